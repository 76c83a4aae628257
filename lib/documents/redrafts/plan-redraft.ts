import type { ExtractedStatement, Extraction } from "@/lib/extraction/model";
import type { StatementKind, Status } from "@/lib/statements/model";
import { type Alignment, mapRespaced, mapSpan } from "@/lib/text/align-texts";
import { agreement, makeAnchor } from "@/lib/text/anchor";
import type { Span } from "@/lib/text/model";
import { type Reanchored, reanchorInSteps } from "@/lib/text/reanchor";
import { respace } from "@/lib/text/respace";
import type { Steps } from "@/lib/text/steps";
import { overlap, Taken } from "@/lib/text/taken";
import { type Attributed, type Attributing, attribute } from "./attribute-anew";
import { grownTo } from "./grown";
import type { DraftChange, RedraftOutcome } from "./model";
import type { Place, Row } from "./statement-place";

/** What becomes of one stored statement. */
export type Planned = {
  row: Row;
  outcome: Exclude<RedraftOutcome, "found">;
  /** its place in the new draft; only removal where it is lost */
  place: Place;
  /** whom the new draft names, where that is somebody else; stored once the re-draft is done */
  speaker: Attributed["speaker"];
  back: boolean;
};

export type Plan = { planned: Planned[]; found: ExtractedStatement[] };

/** From how much in common a statement found by the machine is the one that is here already. */
const sameStatement = 0.5;
/** Code units of its surroundings that a statement needs to come back from the tray by itself, unless it is long. */
const knownAgain = { around: 10, length: 40 };

type Given = {
  /** statements of the old draft, those removed by a person too; and those that wait in the tray */
  rows: readonly Row[];
  fromVersionId: string;
  alignment: Alignment;
  extraction: Extraction;
  attributing: Attributing;
  now: Date;
};

/**
 * What a new draft makes of every statement: the same words are carried with their verdicts, other words in their place
 * are changed, what is gone is lost; and which of the machine's findings in the new draft are new. Nothing is stored here.
 */
export function* planRedraft({ rows, fromVersionId, alignment, extraction, attributing, now }: Given): Steps<Plan> {
  const here = rows.filter((row) => row.versionId === fromVersionId && row.lostAt === null);
  const found = yield* reanchorInSteps(alignment, here);
  const machine = new Findings(extraction.statements);
  const taken = new Taken();
  const planOf = (row: Row, index: number): Planned[] => {
    const one = sameWordsRespaced(alignment, row, found[index] as Reanchored);
    if (row.removedAt !== null) {
      // Somebody removed it: it goes along unseen, so that the machine does not find it again.
      if (one.outcome !== "kept" && one.outcome !== "moved") return [];
      taken.add(row.kind, one.span);
      return [carried(alignment, row, one.span, { attribution: {}, speaker: null })];
    }
    if (one.outcome === "gone")
      return [{ row, outcome: "lost", place: { removedAt: now, lostAt: now }, speaker: null, back: false }];
    const plan =
      one.outcome === "reworded"
        ? reworded(alignment, row, one.span, machine.free(taken), attributing)
        : sameWords(alignment, row, one.span, machine.free(taken), attributing);
    taken.add(row.kind, { start: plan.place.start ?? 0, end: plan.place.end ?? 0 });
    return [plan];
  };
  const planned: Planned[] = [];
  for (const [index, row] of here.entries()) {
    yield;
    planned.push(...planOf(row, index));
  }
  for (const row of rows) {
    yield;
    const back = row.lostAt === null ? null : fromTray(alignment, row, taken);
    if (back === null) continue;
    taken.add(row.kind, back);
    const plan = carried(alignment, row, back, { attribution: noMention, speaker: null });
    planned.push({ ...plan, place: { ...plan.place, removedAt: null, lostAt: null }, back: true });
  }
  const fresh: ExtractedStatement[] = [];
  for (const one of extraction.statements) {
    yield;
    if (!taken.has(one.kind, one, sameStatement)) fresh.push(one);
  }
  return { planned, found: fresh };
}

/** Words that stand where they stood, and differ from the old ones in the width of a space only, were kept. */
function sameWordsRespaced(alignment: Alignment, row: Row, one: Reanchored): Reanchored {
  if (one.outcome === "kept" || one.outcome === "moved") return one;
  const span = mapRespaced(alignment, row);
  return span ? { outcome: "kept", span } : one;
}

/** What the machine found in the new draft, by kind and near a place. */
export class Findings {
  readonly #byKind = new Map<string, ExtractedStatement[]>();
  #taken = new Taken();

  constructor(statements: readonly ExtractedStatement[]) {
    for (const one of statements.toSorted((a, b) => a.start - b.start)) {
      const list = this.#byKind.get(one.kind);
      if (list) list.push(one);
      else this.#byKind.set(one.kind, [one]);
    }
  }

  /** The same, without what some statement stands on already. */
  free(taken: Taken): this {
    this.#taken = taken;
    return this;
  }

