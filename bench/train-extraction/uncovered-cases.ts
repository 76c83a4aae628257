import { Cover } from "@/lib/extraction/cover";
import { anchorWidth, describeAnchor } from "@/lib/extraction/describe-anchor";
import { describeRun, runWidth } from "@/lib/extraction/describe-run";
import { openRuns } from "@/lib/extraction/find-uncovered";
import { Row } from "@/lib/extraction/row";
import type { KeptQuote } from "@/lib/extraction/select-quotes";
import type { Range } from "./corpus";
import { flat, likeness, type Proposed } from "./fragment-cases";
import type { Cases } from "./train-trees";

/** A sentence of a longer quote: join-sentences.ts puts it together. */
const isWithin = (part: Range, run: Range) => run.first >= part.first && run.last <= part.last;

/**
 * Every stretch that the kept quotes leave open, with whether it is a quote; and for those that are, whose cue it is.
 * `ofLonger` counts a sentence of a longer quote too.
 */
export function uncoveredCases(
  all: readonly (Proposed & { kept: KeptQuote[] })[],
  ofLonger = false,
): { run: Cases; anchor: Cases } {
  const runs: number[][] = [];
  const isQuote: number[] = [];
  const anchors: number[][] = [];
  const isOwn: number[] = [];
  const row = new Row(runWidth);
  const anchorRow = new Row(anchorWidth);
  for (const { example, reading, proposals, kept } of all) {
    const cover = new Cover(example.tokens, proposals);
    for (const { run, before, after, anchors: near } of openRuns(reading, proposals, kept)) {
      describeRun(row, reading, cover, run, before, after);
      const quote = example.quotes.find(({ parts }) =>
        parts.some((part) => likeness(example.tokens, part, run) >= 0.5 || (ofLonger && isWithin(part, run))),
      );
      runs.push([...row.numbers]);
      isQuote.push(quote ? 1 : 0);
      if (!quote || quote.speaker.length === 0) continue;
      near.forEach((anchor, rank) => {
        const { speaker } = anchor.proposal;
        describeAnchor(anchorRow, reading, run, anchor, rank, near.length);
        anchors.push([...anchorRow.numbers]);
        isOwn.push(quote.speaker.some(({ first, last }) => speaker >= first && speaker <= last) ? 1 : 0);
      });
    }
  }
  return {
    run: { width: runWidth, rows: flat(runs), answers: Float32Array.from(isQuote) },
    anchor: { width: anchorWidth, rows: flat(anchors), answers: Float32Array.from(isOwn) },
  };
}
