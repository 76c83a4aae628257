import type { FidelityChange, FidelityResult } from "@/lib/fidelity/model";
import type { TextSpan } from "@/lib/text/model";
import type { Grade, Stance } from "../model";
import type { DiffRow } from "../side-by-side/model";

/**
 * A passage of a page or file that was read, as it would be added: a machine's suggestion, for a person to take or
 * change. Places count in the text as it is stored.
 */
export type ReadPassage = TextSpan & {
  locator: string;
  /** null for a claim: it has no words to be held to */
  result: FidelityResult | null;
  /** the words that the quote was compared with; null where none are close enough, and for a claim */
  compared: TextSpan | null;
  changes: FidelityChange[];
  /** both texts line by line, with what differs; empty where nothing was compared */
  rows: DiffRow[];
  /** null where the comparison says nothing of it */
  stance: Stance | null;
  grade: Grade;
};
