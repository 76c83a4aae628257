import type { VerdictValue } from "../model";
import type { DecidedItem } from "./model";

export type Behind = {
  verdict?: VerdictValue | undefined;
  one?: string | undefined;
  other?: string | undefined;
  show?: "all" | "differ" | undefined;
};

/** The items that a figure rests on; of a pair with what the two gave, and nobody else. */
export function itemsBehind(items: readonly DecidedItem[], { verdict, one, other, show }: Behind): DecidedItem[] {
  const pair = one !== undefined && other !== undefined ? [one, other] : null;
  return items.flatMap((item) => {
    const given = pair ? item.given.filter(({ by }) => pair.includes(by.id)) : item.given;
    if (pair && given.length < 2) return [];
    if (verdict && !given.some((one) => one.verdict === verdict)) return [];
    if (show === "differ" && given.every((one) => one.verdict === given[0]?.verdict)) return [];
    return [{ ...item, given }];
  });
}
