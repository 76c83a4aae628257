import type { Span } from "@/lib/text/model";

/*
 * Between places in the drawn text and offsets in the document's text. What is drawn adds no characters (numbers and
 * names come from attributes), so a paragraph's textContent is its slice of the text, and counting its text nodes' code
 * units is exact whatever the marks.
 */

const paragraphSelector = "[data-paragraph]";

const paragraphOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(paragraphSelector) ?? null;

const startOf = (paragraph: HTMLElement): number => Number(paragraph.dataset.paragraph);

/** The offset in the document's text of a DOM position, or null where it is in no paragraph. */
export function offsetAt(node: Node, offset: number): number | null {
  const paragraph = paragraphOf(node);
  if (paragraph === null) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return startOf(paragraph) + unitsIn(range.cloneContents());
}

const unitsIn = (node: Node): number => node.textContent?.length ?? 0;

/** The DOM position of an offset, or null where no paragraph holds it. At a seam it is the end of the node before. */
export function positionAt(root: HTMLElement, offset: number): { node: Node; offset: number } | null {
  for (const paragraph of root.querySelectorAll<HTMLElement>(paragraphSelector)) {
    let left = offset - startOf(paragraph);
    if (left < 0) return null;
    if (left > unitsIn(paragraph)) continue;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (left <= unitsIn(node)) return { node, offset: left };
      left -= unitsIn(node);
    }
  }
  return null;
}

/** The offsets of what is selected in the text, without the space around it; null where nothing of it is selected. */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  let start = offsetAt(range.startContainer, range.startOffset);
  let end = offsetAt(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  while (start < end && /\s/.test(text[start] ?? "")) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return start < end ? { start, end } : null;
}

/** Selects a span of the text as a mouse would. False where it is not drawn. */
export function selectSpan(root: HTMLElement, { start, end }: Span): boolean {
  const [from, to] = [positionAt(root, start), positionAt(root, end)];
  if (from === null || to === null) return false;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return true;
}
