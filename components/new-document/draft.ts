import type { DocumentKind } from "@/lib/documents/model";

/** What is typed on the New document page, before it is brought in. */
export type Draft = {
  text: string;
  title: string;
  /** while false, the title follows the text's first line */
  titleTyped: boolean;
  byline: string;
  publisher: string;
  /** a day, as the date field writes it: 2026-11-24 */
  publishedAt: string;
  url: string;
  kind: DocumentKind;
  /** the file or page that the text was read from, as the desk keeps it; "" where it was typed or pasted */
  reading: string;
  /** what is said of it: from what, and what was left out */
  readFrom: string;
  leftOut: string;
};

export const emptyDraft: Draft = {
  text: "",
  title: "",
  titleTyped: false,
  byline: "",
  publisher: "",
  publishedAt: "",
  url: "",
  kind: "article",
  reading: "",
  readFrom: "",
  leftOut: "",
};

const key = "quotedesk-new-document";

/** The draft that this tab kept, over a reload or a wrong turn. What cannot be read as one is no draft. */
export function readDraft(storage: Storage): Draft | null {
  const kept = storage.getItem(key);
  if (kept === null) return null;
  try {
    const draft: unknown = JSON.parse(kept);
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps the draft. False where it is too long for the browser to keep: a few million characters. */
export function keepDraft(storage: Storage, draft: Draft): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    // An older, shorter draft would come back in its place.
    storage.removeItem(key);
    return false;
  }
}

export const dropDraft = (storage: Storage): void => storage.removeItem(key);

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(emptyDraft).every(([name, empty]) => typeof Reflect.get(value, name) === typeof empty);
