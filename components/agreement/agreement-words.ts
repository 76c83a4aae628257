import { type Figure, fewestToTell } from "@/lib/reviews/agreement/model";

export const statementsWords = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "statement" : "statements"}`;

/** "83 %", or a dash where it is not defined. */
export const percentFigure = ({ value }: Figure): string => (value === null ? "–" : `${Math.round(value * 100)} %`);

/** "0.56", "−0.09", or a dash where it is not defined. */
export const coefficientFigure = ({ value }: Figure): string =>
  value === null
    ? "–"
    : value
        .toFixed(2)
        .replace("-", "−")
        .replace(/^−(0\.00)$/, "$1");

/** What stands in the way of saying more: nothing to compare, or too little. Null where nothing does. */
function caution({ value, items }: Figure): string | null {
  if (items === 0) return "Nothing to compare yet";
  if (value === null) return "Not defined: all gave one and the same verdict";
  return items < fewestToTell ? `Too few to tell: one verdict would move it far` : null;
}

/** Krippendorff's own limits: 0.800, and 0.667 for tentative conclusions. */
export function alphaWords(figure: Figure): string {
  const careful = caution(figure);
  const { value } = figure;
  if (careful !== null || value === null) return careful ?? "";
  if (value < 0) return "They differ more than chance would have them";
  if (value < 0.667) return "Too low to rely on: talk over what the verdicts mean";
  return value < 0.8 ? "Enough for tentative conclusions" : "To be relied on";
}

/** The steps of Landis and Koch. */
export function kappaWords(figure: Figure): string {
  const careful = caution(figure);
  const { value } = figure;
  if (careful !== null || value === null) return careful ?? "";
  if (value < 0) return "Less than by chance";
  const steps = [
    [0.2, "Slight"],
    [0.4, "Fair"],
    [0.6, "Moderate"],
    [0.8, "Substantial"],
  ] as const;
  const step = steps.find(([most]) => value <= most)?.[1] ?? "Almost perfect";
  return `${step}, beyond chance`;
}

/** "Readers agree in 83 % of pairs", "Nothing to compare yet". */
export const agreementHeadline = (percent: Figure): string =>
  percent.value === null
    ? "No statement has two readers’ verdicts yet"
    : `Readers agree in ${Math.round(percent.value * 100)} % of pairs`;
