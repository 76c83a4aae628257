"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import type { CoveredSentence, SentenceState } from "@/lib/documents/coverage/model";
import { type Drawn, type SentenceRule, sentenceRules } from "./sentence-lines";
import styles from "./sentence-rules.module.css";
import { usePlacing } from "./use-placing";

type Props = {
  /** what scrolls */
  pane: RefObject<HTMLElement | null>;
  /** the element that holds the paragraphs */
  root: RefObject<HTMLElement | null>;
  /** in order of place */
  sentences: readonly CoveredSentence[];
};
type Placed = SentenceRule & { left: number };

/** Pixels between a rule and the words. */
const gap = 8;
const dimmed = "not-checkable";

/**
 * The sentence view: a dotted rule at the left of every open sentence, a solid one beside those that are checked, and
 * what is not checkable in pale words. It adds nothing to the text, whose marks and offsets stay as they are.
 */
export function SentenceRules({ pane, root, sentences }: Props) {
  const [rules, setRules] = useState<readonly Placed[]>([]);
  const place = useCallback(
    (text: HTMLElement) => {
      const frame = pane.current;
      if (frame === null) return;
      const { rules: found, pale } = draw(text, sentences);
      const box = frame.getBoundingClientRect();
      const [down, right] = [frame.scrollTop - box.top, text.getBoundingClientRect().left - box.left - gap];
      setRules(found.map((rule) => ({ ...rule, top: rule.top + down, bottom: rule.bottom + down, left: right })));
      if ("highlights" in CSS) CSS.highlights.set(dimmed, new Highlight(...pale));
    },
    [pane, sentences],
  );
  usePlacing(root, place);
  useEffect(() => () => void ("highlights" in CSS && CSS.highlights.delete(dimmed)), []);
  return (
    <div aria-hidden data-sentences>
      {rules.map(({ top, bottom, left, state }) => (
        <i key={top} className={styles.rule} data-state={state} style={{ top, left, height: bottom - top }} />
      ))}
    </div>
  );
}

/** Asking a place of what is not laid out would lay it out: a long text's paragraphs come as they come into view. */
function draw(text: HTMLElement, sentences: readonly CoveredSentence[]): { rules: SentenceRule[]; pale: Range[] } {
  const rules: SentenceRule[] = [];
  const pale: Range[] = [];
  let at = 0;
  for (const paragraph of text.querySelectorAll<HTMLElement>("[data-paragraph]")) {
    const start = Number(paragraph.dataset.paragraph);
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at += 1;
    if (!paragraph.checkVisibility({ contentVisibilityAuto: true })) continue;
    const drawn: Drawn[] = [];
    for (const [range, state] of rangesIn(paragraph, start, sentences, at)) {
      if (state === dimmed) pale.push(range);
      for (const { top, bottom, width } of range.getClientRects()) if (width > 0) drawn.push({ top, bottom, state });
    }
    rules.push(...sentenceRules(drawn));
  }
  return { rules, pale };
}

/** The words of each text node of a paragraph that one sentence has. */
function* rangesIn(
  paragraph: HTMLElement,
  from: number,
  sentences: readonly CoveredSentence[],
  first: number,
): Generator<[Range, SentenceState]> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let [start, at] = [from, first];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const end = start + (node.textContent?.length ?? 0);
    for (let index = at; index < sentences.length; index += 1) {
      const sentence = sentences[index] as CoveredSentence;
      if (sentence.start >= end) break;
      if (sentence.end <= start) {
        at = index + 1;
        continue;
      }
      const range = document.createRange();
      range.setStart(node, Math.max(sentence.start, start) - start);
      range.setEnd(node, Math.min(sentence.end, end) - start);
      yield [range, sentence.state];
    }
    start = end;
  }
}
