import type { Route } from "next";

/** The page that holds a quote beside its source; of a passage that is not evidence yet, where one is given. */
export const sideBySideOf = (statementId: string, passage?: { versionId: string; start: number; end: number }): Route =>
  `/statements/${statementId}/side-by-side${passage ? `?passage=${passage.versionId}.${passage.start}.${passage.end}` : ""}` as Route;
