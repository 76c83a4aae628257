"use client";

import { type RefObject, useMemo, useRef } from "react";
import type { Statement } from "@/lib/statements/model";
import { paragraphSpans } from "@/lib/text/paragraphs";
import styles from "./annotated-text.module.css";
import { MarkedParagraph } from "./marked-paragraph";
import { modelParagraphs, type ParagraphModel } from "./paragraph-model";
import { useMarginNames } from "./use-margin-names";
import { useOpening } from "./use-opening";

type Props = {
  text: string;
  /** in order of place; the index gives the number */
  statements: readonly Statement[];
  openId: string | null;
  /** the element that holds the paragraphs, for mapping selections */
  root: RefObject<HTMLDivElement | null>;
  onOpen: (id: string) => void;
};

/** From how many paragraphs on those out of view are not laid out. */
const longText = 120;

/**
 * A document's text with every statement marked in place. Nothing drawn adds a character: numbers and names come from
 * attributes, so that what is selected, copied and read is the text.
 */
export function AnnotatedText({ text, statements, openId, root, onOpen }: Props) {
  const spans = useMemo(() => paragraphSpans(text), [text]);
  const before = useRef<readonly ParagraphModel[]>([]);
  const paragraphs = useMemo(() => {
    const numbered = statements.map((statement, index) => ({ number: index + 1, statement }));
    before.current = modelParagraphs(text, spans, numbered, before.current);
    return before.current;
  }, [text, spans, statements]);
  const speakerId = statements.find(({ id }) => id === openId)?.speaker?.id ?? null;
  useMarginNames(root);

  useOpening(root, onOpen);

  return (
    <div ref={root} className={styles.text} data-long={spans.length > longText ? "" : undefined}>
      {paragraphs.map((paragraph) => {
        const has = (test: (statement: Statement) => boolean) =>
          paragraph.marks.some(({ statement }) => test(statement));
        return (
          <MarkedParagraph
            key={paragraph.start}
            text={text}
            paragraph={paragraph}
            openId={openId !== null && has(({ id }) => id === openId) ? openId : null}
            speakerId={speakerId !== null && has(({ speaker }) => speaker?.id === speakerId) ? speakerId : null}
          />
        );
      })}
    </div>
  );
}
