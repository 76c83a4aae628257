import { first } from "@/app/search-params";
import type { Shown } from "@/components/agreement/agreement-address";
import { verdictValues } from "@/lib/reviews/model";

type Query = Record<string, string | string[] | undefined>;

/** Which figure's statements an address asks for, and from where on. What it cannot mean is as good as absent. */
export function readBehind(query: Query): { shown: Shown; cursor: string | undefined } {
  return {
    shown: {
      verdict: verdictValues.find((one) => one === first(query.verdict)),
      one: first(query.one),
      other: first(query.other),
      show: first(query.show) === "differ" ? "differ" : "all",
    },
    cursor: first(query.from),
  };
}
