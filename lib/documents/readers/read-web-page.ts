import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { declaredInPage, decodeText } from "./decode-text";
import { type DomNode, htmlText } from "./html-text";
import type { LeftOut, Reader, ReadText } from "./model";
import { kindOf } from "./read-plain-text";
import { ReaderFault } from "./reader-fault";

/** Elements of a page that are looked through: ten times a long article with all around it. */
const mostElements = 150_000;

/** Elements inside of each other, by a page's tags: what is beyond takes seconds to parse alone. */
const deepest = 2000;

/** Elements inside of each other that an article is looked for in: browsers stop at 512, and it takes time by the square of it. */
const deepestArticle = 600;
const tags = /<(\/?)([a-z][a-z0-9-]*)[^<>]*?(\/?)>/gi;
/** Without an end, or with one that may be left out: their number says nothing of the depth. */
const open = new Set(
  "area base br col embed hr img input link meta param source track wbr p li td tr th dt dd option thead tbody".split(
    " ",
  ),
);

/** Roughly: comments and scripts count too. */
function nestsDeeper(html: string, most: number): boolean {
  let depth = 0;
  for (const [, closes, name = "", selfCloses] of html.matchAll(tags)) {
    if (selfCloses || open.has(name.toLowerCase())) continue;
    depth = closes ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) return true;
  }
  return false;
}

const asPage = (html: string) =>
  /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;

/** The article of a page, or all of its words where there is none: text only, no HTML comes out of here. */
export const readWebPage: Reader = ({ bytes, charset }): ReadText => {
  const html = decodeText(bytes, charset ?? declaredInPage(bytes));
  if (nestsDeeper(html, deepest))
    throw new ReaderFault(
      "refused",
      "too-deep",
      "This page nests deeper than can be read. Copy its words and paste them.",
    );
  const { document } = parseHTML(asPage(html));
  const whole = htmlText(document.body as unknown as DomNode);
  // Before the article is looked for: that takes the page apart.
  const title = line(document.querySelector("title")?.textContent);
  const article = nesting(document.body as unknown as DomNode) > deepestArticle ? null : findArticle(document);
  const text = article?.text || whole.text;
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new ReaderFault(
      "refused",
      "no-words",
      "There are no words in this page. It may be made by a script when it is opened: open it, copy its words and paste them.",
    );
  const pictures = article?.pictures ?? whole.pictures;
  const around = article?.text ? Math.max(0, countWords(whole.text) - countWords(text)) : 0;
  const leftOut: LeftOut[] = [];
  if (around > 0) leftOut.push({ what: "surroundings", count: around });
  if (pictures > 0) leftOut.push({ what: "pictures", count: pictures });
  return {
    text,
    title: line(article?.title) ?? title,
    byline: line(article?.byline)?.replace(/^by[: ]\s*/i, "") ?? null,
    publisher: line(article?.siteName),
    publishedAt: instant(article?.publishedTime ?? firstTime(document)),
    kind: kindOf(text),
    locators: [],
    parts: null,
    leftOut,
  };
};

/** How deep a page really nests: tags without an end, and ends of nothing, tell a parser more than they tell the count above. */
function nesting(root: DomNode): number {
  let most = 0;
  const steps: [DomNode, number][] = [[root, 0]];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const [node, depth] = step;
    most = Math.max(most, depth);
    if (node !== root && node.nextSibling) steps.push([node.nextSibling, depth]);
    if (node.firstChild) steps.push([node.firstChild, depth + 1]);
  }
  return most;
}

type Page = ReturnType<typeof parseHTML>["document"];

function findArticle(document: Page) {
  const found = new Readability<Node>(document, {
    maxElemsToParse: mostElements,
    charThreshold: 250,
    serializer: (element) => element,
  }).parse();
  if (!found?.content) return null;
  const { text, pictures } = htmlText(found.content as unknown as DomNode);
  return { ...found, text, pictures };
}

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const line = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, " ").trim().slice(0, 300) || null;

const firstTime = (document: Page) =>
  document.querySelector("article time[datetime]")?.getAttribute("datetime") ?? null;

const instantParts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(?:(Z)|([+-]\d{2}):?(\d{2}))$/i;

/**
 * A day, or an instant with the offset that it is given in: its day is the one that is printed there. Null where it is none.
 * Without a zone it is a day: one could only be made up.
 */
export function instant(given: string | null | undefined): string | null {
  const text = given?.trim() ?? "";
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (!day || Number.isNaN(Date.parse(day))) return null;
  const parts = instantParts.exec(text);
  if (!parts) return day;
  const [, , time, seconds = ":00", zulu, hours, minutes] = parts;
  const full = `${day}T${time}${seconds}${zulu ? "Z" : `${hours}:${minutes}`}`;
  return Number.isNaN(Date.parse(full)) ? day : full;
}
