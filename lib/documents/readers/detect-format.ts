import { fail, ok, type Result } from "@/lib/result";
import { markedEncoding, zeroOrder } from "./decode-text";
import { type FileFormat, formatNames } from "./model";

const byExtension: Record<string, FileFormat> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  pdf: "pdf",
  vtt: "vtt",
  srt: "srt",
  eml: "eml",
};

const byContentType: Record<string, FileFormat> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/markdown": "markdown",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/vtt": "vtt",
  "application/x-subrip": "srt",
  "text/srt": "srt",
  "message/rfc822": "eml",
};

/** Content types that a page may be sent as. */
export const readableContentTypes: readonly string[] = Object.keys(byContentType);

type Kind = FileFormat | "zip" | "ole" | "other";
type Signature = { kind: Kind; called: string; starts: number[] };

const signatures: Signature[] = [
  { kind: "pdf", called: formatNames.pdf, starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "zip", called: "a zip or Office file", starts: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "zip", called: "an empty zip file", starts: [0x50, 0x4b, 0x05, 0x06] },
  { kind: "ole", called: "an older Office file, or one locked with a password", starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "other", called: "an RTF file", starts: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: "other", called: "a PNG picture", starts: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "other", called: "a JPEG picture", starts: [0xff, 0xd8, 0xff] },
  { kind: "other", called: "a GIF picture", starts: [0x47, 0x49, 0x46, 0x38] },
  { kind: "other", called: "a gzip archive", starts: [0x1f, 0x8b] },
  { kind: "other", called: "a program", starts: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: "other", called: "a program", starts: [0x4d, 0x5a, 0x90] },
  { kind: "other", called: "a sound recording", starts: [0x49, 0x44, 0x33, 0x03] },
  { kind: "other", called: "a sound recording", starts: [0x49, 0x44, 0x33, 0x04] },
  { kind: "other", called: "a sound recording", starts: [0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x41] },
  { kind: "other", called: "a sound or film recording", starts: [0x4f, 0x67, 0x67, 0x53] },
  { kind: "other", called: "a film recording", starts: [0, 0, 0, -1, 0x66, 0x74, 0x79, 0x70] },
];

const begins = (bytes: Uint8Array, starts: number[]) => starts.every((byte, at) => byte === -1 || bytes[at] === byte);

// A PDF may have up to 1,024 bytes of anything before its header, and programs that write mail leave some there.
function signatureOf(bytes: Uint8Array): Signature | null {
  const known = signatures.find(({ starts }) => begins(bytes, starts));
  if (known) return known;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /(^|[\r\n])%PDF-\d/.test(head) ? (signatures[0] as Signature) : null;
}

const mailHeader =
  /^(?:From |(?:Return-Path|Received|From|To|Date|Subject|Message-ID|MIME-Version|Delivered-To|X-[\w-]+|DKIM-Signature|ARC-[\w-]+):)/i;
const htmlStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i;

/** What a text shows itself to be in its first words, or null. Plain texts and Markdown show nothing. */
function textKind(bytes: Uint8Array): FileFormat | null {
  const encoding = markedEncoding(bytes) ?? "latin1";
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).replace(/^\ufeff|^ï»¿/, "");
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return "vtt";
  if (htmlStart.test(head)) return "html";
  if (/^\s*\d+\r?\n\d{1,3}:\d{2}:\d{2}[,.]\d{1,3} *--> */.test(head)) return "srt";
  return null;
}

const textual = new Set<FileFormat>(["text", "markdown", "html", "vtt", "srt", "eml"]);

export type FileClaim = { name: string; contentType?: string | null };

/**
 * Which reader a file is for: what its name (or else its content type) says it is, where its first bytes agree.
 * Failures, all unsupported: "unknown-format", "wrong-extension" with what it is, "not-a-format".
 */
export function detectFormat(bytes: Uint8Array, { name, contentType }: FileClaim): Result<FileFormat> {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const claimed = contentType ? byContentType[contentType] : byExtension[extension];
  const signature = signatureOf(bytes);
  if (!claimed) {
    const is = signature ? `It is ${signature.called}. ` : "";
    return refuse("unknown-format", `${is}This desk reads .txt, .md, .html, .docx, .pdf, .vtt, .srt and .eml files.`);
  }
  if (signature) return agree(claimed, signature);
  if (claimed === "pdf" || claimed === "docx")
    return refuse(
      "not-a-format",
      `This is not ${formatNames[claimed]}, whatever it is called, or its beginning is missing.`,
    );
  if (bytes.includes(0) && !markedEncoding(bytes) && !zeroOrder(bytes))
    return refuse("not-a-format", "This is not a text: it looks like a picture, a recording or another binary file.");
  return agreeAsText(bytes, claimed);
}

function agree(claimed: FileFormat, { kind, called }: Signature): Result<FileFormat> {
  if (kind === claimed) return ok(claimed);
  if (claimed === "docx" && kind === "zip") return ok("docx");
  if (claimed === "docx" && kind === "ole")
    return refuse(
      "locked-or-old",
      "This is a Word document locked with a password, or an old one (.doc). Save it as .docx without a password, and bring that in.",
    );
  const advice =
    kind === "pdf" ? "Call it .pdf if that is what you mean to bring in." : "Open it, copy its words and paste them.";
  return refuse("wrong-extension", `This is ${called}, not ${formatNames[claimed]}. ${advice}`);
}

function agreeAsText(bytes: Uint8Array, claimed: FileFormat): Result<FileFormat> {
  const shown = textKind(bytes);
  if (claimed === "vtt" && shown !== "vtt")
    return refuse("not-a-format", "This is not WebVTT: it does not begin with WEBVTT.");
  if (claimed === "eml" && !mailHeader.test(new TextDecoder("latin1").decode(bytes.subarray(0, 200)).trimStart()))
    return refuse("not-a-format", "This is not an e-mail: it does not begin with a mail's headers.");
  if (shown && shown !== claimed && claimed !== "eml" && textual.has(claimed))
    return refuse(
      "wrong-extension",
      `This is ${formatNames[shown]}, not ${formatNames[claimed]}. Call it .${shown} and bring it in.`,
    );
  return ok(claimed);
}

const refuse = (code: string, message: string) => fail("unsupported", code, message);
