import { extractFiction } from "./extract-fiction";
import { extractTurns } from "./extract-turns";
import { findClaims } from "./find-claims";
import { findUncovered } from "./find-uncovered";
import type { Extraction } from "./model";
import { loadModels } from "./models";
import { nameSpeakers } from "./name-speakers";
import { proposeQuotes } from "./propose-quotes";
import { readTurns } from "./read-turns";
import { isFiction } from "./recognise-fiction";
import { selectQuotes } from "./select-quotes";
import { shapeQuote } from "./shape-quote";
import { splitContinuations } from "./split-continuations";
import { tokenise } from "./tokenise";

const leastLikely = 0.3;

/**
 * Finds every quote and checkable claim in a text, and who said each. The stages, in order, are the imports below:
 * cut into tokens; propose a quote at every likely cue; keep those that agree with each other; add what stands between
 * marks without a cue; shape each into spans; name the speakers of the document; find the claims.
 *
 * Pure, and the same for the same text. Offsets are UTF-16 code units into the text as given.
 */
export function extract(text: string): Extraction {
  const models = loadModels();
  const turns = readTurns(text);
  if (turns.length > 0) return extractTurns(text, turns, models);
  const tokens = tokenise(text);
  const story = isFiction(tokens) ? extractFiction(tokens, models) : null;
  if (story) return story;
  const { proposals } = proposeQuotes(tokens, models, leastLikely);
  const cued = splitContinuations(tokens, selectQuotes(tokens, proposals));
  const kept = [...cued, ...findUncovered(tokens, cued)];
  const quotes = kept.map((quote) => shapeQuote(tokens, models.claim, quote));
  const { speakers, attributed } = nameSpeakers(tokens, quotes);
  const statements = [...attributed, ...findClaims(tokens, models.claim, quotes)];
  statements.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? 1 : -1));
  return { speakers, statements };
}
