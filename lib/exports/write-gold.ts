import type { ExportRecord, ExportWriter } from "./model";

type GoldSpan = { start: number; end: number; text: string };

/** A quote as annotated corpora write it; `core` is true for speech and false for an attitude. */
type GoldQuote = GoldSpan & {
  parts: { start: number; end: number }[];
  type: ExportRecord["form"];
  /** the words that name the speaker, where a person has not chosen another since */
  speaker: string | null;
  speakerStart: number | null;
  speakerEnd: number | null;
  canonical: string | null;
  cue: string | null;
  cueStart: number | null;
  cueEnd: number | null;
  core: boolean;
};

type Vouched = { id: string; quotes: GoldQuote[]; claims: GoldSpan[]; complete: boolean };

/**
 * What people have vouched for, as gold to measure an extractor on: a document a line, with its text, in the format of
 * attribution corpora. A statement counts once somebody has judged it, marked it by hand or chosen its speaker; a
 * document is complete where that is true of every statement in it, since only then is a quote that is not here wrong.
 */
export const writeGold: ExportWriter = async function* (records, _header, texts) {
  const byVersion = new Map<string, Vouched>();
  for await (const record of records) {
    let document = byVersion.get(record.versionId);
    if (!document) {
      document = { id: record.documentId, quotes: [], claims: [], complete: true };
      byVersion.set(record.versionId, document);
    }
    if (!isVouched(record)) document.complete = false;
    else if (record.kind === "claim") document.claims.push(spanOf(record));
    else document.quotes.push(goldQuote(record));
  }
  if (!texts) return;
  for await (const { versionId, text } of texts([...byVersion.keys()])) {
    const { id, quotes, claims, complete } = byVersion.get(versionId) as Vouched;
    const inOrder = (a: GoldSpan, b: GoldSpan) => a.start - b.start || b.end - a.end;
    yield `${JSON.stringify({ id, text, complete, quotes: quotes.sort(inOrder), claims: claims.sort(inOrder) })}\n`;
  }
};

const isVouched = ({ status, origin, attributedBy }: ExportRecord) =>
  status !== "unreviewed" || origin === "person" || attributedBy !== null;

const spanOf = ({ start, end, text }: ExportRecord): GoldSpan => ({ start, end, text });

function goldQuote(record: ExportRecord): GoldQuote {
  const { parts, form, speaker, attribution, attributedBy, manner } = record;
  // The mention that was found stays with the statement when a person chooses somebody else; it no longer names them.
  // A choice by hand has confidence 1; one that was confirmed keeps the machine’s, and its mention.
  const chosen = attributedBy !== null && (attribution === null || attribution.confidence >= 1);
  const mention = !chosen ? (attribution?.mention ?? null) : null;
  const cue = attribution?.cue ?? null;
  return {
    ...spanOf(record),
    parts,
    type: form,
    speaker: mention?.text ?? null,
    speakerStart: mention?.start ?? null,
    speakerEnd: mention?.end ?? null,
    canonical: speaker?.name ?? null,
    cue: cue?.text ?? null,
    cueStart: cue?.start ?? null,
    cueEnd: cue?.end ?? null,
    core: manner !== "attitude",
  };
}
