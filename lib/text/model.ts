/** Half-open, in UTF-16 code units, into the text of one document version. */
export type Span = { start: number; end: number };
export type TextSpan = Span & { text: string };

/** A statement's anchor: where, the exact words, and 32 code units either side (W3C Web Annotation selectors). */
export type Anchor = TextSpan & { prefix: string; suffix: string };

export const normalisationChanges = [
  "byte-order-mark",
  "line-ends",
  "nul",
  "control-characters",
  "unpaired-surrogates",
  "trailing-space",
] as const;

/** One thing that normalisation changed, told to the reader. */
export type NormalisationNotice = { change: (typeof normalisationChanges)[number]; count: number };
