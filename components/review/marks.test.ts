import { describe, expect, it } from "vitest";
import type { ItemMark } from "@/lib/reviews/queues/model";
import { markNote, matchesMark } from "./marks";

const mira = { id: "mira", name: "Mira Lund" };
const tunde = { id: "tunde", name: "Tunde Osei" };
const mark = (more: Partial<ItemMark>): ItemMark => ({
  statementId: "s",
  assigned: [],
  holder: null,
  returned: null,
  threads: 0,
  ...more,
});
const until = "2026-11-24T18:00:00.000Z";
const sent = { by: mira, to: tunde, note: "The date.", answered: false, answer: null };

describe("matchesMark", () => {
  it.each([
    ["assigned", mark({ assigned: [{ ...mira, deadline: null }] }), "mira", true],
    ["assigned", mark({ assigned: [{ ...mira, deadline: null }] }), "tunde", false],
    ["assigned", undefined, "mira", false],
    ["returned", mark({ returned: sent }), "tunde", true],
    ["returned", mark({ returned: sent }), "mira", false],
    ["returned", mark({ returned: { ...sent, answered: true } }), "mira", true],
    ["free", undefined, "mira", true],
    ["free", mark({ holder: { ...mira, until } }), "mira", true],
    ["free", mark({ holder: { ...mira, until } }), "tunde", false],
    ["free", mark({ assigned: [{ ...mira, deadline: null }] }), "mira", false],
  ] as const)("%s of %j for %s: %s", (filter, one, reader, expected) => {
    expect(matchesMark(filter, one, reader)).toBe(expected);
  });
});

it.each([
  [undefined, null],
  [mark({ holder: { ...mira, until } }), "in your hands"],
  [mark({ holder: { ...tunde, until } }), "Tunde has it"],
  [mark({ returned: sent }), "returned"],
  [mark({ returned: { ...sent, answered: true } }), "put right"],
  [
    mark({
      assigned: [
        { ...tunde, deadline: null },
        { ...mira, deadline: null },
      ],
    }),
    "asked of you",
  ],
  [mark({ assigned: [{ ...tunde, deadline: null }] }), "Tunde"],
])("a row says of %j: %s", (one, expected) => expect(markNote(one, "mira")).toBe(expected));
