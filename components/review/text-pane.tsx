"use client";

import type { RefObject } from "react";
import { AnnotatedText } from "@/components/document/annotated-text";
import { PositionRail } from "@/components/document/position-rail";
import { SentenceRules } from "@/components/document/sentence-rules";
import type { CoveredSentence } from "@/lib/documents/coverage/model";
import type { Document } from "@/lib/documents/model";
import type { Statement } from "@/lib/statements/model";
import type { Span } from "@/lib/text/model";
import { ScrollPane } from "./scroll-pane";
import { SelectionBar } from "./selection-bar";
import styles from "./text-pane.module.css";
import type { TextMode } from "./use-text-mode";

type Props = {
  document: Document;
  text: string;
  statements: readonly Statement[];
  openId: string | null;
  pane: RefObject<HTMLElement | null>;
  root: RefObject<HTMLDivElement | null>;
  textMode: TextMode;
  /** the sentence view, where it is shown */
  sentences: readonly CoveredSentence[] | null;
  mayEdit: boolean;
  onOpen: (id: string) => void;
  onMake: (kind: "quote" | "claim", span: Span) => void;
};

/** The document as it was printed, every statement marked in place. */
export function TextPane(props: Props) {
  const { document, text, statements, openId, pane, root, textMode, sentences, mayEdit, onOpen, onMake } = props;
  const { byline, publisher, publishedAt } = document;
  const source = [
    byline && `By ${byline.replace(/^by\s+/i, "")}`,
    publisher,
    publishedAt && new Date(publishedAt).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }),
  ].filter(Boolean);
  const { chosen } = textMode;
  return (
    <div className={styles.place} data-pane="text">
      <ScrollPane
        ref={pane}
        className={styles.pane}
        label={textMode.on ? "Text of the document, choosing words" : "Text of the document"}
        data-choosing={textMode.on ? "" : undefined}
      >
        <div className={styles.galley}>
          <h2 className={styles.headline}>{document.title}</h2>
          {source.length > 0 && <p className={styles.byline}>{source.join(" · ")}</p>}
          <AnnotatedText text={text} statements={statements} openId={openId} root={root} onOpen={onOpen} />
        </div>
        {sentences !== null && <SentenceRules {...{ pane, root, sentences }} />}
        {mayEdit && chosen !== null && (
          <SelectionBar chosen={chosen} pane={pane} onMake={(kind) => onMake(kind, chosen)} />
        )}
        {/* In text mode the arrows move the selection, which no screen reader reads by itself. */}
        <p className="sr-only" role="status">
          {textMode.on && chosen !== null ? text.slice(chosen.start, chosen.end) : ""}
        </p>
      </ScrollPane>
      <PositionRail statements={statements} textLength={text.length} openId={openId} pane={pane} />
    </div>
  );
}
