import type { ExtractedStatement } from "@/lib/extraction/model";
import { makeAnchor } from "@/lib/text/anchor";
import type { Steps } from "@/lib/text/steps";
import { overlap, Taken } from "@/lib/text/taken";
import { type Attributing, attribute } from "./attribute-anew";
import { Findings, type Plan, type Planned } from "./plan-redraft";
import type { Place, Row } from "./statement-place";

const sameStatement = 0.5;

type Given = {
  text: string;
  /** the version's statements, those that a person removed too */
  rows: readonly Row[];
  /** statements that a person decided anything about: judged, gave evidence for, edited, marked */
  decided: ReadonlySet<string>;
  findings: readonly ExtractedStatement[];
  attributing: Attributing;
  now: Date;
};

/**
 * What a newer engine makes of a text that it reads again. Every human decision stays: what was judged, edited, marked or
 * removed is as it was. Of the rest, what is found no longer is dropped, and spans and speakers are those found now.
 */
export function* planReread({ text, rows, decided, findings, attributing, now }: Given): Steps<Plan> {
  const machine = new Findings(findings);
  const taken = new Taken();
  const planned: Planned[] = [];
  // Those that stay come first: what the machine finds there is theirs.
  for (const row of rows) if (row.removedAt !== null || decided.has(row.id)) taken.add(row.kind, row);
  for (const row of rows) {
    yield;
    if (row.removedAt !== null) continue;
    if (decided.has(row.id)) {
      planned.push({ row, outcome: "carried", place: {}, speaker: null, back: false });
      continue;
    }
    const one = machine.free(taken).same(row.kind, row);
    if (one === null) {
      planned.push({ row, outcome: "dropped", place: { removedAt: now }, speaker: null, back: false });
      continue;
    }
    taken.add(row.kind, one);
    planned.push(asFoundNow(text, row, one, attributing));
  }
  const found: ExtractedStatement[] = [];
  for (const one of findings) {
    yield;
    if (!taken.has(one.kind, one, sameStatement)) found.push(one);
  }
  return { planned, found };
}

function asFoundNow(text: string, row: Row, one: ExtractedStatement, attributing: Attributing): Planned {
  const kept: Place = { mentionStart: row.mentionStart, cueStart: row.cueStart };
  const { attribution, speaker } = attribute({ ...row, mentionText: null }, one, kept, attributing);
  const span = overlap(row, one) === 1 ? {} : makeAnchor(text, one);
  const { form, manner, rule, confidence, checkworthiness } = one;
  const place: Place = {
    ...span,
    parts: JSON.stringify(one.parts.map(({ start, end }) => ({ start, end }))),
    ...{ form, manner, rule, confidence, checkworthiness },
    ...attribution,
  };
  const changed = speaker !== null || overlap(row, one) !== 1;
  return { row, outcome: changed ? "changed" : "carried", place, speaker, back: false };
}
