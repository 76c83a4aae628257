import { Cover } from "@/lib/extraction/cover";
import { describeFragment, fragmentWidth } from "@/lib/extraction/describe-fragment";
import type { Proposal } from "@/lib/extraction/propose-quotes";
import type { Reading } from "@/lib/extraction/reading";
import { Row } from "@/lib/extraction/row";
import type { Tokens } from "@/lib/extraction/tokens";
import type { Example, GoldQuote, Range } from "./corpus";
import type { Cases } from "./train-trees";

/** A text as an earlier model, which never saw it, proposes its quotes. */
export type Proposed = { example: Example; reading: Reading; proposals: Proposal[] };

/** How far two stretches are the same, in characters. */
export function likeness(t: Tokens, a: Range, b: Range): number {
  const [from, to] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  if (from > to) return 0;
  const shared = (t.end[to] as number) - (t.start[from] as number);
  const all = (t.end[Math.max(a.last, b.last)] as number) - (t.start[Math.min(a.first, b.first)] as number);
  return shared / all;
}

/** The quote that `cue` introduces with these words, by hand. */
function rightQuote({ example }: Proposed, cue: number, run: Range): GoldQuote | undefined {
  return example.quotes.find(
    (quote) =>
      cue >= quote.cue.first - 1 &&
      cue <= quote.cue.last + 1 &&
      quote.parts.some((part) => likeness(example.tokens, part, run) >= 0.5),
  );
}

/** Every proposed stretch, with whether it is a quote; and of those that are, whether they report speech. */
export function fragmentCases(all: readonly Proposed[]): { fragment: Cases; manner: Cases } {
  const rows: number[][] = [];
  const answers: number[] = [];
  const manners: (boolean | undefined)[] = [];
  const row = new Row(fragmentWidth);
  for (const one of all) {
    const cover = new Cover(one.example.tokens, one.proposals);
    for (const proposal of one.proposals)
      for (const fragment of proposal.fragments) {
        describeFragment(row, one.reading, cover, proposal, fragment);
        const quote = rightQuote(one, proposal.cue, fragment);
        rows.push([...row.numbers]);
        answers.push(quote ? 1 : 0);
        manners.push(quote?.core);
      }
  }
  const told = rows.filter((_, i) => manners[i] !== undefined);
  return {
    fragment: { width: fragmentWidth, rows: flat(rows), answers: Float32Array.from(answers) },
    manner: {
      width: fragmentWidth,
      rows: flat(told),
      answers: Float32Array.from(
        manners.filter((core) => core !== undefined),
        (core) => (core ? 1 : 0),
      ),
    },
  };
}

export function flat(rows: readonly (readonly number[])[]): Float32Array {
  const width = rows[0]?.length ?? 0;
  const all = new Float32Array(rows.length * width);
  rows.forEach((row, i) => all.set(row, i * width));
  return all;
}
