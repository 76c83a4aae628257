import { readTurns } from "@/lib/extraction/read-turns";
import { decodeText } from "./decode-text";
import type { Reader } from "./model";

const nothing = { title: null, byline: null, publisher: null, publishedAt: null, parts: null };

/** A text as it stands, with its line ends: bringing it in makes them uniform, and says so. */
export const readPlainText: Reader = ({ bytes, charset }) => {
  const text = decodeText(bytes, charset);
  return { ...nothing, text, kind: kindOf(text), locators: [], leftOut: [] };
};

/** A transcript where the text is laid out in turns. */
export const kindOf = (text: string) => (readTurns(text).length > 0 ? ("transcript" as const) : ("article" as const));
