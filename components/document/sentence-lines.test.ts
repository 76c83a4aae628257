import { expect, test } from "vitest";
import type { SentenceState } from "@/lib/documents/coverage/model";
import { sentenceRules } from "./sentence-lines";

const line = (number: number, state: SentenceState) => ({ top: number * 30, bottom: number * 30 + 24, state });

test.each<[string, Parameters<typeof sentenceRules>[0], [number, number, string][]]>([
  ["nothing drawn", [], []],
  ["a sentence over two lines has one rule", [line(0, "open"), line(1, "open")], [[0, 54, "open"]]],
  [
    "on a shared line the open one shows, whichever comes first",
    [line(0, "checked"), line(0, "open"), line(1, "open"), line(1, "checked"), line(2, "checked")],
    [
      [0, 54, "open"],
      [60, 84, "checked"],
    ],
  ],
  ["what is not checkable has none", [line(0, "not-checkable"), line(1, "not-checkable")], []],
  [
    "and parts two rules",
    [line(0, "open"), line(1, "not-checkable"), line(2, "open")],
    [
      [0, 24, "open"],
      [60, 84, "open"],
    ],
  ],
  [
    "a mark that is taller than its words stays in its line",
    [line(0, "open"), { top: -3, bottom: 27, state: "open" }, line(1, "open")],
    [[-3, 54, "open"]],
  ],
])("%s", (_, drawn, expected) =>
  expect(sentenceRules(drawn).map(({ top, bottom, state }) => [top, bottom, state])).toEqual(expected),
);