  /** Those of this kind that touch a span. */
  touching(kind: string, span: Span): ExtractedStatement[] {
    const list = this.#byKind.get(kind) ?? [];
    // Statements nest a few deep at most, so those that begin long before and end after are looked for a little way back.
    let at = firstFrom(list, span.start);
    at = Math.max(0, at - 8);
    const touching: ExtractedStatement[] = [];
    for (; at < list.length && (list[at] as ExtractedStatement).start < span.end; at++)
      if ((list[at] as ExtractedStatement).end > span.start) touching.push(list[at] as ExtractedStatement);
    return touching.filter((one) => !this.#taken.has(kind, one));
  }

  /** The one that is about the same words. */
  same(kind: string, span: Span): ExtractedStatement | null {
    const [best] = this.touching(kind, span).toSorted((a, b) => overlap(b, span) - overlap(a, span));
    return best && overlap(best, span) >= sameStatement ? best : null;
  }
}

function firstFrom(list: readonly Span[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const noMention = {
  mentionStart: null,
  mentionEnd: null,
  mentionText: null,
  cueStart: null,
  cueEnd: null,
  cueText: null,
};

function carried(alignment: Alignment, row: Row, span: Span, { attribution, speaker }: Attributed): Planned {
  const now = alignment.newText.slice(span.start, span.end);
  const placed = (offset: number) => span.start + respace(row.text, now, offset - row.start);
  const parts = (JSON.parse(row.parts) as Span[]).map(({ start, end }) => ({ start: placed(start), end: placed(end) }));
  const place: Place = {
    ...makeAnchor(alignment.newText, span),
    parts: JSON.stringify(parts),
    ...mapped(alignment, row),
    ...attribution,
  };
  return { row, outcome: speaker ? "changed" : "carried", place, speaker, back: false };
}

/** Mention and cue where they stand in the new draft; what does not stand there any more is left out. */
function mapped(alignment: Alignment, row: Row): Place {
  const mention = at(alignment, row.mentionStart, row.mentionEnd);
  const cue = at(alignment, row.cueStart, row.cueEnd);
  return {
    ...(mention
      ? { mentionStart: mention.start, mentionEnd: mention.end }
      : { mentionStart: null, mentionEnd: null, mentionText: null }),
    ...(cue ? { cueStart: cue.start, cueEnd: cue.end } : { cueStart: null, cueEnd: null, cueText: null }),
  };
}

const at = (alignment: Alignment, start: number | null, end: number | null) =>
  start === null || end === null ? null : mapSpan(alignment, { start, end });

function sameWords(alignment: Alignment, row: Row, span: Span, machine: Findings, attributing: Attributing): Planned {
  const grown = grownTo(alignment, row, span, machine.touching(row.kind, span));
  if (grown) return asFound(alignment, row, grown, attributing);
  return carried(
    alignment,
    row,
    span,
    attribute(row, machine.same(row.kind, span), mapped(alignment, row), attributing),
  );
}

function reworded(alignment: Alignment, row: Row, span: Span, machine: Findings, attributing: Attributing): Planned {
  const one = machine.same(row.kind, span);
  // The machine knows where the words that came in their place begin and end; were they the old words by its reading,
  // a verdict would stand on a place that nobody judged.
  if (one && one.text !== row.text) return asFound(alignment, row, one, attributing);
  const { attribution, speaker } = attribute(row, null, mapped(alignment, row), attributing);
  const place: Place = {
    ...makeAnchor(alignment.newText, span),
    parts: JSON.stringify([span]),
    ...mapped(alignment, row),
    ...attribution,
  };
  return { row, outcome: "changed", place, speaker, back: false };
}

function asFound(alignment: Alignment, row: Row, one: ExtractedStatement, attributing: Attributing): Planned {
  const { attribution, speaker } = attribute(row, one, mapped(alignment, row), attributing);
  const place: Place = {
    ...makeAnchor(alignment.newText, one),
    parts: JSON.stringify(one.parts.map(({ start, end }) => ({ start, end }))),
    ...mapped(alignment, row),
    ...attribution,
  };
  return { row, outcome: "changed", place, speaker, back: false };
}

/** Where a statement of the tray stands again, word for word, at a place that is no other's. */
function fromTray({ newText, from, now }: Alignment, row: Row, taken: Taken): Span | null {
  const own = placesOf(from, now.spans);
  for (let start = newText.indexOf(row.text); start >= 0; start = newText.indexOf(row.text, start + 1)) {
    const span = { start, end: start + row.text.length };
    const known = row.text.length >= knownAgain.length || agreement(newText, row, start) >= knownAgain.around;
    if (known && own(span) && !taken.has(row.kind, span)) return span;
  }
  return null;
}

/** Whether a span of the new text holds words that the draft before did not have there. */
const placesOf = (from: Int32Array, spans: readonly Span[]) => (span: Span) => {
  for (
    let token = firstFrom(spans, span.start);
    token < spans.length && (spans[token] as Span).start < span.end;
    token++
  )
    if ((from[token] as number) < 0) return true;
  return false;
};

/** A plan as its preview tells it; what a person removed is not spoken of. */
export function toChanges(plan: Plan, nameOf: (speakerId: string) => string | null): DraftChange[] {
  const words = (of: { start: number; end: number; text: string }, speaker: string | null) => ({
    start: of.start,
    end: of.end,
    text: of.text,
    speaker,
  });
  const stored = plan.planned
    .filter(({ row, back }) => row.removedAt === null || back)
    .map(({ row, outcome, place, speaker, back }): DraftChange => {
      const name = row.speakerId && nameOf(row.speakerId);
      const gone = outcome === "lost" || outcome === "dropped";
      const is = { start: place.start ?? row.start, end: place.end ?? row.end, text: place.text ?? row.text };
      return {
        statementId: row.id,
        kind: row.kind as StatementKind,
        outcome,
        was: row.status as Status,
        back,
        before: words(row, name),
        after: gone ? null : words(is, speaker ? speaker.name : name),
      };
    });
  const found = plan.found.map(
    (one): DraftChange => ({
      statementId: null,
      kind: one.kind,
      outcome: "found",
      was: "unreviewed",
      back: false,
      before: null,
      after: words(one, one.speaker),
    }),
  );
  return [...stored, ...found];
}
