import type { Cover } from "./cover";
import { type Anchor, anchorsOf, anchorWidth, describeAnchor } from "./describe-anchor";
import { describeRun, runWidth } from "./describe-run";
import { areLost } from "./join-sentences";
import type { Proposal } from "./propose-quotes";
import { isIntroduced, readSource } from "./read-source";
import type { Reading } from "./reading";
import { Row } from "./row";
import type { KeptQuote } from "./select-quotes";
import { unitOf } from "./tokens";
import { askTrees, type TreeModel } from "./tree-model";
import { type OpenRun, uncoveredRuns } from "./uncovered-runs";
import { wordClass } from "./word-classes";

/** Where marks are lost, a stretch is a sentence of what stood between them, which other trees know. */
export type UncoveredModels = Record<"run" | "anchor" | "lostRun" | "lostAnchor", TreeModel>;

export const leastRun = 0.5;
const leastAnchor = 0.2;

/**
 * Quotations that no cue introduces: what stands between marks on its own, and the sentence that goes on after a
 * quotation whose marks were lost. Whose words they are is chosen among the cues of their paragraph and its neighbours.
 *
 * “We moved,” Osei said. “It was time.” → It was time. (Osei)
 */
export function findUncovered(
  r: Reading,
  proposals: readonly Proposal[],
  cover: Cover,
  kept: readonly KeptQuote[],
  models: UncoveredModels,
  least = leastRun,
): KeptQuote[] {
  const [isRun, isAnchor] = areLost(r.t) ? [models.lostRun, models.lostAnchor] : [models.run, models.anchor];
  const row = new Row(runWidth);
  const found: KeptQuote[] = [];
  for (const { run, before, after, anchors } of openRuns(r, proposals, kept)) {
    describeRun(row, r, cover, run, before, after);
    const over = goesOverParagraph(r, run);
    const printed = run.marked ? readSource(r.t, run) : null;
    const likely = Math.max(
      over ? overParagraph : 0,
      printed?.likely ?? 0,
      run.marked && isIntroduced(r.t, run) ? introduced : 0,
      askTrees(isRun, row.numbers),
    );
    if (likely < least) continue;
    const source = printed ?? chooseAnchor(r, run, anchors, isAnchor)?.proposal ?? (over ? after : undefined);
    found.push({
      parts: [{ first: printed?.first ?? run.first, last: run.last }],
      cue: source?.cue ?? -1,
      speaker: source?.speaker ?? -1,
      manner: "speech",
      confidence: likely,
      rule: printed?.rule ?? (run.marked ? "marks-alone" : "goes-on"),
    });
  }
  return found;
}

const overParagraph = 0.9;
const introduced = 0.9;

/** Marks left open at a paragraph's end, and opened again where the next begins: so print says that a quotation goes on. */
function goesOverParagraph({ t }: Reading, run: OpenRun): boolean {
  const unit = run.marked ? unitOf(t, run.first) : undefined;
  return unit !== undefined && !unit.closed && t.kind[unit.last + 1] === wordClass.openMark;
}

function chooseAnchor(r: Reading, run: OpenRun, anchors: readonly Anchor[], model: TreeModel): Anchor | undefined {
  const row = new Row(anchorWidth);
  let best: { anchor: Anchor; likely: number } | undefined;
  anchors.forEach((anchor, rank) => {
    describeAnchor(row, r, run, anchor, rank, anchors.length);
    const likely = askTrees(model, row.numbers);
    if (likely > (best?.likely ?? leastAnchor)) best = { anchor, likely };
  });
  return best?.anchor;
}

export type OpenCase = { run: OpenRun; before: KeptQuote | undefined; after: KeptQuote | undefined; anchors: Anchor[] };

/** Every stretch that no cue claims, with the quotes either side of it and the cues that may be its own. */
export function openRuns(r: Reading, proposals: readonly Proposal[], kept: readonly KeptQuote[]): OpenCase[] {
  const keptCues = new Uint8Array(r.t.count);
  for (const { cue } of kept) if (cue >= 0) keptCues[cue] = 1;
  const firstOf = (quote: KeptQuote | undefined) => quote?.parts[0]?.first ?? 0;
  let [next, at] = [0, 0];
  return uncoveredRuns(r.t, kept).map((run) => {
    while (next < kept.length && firstOf(kept[next]) < run.first) next++;
    while (at < proposals.length && (proposals[at] as Proposal).cue < run.first) at++;
    return { run, before: kept[next - 1], after: kept[next], anchors: anchorsOf(r, run, proposals, keptCues, at) };
  });
}
