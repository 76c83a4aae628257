import type { ChangeType } from "./model";

/** What it does to a sentence that a word of this kind is gone, new, or another one. */
const effects: Partial<Record<ChangeType, { gone: string; new: string; other: string }>> = {
  negation: {
    gone: "without it the sentence says the opposite",
    new: "it turns the sentence round",
    other: "the sentence is denied in another way",
  },
  number: {
    gone: "the figure that was said is missing",
    new: "no such figure was said there",
    other: "the figure is another",
  },
  unit: { gone: "the unit is missing", new: "no unit was said", other: "the unit is another" },
  modal: {
    gone: "what was possible, due or planned reads as a fact",
    new: "a fact reads as possible, due or planned",
    other: "how sure or how binding it is has changed",
  },
  quantifier: {
    gone: "it says for how many it holds",
    new: "nobody said for how many it holds",
    other: "it holds for more or for fewer than was said",
  },
  comparative: {
    gone: "the comparison is lost",
    new: "no comparison was made",
    other: "the comparison is another",
  },
  condition: {
    gone: "what was said on a condition reads as certain",
    new: "no such condition was made",
    other: "the condition is another",
  },
  hedge: {
    gone: "what was said with reserve reads as a plain statement",
    new: "a reserve or an assurance is added that was not given",
    other: "the speaker was more, or less, sure",
  },
  scope: {
    gone: "it limits what is said",
    new: "it limits what was said without a limit",
    other: "the limit is another",
  },
  connective: {
    gone: "how the clauses hang together is lost",
    new: "the clauses were not joined in this way",
    other: "the clauses hang together in another way",
  },
  tense: {
    gone: "when it holds has changed",
    new: "when it holds has changed",
    other: "when it holds has changed",
  },
  subject: {
    gone: "it says who does it",
    new: "nobody said who does it",
    other: "somebody else does it, or it is done to somebody else",
  },
  name: { gone: "the name is missing", new: "the name was not said", other: "it is another name" },
  polarity: { gone: "", new: "", other: "the word says the opposite" },
};

/** A sentence for an editor that quotes the words: what is printed, what was said, and what that does. */
export function explain(type: ChangeType, printed: string, said: string): string {
  const effect = effects[type];
  const [was, is] = [oneLine(said), oneLine(printed)];
  if (is === "") return `“${was}” is left out${effect ? `: ${effect.gone}` : " without a mark"}.`;
  if (was === "") return `“${is}” is printed and was not said${effect ? `: ${effect.new}` : ""}.`;
  return `“${is}” is printed where “${was}” was said${effect ? `: ${effect.other}` : ""}.`;
}

const longest = 120;

/** Quoted on one line; the middle of a long passage is left out. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const half = longest / 2;
  return `${line.slice(0, half).replace(/[\ud800-\udbff]$/, "")} … ${line.slice(-half).replace(/^[\udc00-\udfff]/, "")}`;
}
