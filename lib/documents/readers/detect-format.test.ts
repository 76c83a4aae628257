import { describe, expect, it } from "vitest";
import { makeDocx } from "../testing/make-docx";
import { makePdf, setLines } from "../testing/make-pdf";
import { detectFormat } from "./detect-format";

const pdf = makePdf([setLines(["a"])]);
const docx = makeDocx(["a"]);
const text = (words: string) => new TextEncoder().encode(words);
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("WEBVTT\n\n", "utf16le")]);
const srt = "1\n00:00:01,000 --> 00:00:02,000\na";

describe("detectFormat", () => {
  it.each<[string, Uint8Array, string]>([
    ["a.txt", text("Dear all"), "text"],
    ["A.MD", text("# a"), "markdown"],
    ["a.htm", text("<p>a"), "html"],
    ["a.docx", docx, "docx"],
    ["a.pdf", pdf, "pdf"],
    ["a.pdf", Buffer.concat([text("\r\nleft over\r\n"), pdf]), "pdf"],
    ["a.vtt", text("\ufeffWEBVTT\n"), "vtt"],
    ["a.vtt", utf16, "vtt"],
    ["a.srt", text(srt), "srt"],
    ["a.eml", text("Received: from a\r\nFrom: b"), "eml"],
    ["a.b.txt", text("From: a colleague"), "text"],
  ])("%s is what it says", (name, bytes, format) => {
    expect(detectFormat(bytes, { name })).toEqual({ ok: true, value: format });
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ["a.docx", pdf, "wrong-extension", /This is a PDF, not a Word document/],
    ["a.pdf", docx, "wrong-extension", /a zip or Office file, not a PDF/],
    ["a.txt", pdf, "wrong-extension", /a PDF, not a plain text/],
    ["a.eml", pdf, "wrong-extension", /a PDF, not an e-mail/],
    ["a.txt", text("<!-- a --><!doctype html><p>"), "wrong-extension", /a web page.*\.html/],
    ["a.txt", text("WEBVTT\n\n"), "wrong-extension", /WebVTT.*\.vtt/],
    ["a.vtt", text(srt), "not-a-format", /does not begin with WEBVTT/],
    ["a.md", text(srt), "wrong-extension", /SRT/],
    ["a.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), "locked-or-old", /password/],
    ["a.docx", text("words"), "not-a-format", /not a Word document/],
    ["a.pdf", text("words"), "not-a-format", /not a PDF/],
    ["a.eml", text("Dear all,"), "not-a-format", /mail's headers/],
    ["a.txt", Buffer.from([1, 2, 0, 4, 0, 0, 9]), "not-a-format", /not a text/],
    ["a.png", Buffer.from([0x89, 0x50, 0x4e, 0x47]), "unknown-format", /PNG picture.*\.docx/],
    ["a.exe", Buffer.from([0x4d, 0x5a, 0x90]), "unknown-format", /program/],
    ["a", text("words"), "unknown-format", /^This desk reads/],
    ["a.txt/../x.constructor", text("words"), "unknown-format", /^This desk reads/],
  ])("%s is refused with what it is: %#", (name, bytes, code, message) => {
    const found = detectFormat(bytes, { name });
    expect(found).toMatchObject({ ok: false, reason: "unsupported", code });
    expect(!found.ok && found.message).toMatch(message);
  });

  it("believes a content type over a name", () => {
    expect(detectFormat(pdf, { name: "news", contentType: "application/pdf" })).toEqual({ ok: true, value: "pdf" });
    expect(detectFormat(pdf, { name: "news.pdf", contentType: "text/html" })).toMatchObject({
      code: "wrong-extension",
    });
  });
});
