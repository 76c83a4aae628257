const numberWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|quarter|most|majority|first|last|never|always|every|all|none|percent)\b/i;
/** A capital inside the sentence: a name, a place, an organisation. "I" is none. */
const nameInside = /[^\s.!?“”"'‘’(]\s+["“‘'(]?(?!I\b)\p{Lu}/u;

/**
 * Why a sentence in which nothing was found has nothing to check, in words, or null where somebody should look. It holds
 * back: a number, a name or a word of amount may be a fact that the machine missed. "Is that so?" is a question;
 * "It was a strange evening." names nothing.
 */
export function suggestNotCheckable(sentence: string): string | null {
  const text = sentence.trim();
  if (!/\p{L}/u.test(text)) return "no words";
  if (/\p{N}/u.test(text) || numberWords.test(text) || nameInside.test(text)) return null;
  if (/\?["”’')\]]*$/.test(text)) return "a question";
  if (/["“”«»„]/.test(text)) return null;
  const words = text.split(/\s+/).length;
  return words <= 14 ? "no number, name or quotation in it" : null;
}
