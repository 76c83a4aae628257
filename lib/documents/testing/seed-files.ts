import type { FileFormat } from "../readers/model";
import { makeDocx, makeDocxOf, wordParagraph, wordXml } from "./make-docx";
import { makePdf, setLines } from "./make-pdf";

// For tests and measures: sound files of each format, of which broken ones are made.

const lines = [
  "The harbour board will close the pier for two years from March, its chair said.",
  "“We cannot keep patching timber that was laid in 1911,” said Petra Voss. “It is not safe.”",
  "About 340 boats use the pier in summer, accord-",
  "ing to the board; Oke Brandt’s ferry carries half of its passengers there.",
];
const text = lines.join("\n\n");
const bytes = (words: string) => new TextEncoder().encode(words);
const time = (second: number, separator: string) => `00:00:${String(second).padStart(2, "0")}${separator}000`;
const cues = (separator: string) =>
  lines
    .map(
      (line, at) => `${at + 1}\n${time(at * 4, separator)} --> ${time(at * 4 + 3, separator)}\n<v Ana Ruiz>${line}\n`,
    )
    .join("\n");
const table = `<w:tbl><w:tr><w:tc>${wordParagraph("Pier")}</w:tc><w:tc>${wordParagraph("340")}</w:tc></w:tr></w:tbl>`;
const mail = `From: Ana Ruiz <ana@example.org>\r\nDate: Fri, 20 Nov 2026 09:15:00 +0100\r\nSubject: =?utf-8?q?The_pier?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${text}=20\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--x--\r\n`;
const page = `<!doctype html><html><head><meta charset="utf-8"><title>Pier</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier"}</script></head><body><nav><a href="/">Home</a></nav><article>${lines.map((line) => `<p>${line} <q>So</q> <b>it</b> is.</p>`).join("")}<table><tr><td>1</td></tr></table></article></body></html>`;

const wordBody = lines.map(wordParagraph).join("") + table;
/** The main part of a Word document, before it is packed. */
export const seedWordPart = bytes(wordXml(wordBody));

export const seedFiles: Record<FileFormat, { extension: string; seeds: Uint8Array[] }> = {
  text: { extension: "txt", seeds: [bytes(text), Buffer.from(`\ufeff${text}`, "utf16le")] },
  markdown: { extension: "md", seeds: [bytes(`# Pier\n\n${text}`)] },
  html: { extension: "html", seeds: [bytes(page), bytes(`<p>${text}`)] },
  docx: {
    extension: "docx",
    seeds: [
      makeDocx(lines),
      makeDocxOf(wordBody, [{ name: "docProps/core.xml", content: "<cp><dc:title>Pier</dc:title></cp>" }]),
    ],
  },
  pdf: {
    extension: "pdf",
    seeds: [
      makePdf([setLines(lines), setLines(lines)], { title: "Pier" }),
      makePdf([setLines(lines), []], { deflate: true }),
    ],
  },
  vtt: { extension: "vtt", seeds: [bytes(`WEBVTT\n\nNOTE a\n\n${cues(".")}`)] },
  srt: { extension: "srt", seeds: [bytes(cues(","))] },
  eml: { extension: "eml", seeds: [bytes(mail)] },
};
