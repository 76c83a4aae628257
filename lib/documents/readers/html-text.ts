import { TextBuilder } from "./text-builder";

/** As much of a DOM as is read here; linkedom and the browser both have it. */
export type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  getAttribute?(name: string): string | null;
};

const blocks = new Set(
  "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead ul".split(
    " ",
  ),
);
const silent = new Set(
  "script style noscript template iframe object embed svg math canvas audio video select textarea button input head title".split(
    " ",
  ),
);
const cells = new Set(["td", "th"]);

/** What stands between two words, from least to most: of several wanted at one place the most is written. */
const gaps = ["", " ", "\t", "\n", "\n\n"] as const;
const [none, space, tab, line, paragraph] = [0, 1, 2, 3, 4] as const;

/**
 * The words of a page as text: a paragraph for each block, a line for each <br> and row, a tab between cells, quotation
 * marks for <q>, which browsers draw. Walks without recursion: a page may nest as deep as it likes.
 */
export function htmlText(root: DomNode): { text: string; pictures: number } {
  const text = new TextBuilder();
  let pictures = 0;
  let gap: number = none;
  const atLeast = (wanted: number) => {
    gap = Math.max(gap, wanted);
  };
  const say = (words: string) => {
    if (text.length > 0) text.add(gaps[gap] as string);
    gap = none;
    text.add(words);
  };
  const sayText = (raw: string) => {
    const words = raw.replace(/[ \t\r\n\f]+/g, " ");
    if (words.startsWith(" ")) atLeast(space);
    const trimmed = words.trim();
    if (trimmed === "") return;
    say(trimmed);
    if (words.endsWith(" ")) atLeast(space);
  };
  const leave = (name: string) => {
    if (name === "q") text.add("”");
    if (name === "tr") atLeast(line);
    else if (cells.has(name)) atLeast(tab);
    else if (blocks.has(name)) atLeast(paragraph);
  };
  /** @returns whether its children are read too */
  const enter = (node: DomNode, name: string): boolean => {
    if (node.nodeType === textNode || node.nodeType === dataNode) sayText(node.nodeValue ?? "");
    if (!holders.has(node.nodeType)) return false;
    if (name === "img") pictures++;
    if (silent.has(name) || isHidden(node)) return false;
    if (name === "br") atLeast(line);
    else if (blocks.has(name)) atLeast(paragraph);
    if (name === "q") say("“");
    return true;
  };

  const steps: (DomNode | { leave: string })[] = [root];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ("leave" in step) {
      leave(step.leave);
      continue;
    }
    if (step !== root && step.nextSibling) steps.push(step.nextSibling);
    const name = step.nodeName.toLowerCase();
    if (!enter(step, name)) continue;
    steps.push({ leave: name });
    if (step.firstChild) steps.push(step.firstChild);
  }
  return { text: text.finish().text, pictures };
}

const [textNode, dataNode] = [3, 4];
const holders = new Set([1, 9, 11]);

const isHidden = (node: DomNode) => {
  if (!node.getAttribute) return false;
  if (node.getAttribute("hidden") !== null || node.getAttribute("aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute("style") ?? "");
};
