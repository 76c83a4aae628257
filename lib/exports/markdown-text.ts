// CommonMark takes a backslash before any ASCII punctuation as “this very character”. These can begin something inside a
// line: emphasis, code, links, images, raw HTML, entities, tables, strike-through, mathematics, and an address that some
// renderers link by themselves.
const inside = /[\\`*_[\]<>|~$]|&(?=[#\w])|:(?=\/\/)/g;

// And these where a line begins: headings, lists, the underline of a heading, rules.
const atStart = /^(\d*)([-+=#.)])/;

const escapeLine = (line: string): string => line.trim().replace(inside, "\\$&").replace(atStart, "$1\\$2");

/** On one line, whatever it held. */
export const markdownInline = (text: string): string => escapeLine(text.replace(/\s+/g, " "));

/** As a block quotation: its own lines stay lines and its paragraphs stay paragraphs, and it cannot end the block. */
export const markdownQuote = (text: string): string =>
  text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map(escapeLine)
    .map((line, index, lines) => (line === "" ? ">" : `> ${line}${lines[index + 1] ? "\\" : ""}`))
    .join("\n");

/** A link where the address is a web address, plain text where it is not. */
export const markdownLink = (url: string): string =>
  /^https?:\/\/[^\s<>\\]+$/i.test(url) ? `<${url}>` : markdownInline(url);
