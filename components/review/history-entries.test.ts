import { expect, test } from "vitest";
import type { EventRecord, EventType } from "@/lib/events/model";
import type { Verdict } from "@/lib/reviews/model";
import { usualRules } from "@/lib/reviews/rules/model";
import type { StatementDetail } from "@/lib/statements/model";
import { historyEntries } from "./history-entries";
import { makeStatement } from "./statement-for-tests";

const event = (seq: number, type: EventType, data: Record<string, unknown> = {}): EventRecord => ({
  seq,
  at: `2026-03-0${seq}T10:00:00.000Z`,
  actor: { id: "t", name: "Tunde Osei" },
  type,
  entity: "statement",
  entityId: "a",
  documentId: "d",
  group: `g${seq}`,
  undoes: null,
  data,
});

const verdict = (some: Partial<Verdict>): Verdict => ({
  id: "v",
  statementId: "a",
  reviewer: { id: "p", name: "Priya Raman" },
  verdict: "disputed",
  rationale: "The table says nine.",
  judgedText: "",
  judgedSpeakerId: null,
  override: null,
  importedFrom: null,
  needed: 1,
  blind: false,
  inSession: false,
  createdAt: "2026-03-05T10:00:00.000Z",
  stands: true,
  withdrawn: null,
  ...some,
});

const detail = (some: Partial<StatementDetail>): StatementDetail => ({
  ...makeStatement({ id: "a", attribution: { mention: null, cue: null, rule: "cue-after", confidence: 1 } }),
  documentTitle: "",
  context: { before: "", after: "" },
  verdicts: [],
  rulings: [],
  review: {
    ...{ state: "open", needed: 1, readers: [], missing: 1, kept: false, keptEvidence: 0 },
    ...{ rules: usualRules, mayAdjudicate: false },
  },
  evidence: [],
  gate: { enabled: true, met: false, primary: 0, secondary: 0, against: 0, missing: [] },
  history: [],
  ...some,
});
const read = (some: Partial<StatementDetail>) =>
  historyEntries(detail(some)).map(({ who, did, past }) => [who, did, past].filter(Boolean).join(" · "));

test("tells acts newest first, and last how the statement was found", () => {
  const history = [event(3, "evidence.added"), event(1, "statement.edited", { before: {}, after: { speakerId: "s" } })];
  expect(read({ history })).toEqual([
    "Tunde Osei · added evidence",
    "Tunde Osei · changed the speaker",
    "Found by rule cue-after",
  ]);
});

test("a verdict is told once, by the verdict and not by its event", () => {
  const entries = historyEntries(detail({ verdicts: [verdict({})], history: [event(5, "verdict.given")] }));
  expect(entries.map(({ did }) => did)).toEqual(["marked it disputed", "Found by rule cue-after"]);
  expect(entries[0]).toMatchObject({
    who: "Priya Raman",
    words: "The table says nine.",
    verdict: "disputed",
    past: null,
  });
});

test("a verdict that no longer stands says why", () => {
  const withdrawn = { by: "Priya Raman", at: "2026-03-06T10:00:00.000Z" };
  expect(read({ verdicts: [verdict({ withdrawn, stands: false })] }).slice(0, 2)).toEqual([
    "Priya Raman · withdrew the verdict disputed",
    "Priya Raman · marked it disputed · withdrawn",
  ]);
  expect(read({ verdicts: [verdict({ stands: false })] })[0]).toContain("on other words or another speaker");
});

test("an overridden gate, an import and a verdict that came second are said", () => {
  expect(
    historyEntries(detail({ verdicts: [verdict({ verdict: "verified", override: "Seen by two." })] }))[0],
  ).toMatchObject({
    did: "marked it verified, over the gate",
    words: "The table says nine. Over the gate: Seen by two.",
  });
  const importedFrom = { reviewer: "Old Desk", at: "2020-01-01T00:00:00.000Z" };
  expect(read({ verdicts: [verdict({ importedFrom })] })[0]).toBe("Old Desk · marked it disputed");
  expect(read({ history: [event(2, "verdict.refused", { verdict: "verified" })] })[0]).toBe(
    "Tunde Osei · meant to mark it verified, but somebody was first",
  );
});
