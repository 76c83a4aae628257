import type { Span, TextSpan } from "@/lib/text/model";

export type SpeakerKind = "person" | "organisation" | "group" | "unnamed";

export type ExtractedSpeaker = {
  /** canonical: the fullest form in the document */
  name: string;
  kind: SpeakerKind;
  /** every form of the name found, with where */
  names: string[];
  nameSpans: TextSpan[];
  roles: string[];
  roleSpans: TextSpan[];
};

export type ExtractedStatement = {
  kind: "quote" | "claim";
  form: "direct" | "indirect" | "mixed" | null;
  manner: "speech" | "attitude" | null;
  start: number;
  end: number;
  text: string;
  /** contiguous pieces, where a cue interrupts the quote; start..end spans them all */
  parts: Span[];
  /** canonical name of one of the extraction's speakers */
  speaker: string | null;
  mention: TextSpan | null;
  cue: TextSpan | null;
  rule: string;
  /** 0 to 1 */
  confidence: number;
  /** 0 to 1 */
  checkworthiness: number;
};

export type Extraction = { speakers: ExtractedSpeaker[]; statements: ExtractedStatement[] };

/** A sentence that says why: what the desk says, and what it quotes from the text. */
export type WhyPiece = { words: string; quoted: boolean };
/** `rests` are the spans of the text it rests on, in order, to be highlighted. */
export type Why = { pieces: WhyPiece[]; rests: TextSpan[] };
