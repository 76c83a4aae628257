import { type ActKind, actKinds } from "@/lib/events/activity/model";
import { first } from "../search-params";

type Query = Record<string, string | string[] | undefined>;

/** What an activity page is asked for; a kind that is none is as good as absent. */
export function activityQuery(query: Query): { kind: ActKind | undefined; cursor: string | undefined } {
  const wanted = first(query.kind);
  return { kind: actKinds.find((kind) => kind === wanted), cursor: first(query.cursor) };
}
