import { findHunks } from "./find-hunks";
import { sharesBase } from "./inflect";
import type { Part } from "./locate-piece";
import type { Finding, Reading, Run } from "./reading";
import { freeAdverbs, light, prepositions } from "./tables/pronouns";
import type { Word } from "./words";

const movable = new Set([...freeAdverbs.split(" "), ...light.split(" "), ...prepositions.split(" ")]);

/** Words printed in one place that were said in another: who did what to whom may have changed. */
export function findMoves(reading: Reading, parts: readonly Part[]): Finding[] {
  const hunks = parts.flatMap(findHunks);
  // another form of the word that was said there has not moved
  const [printedInPlace, saidInPlace] = [new Set<number>(), new Set<number>()];
  for (const { quote, source } of parts.flatMap((part) => part.pairs))
    if (
      quote >= 0 &&
      source >= 0 &&
      sharesBase(reading.quote.words[quote]?.key ?? "", reading.index.words[source]?.key ?? "")
    ) {
      printedInPlace.add(quote);
      saidInPlace.add(source);
    }
  const spots = (side: "quote" | "source", words: readonly Word[]) =>
    hunks.flatMap((hunk, at) => {
      const run: Run = hunk[side];
      const inPlace = side === "quote" ? printedInPlace : saidInPlace;
      return words
        .slice(run.first, Math.min(run.end, run.first + 60))
        .map((word, i) => ({ at, key: word.key, run: { first: run.first + i, end: run.first + i + 1 } }))
        .filter(({ key, run }) => !movable.has(key) && !inPlace.has(run.first));
    });
  const said = spots("source", reading.index.words).slice(0, 400);
  const findings: Finding[] = [];
  for (const printed of spots("quote", reading.quote.words).slice(0, 400)) {
    const from = said.find(
      (other) => other.key === printed.key || (printed.key.length > 3 && sharesBase(other.key, printed.key)),
    );
    // within one hunk the same word with others around it is a change of order too
    if (!from) continue;
    findings.push({
      type: "order",
      quote: printed.run,
      source: from.run,
      why: `“${printed.key.replace(/^#/, "")}” is printed in another place than it was said.`,
    });
  }
  return findings.slice(0, 20);
}
