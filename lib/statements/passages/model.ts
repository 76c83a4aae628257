import type { Statement } from "../model";

/** A statement as it reads where it stands, for pages away from its document. */
export type Passage = Statement & {
  /** `date` is the day of the document, or the day it was brought in where it has none: ISO 8601, UTC */
  document: { id: string; title: string; date: string };
  /** the words around it in its paragraph */
  before: string;
  after: string;
};
