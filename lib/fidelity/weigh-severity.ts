import type { ChangeType, FidelityChange, FidelityResult, HouseStyle, Severity } from "./model";

/** The class that a change of each type puts a quote in, whatever the house style. */
const classes: Record<ChangeType, Exclude<FidelityResult, "not-found">> = {
  spelling: "verbatim",
  "number-form": "verbatim",
  ellipsis: "marked",
  bracket: "marked",
  filler: "cleaned",
  stutter: "cleaned",
  "false-start": "cleaned",
  annotation: "cleaned",
  contraction: "cleaned",
  punctuation: "cleaned",
  grammar: "altered",
  wording: "altered",
  insertion: "altered",
  omission: "altered",
  negation: "meaning-risk",
  number: "meaning-risk",
  unit: "meaning-risk",
  modal: "meaning-risk",
  quantifier: "meaning-risk",
  comparative: "meaning-risk",
  subject: "meaning-risk",
  name: "meaning-risk",
  tense: "meaning-risk",
  hedge: "meaning-risk",
  scope: "meaning-risk",
  condition: "meaning-risk",
  connective: "meaning-risk",
  polarity: "meaning-risk",
  question: "meaning-risk",
  speaker: "meaning-risk",
  order: "meaning-risk",
  splice: "meaning-risk",
};

/**
 * How severe a change is to a desk of this house style. The style moves clean-up and grammar between style and wording;
 * it never touches a change of meaning, nor the class of the quote.
 */
export function severityOf(type: ChangeType, style: HouseStyle): Severity {
  switch (classes[type]) {
    case "verbatim":
      return "none";
    case "marked":
      return "style";
    case "cleaned":
      return style === "verbatim" && type !== "annotation" ? "wording" : "style";
    case "altered":
      return style === "grammar" && type === "grammar" ? "style" : "wording";
    case "meaning-risk":
      return "meaning";
  }
}

const order = ["verbatim", "marked", "cleaned", "altered", "meaning-risk"] as const;

/** The worst class among the changes. */
export function resultOf(changes: readonly Pick<FidelityChange, "type">[]): FidelityResult {
  return order[Math.max(0, ...changes.map(({ type }) => order.indexOf(classes[type])))] ?? "verbatim";
}
