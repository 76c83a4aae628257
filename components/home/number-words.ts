const small =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A count as a headline says it: in words up to ninety-nine, in figures above. */
export function numberWords(count: number): string {
  if (count >= 100) return count.toLocaleString("en");
  if (count < 20) return small[count] ?? String(count);
  const rest = count % 10;
  return `${tens[Math.floor(count / 10)]}${rest ? `-${small[rest]}` : ""}`;
}

/** "Fourteen statements need you", "One statement needs you", "Nothing needs you". */
export function needsMeHeadline({ number, more }: { number: number; more: boolean }): string {
  if (number === 0) return "Nothing needs you";
  if (more) return `More than ${number.toLocaleString("en")} statements need you`;
  const words = numberWords(number);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${number === 1 ? "statement needs" : "statements need"} you`;
}
