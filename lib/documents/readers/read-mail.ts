import { parseHTML } from "linkedom";
import PostalMime, { type Address } from "postal-mime";
import { type DomNode, htmlText } from "./html-text";
import type { LeftOut, Reader } from "./model";
import { kindOf } from "./read-plain-text";
import { ReaderFault } from "./reader-fault";

/** An e-mail's words, with who sent it, when, and its subject. Attachments are counted and left out. */
export const readMail: Reader = async ({ bytes }) => {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 256 * 1024 });
  const text = (mail.text?.trim() ? mail.text : htmlOf(mail.html)).replace(/\r\n?/g, "\n").trim();
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new ReaderFault(
      "refused",
      "no-words",
      mail.attachments.length > 0
        ? "There are no words in this e-mail itself, only attachments. Save the attachment, and bring that in."
        : "There are no words in this e-mail.",
    );
  const leftOut: LeftOut[] =
    mail.attachments.length > 0 ? [{ what: "attachments", count: mail.attachments.length }] : [];
  const date = mail.date ? new Date(mail.date) : null;
  return {
    text,
    title: line(mail.subject),
    byline: sender(mail.from),
    publisher: null,
    publishedAt: date && !Number.isNaN(date.getTime()) ? date.toISOString() : null,
    kind: kindOf(text),
    locators: [],
    parts: null,
    leftOut,
  };
};

const htmlOf = (html: string | undefined) =>
  html ? htmlText(parseHTML(`<html><body>${html}</body></html>`).document.body as unknown as DomNode).text : "";

const line = (text: string | undefined): string | null => text?.replace(/\s+/g, " ").trim().slice(0, 300) || null;

function sender(from: Address | undefined): string | null {
  if (!from) return null;
  const { name, address } = from;
  return line(name && address ? `${name} <${address}>` : name || address)?.slice(0, 200) ?? null;
}
