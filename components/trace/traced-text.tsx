import { memo } from "react";
import { isUnheld, type TracedQuotation } from "@/lib/reviews/trace/model";
import { markId, rowId } from "./anchors";
import { markedPieces } from "./marked-pieces";
import styles from "./trace.module.css";

type Props = { text: string; quotations: readonly TracedQuotation[] };

/** The text with each quotation marked, and its number in the list: what is held nowhere by shape, not only in red. */
export const TracedText = memo(function TracedText({ text, quotations }: Props) {
  return (
    <div className={styles.text} dir="auto">
      {markedPieces(text, quotations).map(({ start, text: piece, of, number }) =>
        of === null ? (
          <span key={start}>{piece}</span>
        ) : (
          <mark key={start} id={markId(number)} data-unheld={isUnheld(of) ? "" : undefined}>
            {piece}
            <a href={`#${rowId(number)}`} aria-label={`Quotation ${number}${isUnheld(of) ? ", held nowhere" : ""}`}>
              {number}
            </a>
          </mark>
        ),
      )}
    </div>
  );
});
