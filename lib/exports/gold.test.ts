import { expect, test } from "vitest";
import type { ExportRecord } from "./model";
import { collect, header, record, stream } from "./sample-records";
import { writeGold } from "./write-gold";

async function* texts(versionIds: readonly string[]) {
  for (const versionId of versionIds) yield { versionId, documentId: "d", sha256: "ab".repeat(32), text: "The text." };
}

async function gold(...records: ExportRecord[]) {
  const file = await collect(writeGold(stream(...records), header, texts));
  return file
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const mention = { start: 40, end: 50, text: "the keeper" };
const attribution = { mention, cue: { start: 33, end: 37, text: "said" }, rule: "quote-then-cue", confidence: 0.9 };

test("a quote somebody judged is gold, with its speaker's mention and its cue", async () => {
  const [line] = await gold(record({ attribution }));
  expect(line).toMatchObject({ id: "d1", text: "The text.", complete: true, claims: [] });
  expect(line.quotes).toEqual([
    {
      start: 10,
      end: 32,
      text: "“The gate stays shut,”",
      parts: [{ start: 10, end: 32 }],
      type: "direct",
      speaker: "the keeper",
      speakerStart: 40,
      speakerEnd: 50,
      canonical: "Ivo Karst",
      cue: "said",
      cueStart: 33,
      cueEnd: 37,
      core: true,
    },
  ]);
});

test.each([
  ["nobody has looked at it", { status: "unreviewed" }, false],
  ["somebody marked it by hand", { status: "unreviewed", origin: "person" }, true],
  ["somebody chose its speaker", { status: "unreviewed", attributedBy: "Ana Reis" }, true],
  ["it was disputed: it is a quote all the same", { status: "disputed" }, true],
] as const)("%s", async (_, change, vouched) => {
  const [line] = await gold(record(change));
  expect(line.complete).toBe(vouched);
  expect(line.quotes).toHaveLength(vouched ? 1 : 0);
});

test("the mention that was found does not name the speaker a person chose instead", async () => {
  const [line] = await gold(record({ attribution: { ...attribution, confidence: 1 }, attributedBy: "Ana Reis" }));
  expect(line.quotes[0]).toMatchObject({ speaker: null, speakerStart: null, canonical: "Ivo Karst" });
});

test("the mention that was found names the speaker a person confirmed", async () => {
  const [line] = await gold(record({ status: "unreviewed", attribution, attributedBy: "Ana Reis" }));
  expect(line.quotes[0]).toMatchObject({ speaker: "the keeper", speakerStart: 40, canonical: "Ivo Karst" });
});

test("claims stand apart, an attitude is no speech, and each document is a line in order of place", async () => {
  const lines = await gold(
    record({ versionId: "two", documentId: "d2", kind: "claim", form: null }),
    record({ start: 90, end: 95 }),
    record({ start: 20, end: 30, manner: "attitude" }),
  );
  expect(lines.map(({ id, quotes, claims }) => [id, quotes.length, claims.length])).toEqual([
    ["d2", 0, 1],
    ["d1", 2, 0],
  ]);
  expect(lines[1].quotes.map((quote: { start: number; core: boolean }) => [quote.start, quote.core])).toEqual([
    [20, false],
    [90, true],
  ]);
});
