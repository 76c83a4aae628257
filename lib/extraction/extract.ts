import { Cover } from "./cover";
import { extractFiction } from "./extract-fiction";
import { extractTurns } from "./extract-turns";
import { findClaims } from "./find-claims";
import { findUncovered } from "./find-uncovered";
import { joinSentences } from "./join-sentences";
import type { Extraction } from "./model";
import { loadModels, type Models } from "./models";
import { nameSpeakers } from "./name-speakers";
import { proposeQuotes } from "./propose-quotes";
import { readTurns } from "./read-turns";
import { readWords } from "./reading";
import { isFiction } from "./recognise-fiction";
import { refuseContent } from "./refused-content";
import { selectQuotes } from "./select-quotes";
import { shapeQuote } from "./shape-quote";
import { splitContinuations } from "./split-continuations";
import { tokenise } from "./tokenise";
import { weighFragments } from "./weigh-fragments";
import { wordSenses } from "./word-senses";

/**
 * Finds every quote and checkable claim in a text, and who said each. The stages, in order, are the imports below:
 * cut into tokens; propose a few quotes at every likely cue; weigh each against the others; keep those that agree with
 * each other; add what no cue claims; refuse what is told of and not reported; shape each into spans; name the speakers of the document; find the claims.
 *
 * Pure, and the same for the same text and models. Offsets are UTF-16 code units into the text as given.
 */
export function extract(text: string, models: Models = loadModels()): Extraction {
  const turns = readTurns(text);
  if (turns.length > 0) return extractTurns(text, turns, models);
  const tokens = tokenise(text);
  const story = isFiction(tokens) ? extractFiction(tokens, models) : null;
  if (story) return story;
  const reading = readWords(tokens, models.cueWords, wordSenses());
  const proposals = proposeQuotes(reading, models);
  const cover = new Cover(tokens, proposals);
  const cued = selectQuotes(tokens, weighFragments(reading, cover, proposals, models));
  const uncovered = findUncovered(reading, proposals, cover, cued, models);
  const kept = splitContinuations(tokens, refuseContent(tokens, joinSentences(tokens, cued, uncovered)));
  const quotes = kept.map((quote) => shapeQuote(tokens, models.claim, quote));
  const { speakers, attributed } = nameSpeakers(tokens, quotes);
  const statements = [...attributed, ...findClaims(tokens, models.claim, quotes)];
  statements.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? 1 : -1));
  return { speakers, statements };
}
