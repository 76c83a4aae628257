import { sentenceSpans } from "@/lib/text/sentences";

/** Sentences shorter than this stand in many texts. */
const shortest = 40;
/** How much of a text another holds, sentence by sentence, to be a draft of it. */
const share = 0.5;
/** Sentences that are looked for: from the whole length of the text. */
const most = 200;

/** Whether a stored text holds most of a draft's sentences, word for word: then it is a draft of it, and vouches for nothing. */
export function isDraftOf(draft: string, stored: string): boolean {
  const sentences = sentenceSpans(draft)
    .map(({ start, end }) => draft.slice(start, end).trim())
    .filter((sentence) => sentence.length >= shortest);
  if (sentences.length < 3) return false;
  const step = Math.max(1, Math.floor(sentences.length / most));
  const asked = sentences.filter((_, at) => at % step === 0);
  return asked.filter((sentence) => stored.includes(sentence)).length > asked.length * share;
}
