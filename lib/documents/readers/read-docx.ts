import { Buffer } from "node:buffer";
import mammoth from "mammoth";
import { zip } from "@/lib/exports/zip";
import type { LeftOut, Reader, ReadText } from "./model";
import { openDocx } from "./open-docx";
import { kindOf } from "./read-plain-text";
import { ReaderFault } from "./reader-fault";
import { TextBuilder } from "./text-builder";

/** As much of mammoth's document as is read here; it has no types of its own for it. */
type Element = {
  type: string;
  children?: Element[];
  value?: string;
  styleName?: string | null;
  noteType?: string;
  noteId?: string;
  notes?: { resolve(reference: Element): { body: Element[] } | null };
  comments?: unknown[];
};

/** A Word document's paragraphs in order, a row of a table as a line with tabs, its notes at the end. */
export const readDocx: Reader = async ({ bytes }): Promise<ReadText> => {
  const parts = await openDocx(bytes);
  const document = await parse(parts);
  const text = new TextBuilder();
  const state: State = { text, notes: [], pictures: 0, title: null };
  for (const child of document.children ?? []) block(child, state);
  for (const reference of state.notes)
    for (const child of document.notes?.resolve(reference)?.body ?? []) block(child, { ...state, notes: [] });
  const { text: words } = text.finish();
  if (!/[\p{L}\p{N}]/u.test(words))
    throw new ReaderFault(
      "refused",
      "no-words",
      state.pictures > 0
        ? "There are only pictures in this Word document, no text. A picture’s words have to be typed."
        : "There are no words in this Word document.",
    );
  const leftOut: LeftOut[] = (
    [
      { what: "pictures", count: state.pictures },
      { what: "comments", count: document.comments?.length ?? 0 },
      { what: "deletions", count: parts.get("word/document.xml")?.match(/<w:del\s/g)?.length ?? 0 },
    ] as const
  ).filter(({ count }) => count > 0);
  return {
    text: words,
    title: state.title ?? coreTitle(parts),
    byline: null,
    publisher: null,
    publishedAt: null,
    kind: kindOf(words),
    locators: [],
    parts: null,
    leftOut,
  };
};

async function parse(parts: Map<string, string>): Promise<Element> {
  const pieces: Uint8Array[] = [];
  const entries = [...parts].map(([name, content]) => ({ name, content: once(content) }));
  for await (const piece of zip(entries)) pieces.push(piece);
  let document: Element = { type: "document" };
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.concat(pieces) },
      {
        // Its HTML is not wanted: the document is taken before any is made.
        transformDocument: (read: Element) => {
          document = read;
          return { ...read, children: [] };
        },
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
      },
    );
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw damaged(error);
  }
  return document;
}

const damaged = (cause: unknown) =>
  new ReaderFault(
    "refused",
    "damaged",
    "This Word document is damaged: parts of it are missing or are not XML. Open it in Word and save a copy.",
    { cause },
  );

async function* once(content: string) {
  yield content;
}

type State = { text: TextBuilder; notes: Element[]; pictures: number; title: string | null };

function block(element: Element, state: State): void {
  const { text } = state;
  if (element.type === "table") {
    for (const row of element.children ?? []) {
      const cells = (row.children ?? []).map((cell) =>
        (cell.children ?? []).map((child) => flat(child, state)).join(" "),
      );
      paragraph(cells.join("\t").trimEnd(), text);
    }
    return;
  }
  const words = flat(element, state).trim();
  paragraph(words, text);
  if (element.styleName && /^title$/i.test(element.styleName))
    state.title ??= words.replace(/\s+/g, " ").slice(0, 300) || null;
}

function paragraph(words: string, text: TextBuilder): void {
  if (words.trim() === "") return;
  if (text.length > 0) text.add("\n\n");
  text.add(words);
}

/** The words inside of a paragraph, a link, a run. */
function flat(element: Element, state: State): string {
  if (element.type === "text") return element.value ?? "";
  if (element.type === "tab") return "\t";
  if (element.type === "break") return "\n";
  if (element.type === "image") state.pictures++;
  if (element.type === "noteReference") state.notes.push(element);
  return (element.children ?? []).map((child) => flat(child, state)).join("");
}

/** What the file says of itself. Word fills it in from a template, often: it is only a suggestion. */
function coreTitle(parts: Map<string, string>): string | null {
  const found = /<dc:title(?:\s[^>]{0,200})?>([^<]{1,300})<\/dc:title>/.exec(parts.get("docProps/core.xml") ?? "")?.[1];
  const names: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
  const title = found?.replace(/&(?:lt|gt|quot|apos|amp);/g, (name) => names[name] ?? name).trim();
  return title || null;
}
