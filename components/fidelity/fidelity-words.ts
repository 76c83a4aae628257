import { numberWords } from "@/components/home/number-words";
import type { HouseStyle } from "@/lib/desk/model";
import type { ChangeType, FidelityReport, FidelityResult, Severity } from "@/lib/fidelity/model";
import type { FoundCase, FoundPassage } from "@/lib/reviews/found/model";

export const resultLabels: Record<FidelityResult, string> = {
  verbatim: "Verbatim",
  marked: "Marked",
  cleaned: "Cleaned",
  altered: "Altered",
  "meaning-risk": "Meaning risk",
  "not-found": "Not found",
};

export const resultHints: Record<FidelityResult, string> = {
  verbatim: "the same words",
  marked: "every edit shown",
  cleaned: "um, false starts",
  altered: "words changed, unmarked",
  "meaning-risk": "a modal, a number, a hedge",
  "not-found": "no passage is close",
};

/** A change in a word or two, as it stands between the two columns. */
const shortTypes: Partial<Record<ChangeType, string>> = {
  "number-form": "number form",
  filler: "clean-up",
  stutter: "clean-up",
  "false-start": "clean-up",
  annotation: "clean-up",
  punctuation: "punctuation",
  insertion: "added",
  omission: "left out",
  polarity: "opposite",
};
export const typeWords = (type: ChangeType): string => shortTypes[type] ?? type;

export const severityWords: Record<Severity, string> = {
  none: "no matter",
  style: "a matter of style",
  wording: "other words",
  meaning: "another meaning",
};

const counted = (number: number, one: string, many: string): string =>
  number === 1 ? `One ${one}` : `${capital(numberWords(number))} ${many}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The page's heading: what the comparison comes to, with the number in it. */
export function headingOf(report: FidelityReport | null): string {
  if (report === null) return "No evidence yet";
  const count = (severity: Severity) => report.changes.filter((change) => change.severity === severity).length;
  switch (report.result) {
    case "verbatim":
      return "The same words";
    case "marked":
      return "Every change is marked";
    case "cleaned":
      return counted(report.changes.length, "clean-up", "clean-ups");
    case "altered":
      return counted(count("wording"), "change of wording", "changes of wording");
    case "meaning-risk":
      return counted(count("meaning"), "change of meaning", "changes of meaning");
    case "not-found":
      return "Not found in this source";
  }
}

const mayChange: Record<HouseStyle, string> = {
  verbatim: "Nothing may be changed without a mark.",
  "clean-up": "Clean-up is allowed, grammar is not.",
  grammar: "Clean-up and grammar are allowed.",
};
export const houseStyleWords = (style: HouseStyle): string =>
  `${mayChange[style]} A change of meaning always stops at a reader, marked or not.`;

export const foundWords: Record<FoundCase, string> = {
  "wrong-speaker": "The right words, another speaker.",
  "another-document": "The same words, in another document.",
  near: "Words near the same.",
  nowhere: "In no stored document.",
};

/** Who says a passage, and how it compares: "Same speaker, cleaned." */
export function passageWords({ speaker, result }: FoundPassage): string {
  const who = speaker === null ? "Speaker not named there" : speaker.same ? "Same speaker" : `Said by ${speaker.name}`;
  return `${who}, ${resultLabels[result].toLowerCase()}.`;
}
