import type { Route } from "next";
import type { VerdictValue } from "@/lib/reviews/model";

/** Which figure's statements a page shows. */
export type Shown = {
  verdict?: VerdictValue | undefined;
  one?: string | undefined;
  other?: string | undefined;
  show?: "all" | "differ" | undefined;
};

/** The page with these statements opened, at their list. */
export function agreementAddress(path: string, shown: Shown, from?: string): Route {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...shown, from })) if (value && value !== "all") query.set(name, value);
  return `${path}${query.size > 0 ? `?${query}` : ""}#statements` as Route;
}
