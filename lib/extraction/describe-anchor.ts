import { cueOf } from "./cover";
import { kindAt } from "./describe-surroundings";
import type { Proposal } from "./propose-quotes";
import type { Reading } from "./reading";
import type { Row } from "./row";
import { counted } from "./running-totals";
import type { Run } from "./select-quotes";

/** How many numbers describe a cue that may be the one of a stretch without any. */
export const anchorWidth = 32;

export type Anchor = { proposal: Proposal; kept: boolean };

/** A cue and its speaker near a stretch that no cue claims, as numbers for the trees that say whose words it is. */
export function describeAnchor(
  row: Row,
  r: Reading,
  run: Run & { marked: boolean },
  { proposal, kept }: Anchor,
  rank: number,
  among: number,
): void {
  const { t } = r;
  row.clear();
  const { cue, speaker, outcomes } = proposal;
  const before = cue < run.first;
  row.put(before ? 1 : 0);
  row.put(before ? run.first - cue : cue - run.last);
  row.put((t.sentence[cue] as number) - (t.sentence[before ? run.first : run.last] as number));
  row.put((t.paragraph[cue] as number) - (t.paragraph[run.first] as number));
  row.put(rank);
  row.put(among);
  row.put(kept ? 1 : 0);
  row.put(cueOf(proposal));
  row.put((outcomes[1] as number) + (outcomes[2] as number) + (outcomes[3] as number));
  row.put((outcomes[2] as number) + (outcomes[3] as number));
  row.put(speaker < 0 ? -1 : kindAt(t, speaker));
  row.put(speaker < 0 ? -1 : (r.senses[speaker] as number) >> 4);
  row.put(proposal.speakerSure);
  row.put(speaker < 0 ? 0 : speaker < cue ? 1 : 2);
  row.put(r.cueness[cue] as number);
  const own = proposal.fragments[0];
  row.put(own && (t.unit[own.first] as number) >= 0 ? 1 : 0);
  row.put(own ? (own.last < run.first ? run.first - own.last : own.first > run.last ? own.first - run.last : 0) : -1);
  row.put((t.unit[cue] as number) >= 0 ? 1 : 0);
  row.put(run.marked ? 1 : 0);
  row.put(t.marking);
  const [low, high] = before ? [cue + 1, run.first] : [run.last + 1, cue];
  row.put(r.totals.of(counted.name, low, high));
  row.put(r.totals.of(counted.openMark, low, high));
  row.put(r.totals.of(counted.cue4, low, high));
  row.put(run.last - run.first);
  const paragraph = t.paragraphStart[t.paragraph[run.first] as number] as number;
  row.put(run.first - paragraph);
  row.put(cue - (t.sentenceStart[t.sentence[cue] as number] as number));
  row.put((t.unit[run.first] as number) >= 0 && own && t.unit[own.first] === t.unit[run.first] ? 1 : 0);
}

const furthest = 12;
// a cue that was not likely enough for content of its own may still be whose words these are, in the same sentence
const leastHere = 0.04;
const leastNear = 0.25;

/** The cues within a paragraph of a stretch, nearest first; `from` is where to look, a proposal at or after the stretch. */
export function anchorsOf(
  r: Reading,
  run: Run,
  proposals: readonly Proposal[],
  keptCues: Uint8Array,
  from: number,
): Anchor[] {
  const { t } = r;
  const paragraph = t.paragraph[run.first] as number;
  const found: Anchor[] = [];
  const look = (start: number, step: 1 | -1) => {
    let seen = 0;
    for (let i = start; i >= 0 && i < proposals.length && seen < furthest; i += step) {
      const proposal = proposals[i] as Proposal;
      if (Math.abs((t.paragraph[proposal.cue] as number) - paragraph) > 1) break;
      const kept = keptCues[proposal.cue] === 1;
      if (!kept && cueOf(proposal) < (t.sentence[proposal.cue] === t.sentence[run.first] ? leastHere : leastNear))
        continue;
      seen++;
      found.push({ proposal, kept });
    }
  };
  look(from - 1, -1);
  look(from, 1);
  const distance = ({ proposal: { cue } }: Anchor) => (cue < run.first ? run.first - cue : cue - run.last);
  return found.sort((a, b) => distance(a) - distance(b) || a.proposal.cue - b.proposal.cue).slice(0, furthest);
}
