import { expect, test } from "vitest";
import type { Imported } from "@/lib/imports/model";
import { bringBackWords } from "./bring-back-words";

const done = (change: Partial<Imported> = {}): Imported => ({
  documents: [{ id: "d", title: "Ice", existed: false }],
  statements: { added: 12, existed: 0, removed: 0 },
  verdicts: { added: 1, existed: 0 },
  rulings: { added: 0, existed: 0, leftOut: 0 },
  evidence: { added: 2, existed: 0, withheld: 0 },
  leftOut: [],
  group: "g",
  ...change,
});

test.each<[Imported, string]>([
  [done(), "1 document: 12 statements, 1 verdict, 2 pieces of evidence."],
  [
    done({ rulings: { added: 1, existed: 0, leftOut: 0 } }),
    "1 document: 12 statements, 1 verdict, 1 ruling, 2 pieces of evidence.",
  ],
  [
    done({ rulings: { added: 0, existed: 0, leftOut: 2 } }),
    "1 document: 12 statements, 1 verdict, 2 pieces of evidence. 2 rulings were left out: what was decided here since stands, and what waits for readers here goes on waiting.",
  ],
  [
    done({ group: null, statements: { added: 0, existed: 12, removed: 1 } }),
    "12 statements of it were here. 1 statement stayed removed, as decided here.",
  ],
  [
    done({ statements: { added: 1, existed: 1, removed: 0 }, evidence: { added: 0, existed: 0, withheld: 1 } }),
    "1 document: 1 statement, 1 verdict, 0 pieces of evidence. 1 statement of it was here. 1 piece of evidence was confidential, and not in the file.",
  ],
  [
    done({ leftOut: [{ id: "e", title: "Fog", why: "“Fog” has a newer draft here." }] }),
    "1 document: 12 statements, 1 verdict, 2 pieces of evidence. “Fog” has a newer draft here.",
  ],
])("%#", (given, words) => expect(bringBackWords(given)).toBe(words));
