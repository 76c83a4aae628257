import type { Route } from "next";

/** Where a document is reviewed. */
export const deskOf = (id: string) => `/documents/${id}/review` as Route;
