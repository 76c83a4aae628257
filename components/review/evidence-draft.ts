import type { ReadingAnswer } from "@/components/new-document/reading-answer";
import type { ReadPassage } from "@/lib/reviews/passages/model";
import type { EvidenceInput } from "@/lib/reviews/schema";

export type EvidenceSource = "url" | "file" | "documentId" | "recording" | "note";

/** What is typed in the evidence form, and what was read for it. */
export type EvidenceDraft = {
  source: EvidenceSource;
  url: string;
  document: { id: string; title: string } | null;
  /** a page that was fetched, or a file, as the desk read it */
  reading: ReadingAnswer | null;
  /** the words taken out of the reading, as they were proposed or chosen */
  taken: ReadPassage | null;
  locator: string;
  excerpt: string;
  note: string;
  stance: EvidenceInput["stance"];
  grade: EvidenceInput["grade"];
  /** stance and grade follow a passage that is taken, until a person chose */
  chose: { stance: boolean; grade: boolean };
  group: string;
  confidential: boolean;
};

/** What comes of a reading is worked out on the draft as it is by then: typing goes on meanwhile. */
export type ChangeEvidence = (
  changes: Partial<EvidenceDraft> | ((before: EvidenceDraft) => Partial<EvidenceDraft>),
) => void;

export const emptyEvidence: EvidenceDraft = {
  source: "url",
  url: "",
  document: null,
  reading: null,
  taken: null,
  locator: "",
  excerpt: "",
  note: "",
  stance: "supports",
  grade: "primary",
  chose: { stance: false, grade: false },
  group: "",
  confidential: false,
};

/** The reading that the evidence is cut out of: a page's belongs to the address, a file's to the file. */
export function readingOf({ source, reading }: Pick<EvidenceDraft, "source" | "reading">): ReadingAnswer | null {
  if (reading === null) return null;
  return source === (reading.address === null ? "file" : "url") ? reading : null;
}

/** The draft with a passage's words, and with its place, stance and grade where a person has not said otherwise. */
export function withPassage(draft: EvidenceDraft, passage: ReadPassage): Partial<EvidenceDraft> {
  const { chose, locator, taken } = draft;
  const placed = locator.trim() !== "" && locator !== taken?.locator;
  return {
    taken: passage,
    excerpt: passage.text,
    locator: placed ? locator : passage.locator,
    stance: chose.stance ? draft.stance : (passage.stance ?? draft.stance),
    grade: chose.grade ? draft.grade : passage.grade,
  };
}

/** The draft without what was read, and without the words that were taken out of it. */
export function withoutReading({ excerpt, locator, taken }: EvidenceDraft): Partial<EvidenceDraft> {
  return {
    reading: null,
    taken: null,
    excerpt: excerpt === taken?.text ? "" : excerpt,
    locator: locator === taken?.locator ? "" : locator,
  };
}

/** The draft as it is sent. Words that stand as they were taken are sent with their place; others are looked for. */
export function evidenceInputOf(draft: EvidenceDraft): EvidenceInput {
  const { source, taken, stance, grade, confidential } = draft;
  const typed = (text: string) => text.trim() || undefined;
  const reading = readingOf(draft);
  const place = reading && taken !== null && draft.excerpt === taken.text ? taken : null;
  return {
    ...{ stance, grade, confidential },
    url: source === "url" || source === "recording" ? typed(draft.url) : undefined,
    recording: source === "recording",
    documentId: source === "documentId" ? draft.document?.id : undefined,
    reading: reading?.id,
    start: place?.start,
    end: place?.end,
    note: typed(draft.note),
    locator: typed(draft.locator),
    excerpt: typed(draft.excerpt),
    group: typed(draft.group),
  };
}
