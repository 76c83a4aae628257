import type { Statement } from "@/lib/statements/model";
import type { Span } from "@/lib/text/model";
import { keptTogether } from "./kept-together";

export type Marked = Pick<Statement, "id" | "kind" | "start" | "end" | "parts">;

/** A statement's mark on a stretch of text: whether a part of it begins or ends here, so that edges and ticks stand once. */
export type Layer = { id: string; first: boolean; last: boolean };

export type Item =
  | { type: "text"; start: number; end: number; claim: Layer | null }
  | { type: "reference"; id: string }
  /** where a quote begins: the margin may name its speaker */
  | { type: "name"; id: string };

/** A stretch under one quote, or under none. */
export type Run = { quote: Layer | null; items: Item[] };

/** Runs that may wrap, or a last word with its references, which stays on one line. */
export type Block = { kept: boolean; runs: Run[] };

type Piece = Span & { group: Span | null; quote: Marked | null; claim: Marked | null };

const length = ({ start, end }: Span): number => end - start;
const covers = (statement: Marked, { start, end }: Span): boolean =>
  partsOf(statement).some((part) => part.start <= start && end <= part.end);
const pick = (statements: readonly Marked[], better: (a: Marked, b: Marked) => number): Marked | null =>
  statements.toSorted((a, b) => better(a, b) || a.start - b.start)[0] ?? null;

export const partsOf = (statement: Marked): readonly Span[] =>
  statement.parts.length > 0 ? statement.parts : [statement];

/** The end of the last part: the reference stands here. */
export const referenceAt = (statement: Marked): number => Math.max(...partsOf(statement).map((part) => part.end));

/**
 * Draws one paragraph of a text: which words stand under which marks, and where references and margin names go.
 * Over several layers on the same words it draws the outermost quote and the innermost claim. Every code unit of the
 * paragraph is in exactly one text item, in order, so what is drawn reads back as the text.
 *
 * @param statements those that touch the paragraph
 * @param until where the next paragraph begins: a statement that ends in the space between has its reference here
 */
export function segmentParagraph(
  text: string,
  paragraph: Span,
  statements: readonly Marked[],
  until: number = text.length,
): Block[] {
  const references = referencesByPlace(paragraph, statements, until);
  const groups = keptTogether(text, paragraph, [...references.keys()]);
  const names = namesByPlace(paragraph, statements);
  const pieces = cut(paragraph, statements, groups, [...names.keys()]);

  const blocks: Block[] = [];
  let group: Span | null = null;
  for (const piece of pieces) {
    let block = blocks.at(-1);
    if (block === undefined || piece.group !== group) {
      block = { kept: piece.group !== null, runs: [] };
      blocks.push(block);
      group = piece.group;
    }
    for (const id of names.get(piece.start) ?? []) runFor(block, null).items.push({ type: "name", id });
    const run = runFor(block, layer(piece.quote, piece));
    const claim = layer(piece.claim, piece);
    const before = run.items.at(-1);
    if (before?.type === "text" && before.claim === null && claim === null) before.end = piece.end;
    else run.items.push({ type: "text", start: piece.start, end: piece.end, claim });
    // The quote's own reference stands behind its wash; those of claims in it stand on it.
    for (const id of references.get(piece.end) ?? [])
      (id === piece.quote?.id ? runFor(block, null) : run).items.push({ type: "reference", id });
  }
  return blocks;
}

function referencesByPlace(paragraph: Span, statements: readonly Marked[], until: number): Map<number, string[]> {
  const places = new Map<number, string[]>();
  const inside = statements.filter((one) => referenceAt(one) > paragraph.start && referenceAt(one) <= until);
  for (const statement of inside.toSorted((a, b) => length(a) - length(b) || b.start - a.start)) {
    const place = Math.min(referenceAt(statement), paragraph.end);
    places.set(place, [...(places.get(place) ?? []), statement.id]);
  }
  return places;
}

function namesByPlace(paragraph: Span, statements: readonly Marked[]): Map<number, string[]> {
  const places = new Map<number, string[]>();
  for (const { id, kind, start } of statements)
    if (kind === "quote" && start >= paragraph.start && start < paragraph.end)
      places.set(start, [...(places.get(start) ?? []), id]);
  return places;
}

/** The paragraph cut wherever anything begins or ends. */
function cut(
  paragraph: Span,
  statements: readonly Marked[],
  groups: readonly Span[],
  names: readonly number[],
): Piece[] {
  const edges = [...statements.flatMap(partsOf), ...groups].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([paragraph.start, paragraph.end, ...edges, ...names])]
    .filter((at) => at >= paragraph.start && at <= paragraph.end)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const span = { start: cuts[index] ?? paragraph.start, end };
    const here = statements.filter((statement) => covers(statement, span));
    return {
      ...span,
      group: groups.find((group) => group.start <= span.start && span.end <= group.end) ?? null,
      quote: pick(
        here.filter(({ kind }) => kind === "quote"),
        (a, b) => length(b) - length(a),
      ),
      claim: pick(
        here.filter(({ kind }) => kind === "claim"),
        (a, b) => length(a) - length(b),
      ),
    };
  });
}

const layer = (statement: Marked | null, { start, end }: Span): Layer | null =>
  statement && {
    id: statement.id,
    first: partsOf(statement).some((part) => part.start === start),
    last: partsOf(statement).some((part) => part.end === end),
  };

/** The run to go on with: the last one where it is under the same quote, else a new one. */
function runFor(block: Block, quote: Layer | null): Run {
  const before = block.runs.at(-1);
  if (before !== undefined && before.quote?.id === quote?.id) {
    if (before.quote !== null && quote !== null) before.quote.last = quote.last;
    return before;
  }
  const run = { quote, items: [] };
  block.runs.push(run);
  return run;
}
