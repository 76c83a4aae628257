import { getDocumentProxy } from "unpdf";
import { largestText } from "../largest-text";
import { joinLines } from "./join-lines";
import type { LeftOut, Reader, ReadText } from "./model";
import { type PdfLine, pdfLines, type TextItem, withoutRunningLines } from "./pdf-lines";
import { kindOf } from "./read-plain-text";
import { ReaderFault } from "./reader-fault";

const mostPages = 2000;

/** A PDF's text, with its pages as places. Nothing of it is drawn, no script in it runs, nothing it names is fetched. */
export const readPdf: Reader = async ({ bytes }): Promise<ReadText> => {
  // Much of a file that was cut off can be put together again, and nobody would see what is missing.
  if (!isWhole(bytes)) throw damaged();
  const pdf = await open(bytes);
  if (pdf.numPages > mostPages)
    throw new ReaderFault(
      "too-large",
      "too-many-pages",
      `This PDF has ${pdf.numPages.toLocaleString("en")} pages; ${mostPages.toLocaleString("en")} can be read. Split it, and bring in each part.`,
    );
  const pages: PdfLine[][] = [];
  let length = 0;
  let torn = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = await readPage(pdf, number);
    if (lines === null) torn++;
    length += lines?.reduce((sum, line) => sum + line.words.length, 0) ?? 0;
    // Before it is put together: the text builder would refuse it too, after the memory was taken.
    if (length > largestText) throw tooMuchText();
    pages.push(lines ?? []);
  }
  const empty = pages.filter((lines) => lines.length === 0).length;
  if (torn === pdf.numPages) throw damaged();
  if (empty === pdf.numPages) throw scanned(pdf.numPages);
  const { pages: kept, taken } = withoutRunningLines(pages);
  const { text, locators } = joinLines(kept);
  if (!/[\p{L}\p{N}]/u.test(text)) throw scanned(pdf.numPages);
  const leftOut: LeftOut[] = (
    [
      { what: "running-lines", count: taken },
      { what: "pages-without-text", count: empty },
    ] as const
  ).filter(({ count }) => count > 0);
  const title = await readTitle(pdf);
  return {
    text,
    locators,
    title,
    byline: null,
    publisher: null,
    publishedAt: null,
    kind: kindOf(text),
    parts: pdf.numPages,
    leftOut,
  };
};

/** The end mark, which stands in the last kilobyte; some servers send a little after it. */
const isWhole = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes.subarray(-4096)).includes("%%EOF");

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      maxImageSize: 1,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw locked(error);
    if (error instanceof RangeError) throw error;
    throw damaged();
  }
}

/** A page's lines, or null where the page cannot be read: others still can. */
async function readPage(pdf: Pdf, number: number): Promise<PdfLine[] | null> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return pdfLines(items.filter((item): item is TextItem & typeof item => "str" in item));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

// Names that programs give when nobody gave one.
const noTitle = /^(?:microsoft word\b|untitled|document\d*$|.*\.(?:docx?|odt|indd|pdf|tex|rtf|pages)$)/i;

async function readTitle(pdf: Pdf): Promise<string | null> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const given: unknown = Reflect.get(info, "Title");
  const title = typeof given === "string" ? given.replace(/\s+/g, " ").trim().slice(0, 300) : "";
  return title === "" || noTitle.test(title) ? null : title;
}

const locked = (cause: Error) =>
  new ReaderFault(
    "refused",
    "locked",
    "This PDF is locked with a password. Save a copy without one, and bring that in.",
    { cause },
  );

const damaged = () =>
  new ReaderFault("refused", "damaged", "This PDF is damaged or cut off. Get it again from where it came from.");

const scanned = (pages: number) =>
  new ReaderFault(
    "refused",
    "no-words",
    `This PDF holds ${pages === 1 ? "a page" : `${pages.toLocaleString("en")} pages`} without text, perhaps scanned. Run it through text recognition first, or type its words.`,
  );

const tooMuchText = () =>
  new ReaderFault(
    "too-large",
    "text-too-large",
    `This PDF holds more than ${largestText / 1024 / 1024} MB of text. Split it, and bring in each part.`,
  );
