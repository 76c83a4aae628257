export type WordStyle = "Quote" | "Speaker" | "Proof";

// XML 1.0 has no form at all for these, escaped or not; Word refuses a file that holds one.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const xmlText = (text: string): string =>
  text.replace(unwritable, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Lines stay lines; spaces and tabs stay what they are. */
const run = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .join("<w:br/>");

export const paragraph = (style: WordStyle | "Heading1", text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${run(text)}</w:r></w:p>`;

export const heading = (text: string): string => paragraph("Heading1", text);
