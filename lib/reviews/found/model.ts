import type { FidelityResult } from "@/lib/fidelity/model";

/**
 * How a quote's words are found elsewhere. wrong-speaker: the same words, said by somebody else. another-document: the
 * same words, and nothing says that anybody else said them. near: words close to them. nowhere: in no stored document.
 */
export const foundCases = ["wrong-speaker", "another-document", "near", "nowhere"] as const;
export type FoundCase = (typeof foundCases)[number];

/** A passage of a stored document that holds a quote's words, or words close to them. */
export type FoundPassage = {
  document: { id: string; title: string; kind: string; date: string };
  versionId: string;
  start: number;
  end: number;
  text: string;
  locator: string;
  /** who says it there, as the text names them, and whether that is the statement's speaker; null where it does not tell */
  speaker: { name: string; same: boolean } | null;
  result: FidelityResult;
  score: number;
  case: Exclude<FoundCase, "nowhere">;
};

/** What looking through every stored document gave. `case` is that of the best passage. */
export type FoundElsewhere = { case: FoundCase; passages: FoundPassage[]; searched: number };
