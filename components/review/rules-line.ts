import type { Rules } from "@/lib/reviews/rules/model";

const numbers = ["No", "One", "Two", "Three", "Four", "Five"];

/** What the rules of review ask of whoever judges here, in one line; null where one verdict is enough and all may verify. */
export function rulesLine({ needed, blind, proposerMayVerify }: Rules): string | null {
  const parts = [
    needed > 1 ? `${numbers[needed] ?? needed} verdicts close it` : "",
    needed > 1 && blind ? "each is kept from others until all are in" : "",
    proposerMayVerify ? "" : "whoever attributed or marked it may not verify it",
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const line = parts.join("; ");
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}
