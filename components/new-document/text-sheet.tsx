"use client";

import { memo, type Ref } from "react";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { cx } from "@/components/ui/cx";
import type { DocumentPreview } from "@/lib/documents/model";
import { previewPieces } from "./preview-pieces";
import styles from "./text-sheet.module.css";
import { longestDrawn, type Preview } from "./use-preview";

type Props = {
  text: string;
  onChange: (text: string) => void;
  shown: Preview;
  error: string | null;
  ref: Ref<HTMLTextAreaElement>;
};

/** Where the text is typed or pasted, with the marks drawn under it once typing stops. */
export function TextSheet({ text, onChange, shown, error, ref }: Props) {
  const drawn = text.length <= longestDrawn;
  const read = shown?.of === text ? shown.preview : null;
  const area = (
    <textarea
      ref={ref}
      className={cx(styles.typed, !drawn && styles.alone)}
      aria-label="Text of the document"
      aria-invalid={error ? true : undefined}
      aria-describedby="text-note"
      placeholder="Paste or type the text here, or drop a file anywhere on the page."
      value={text}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <>
      <div className={styles.sheet} data-wrong={error ? "" : undefined}>
        <div className={styles.scroll}>
          {drawn ? (
            <div className={styles.layers}>
              <Mirror
                // The field shows one kind of line end, whatever is in the text.
                text={read?.text ?? text.replace(/\r\n?/g, "\n")}
                statements={read?.statements ?? nothing}
              />
              {area}
            </div>
          ) : (
            area
          )}
        </div>
        <Counts preview={shown?.preview ?? null} drawn={drawn} />
      </div>
      <p id="text-note" className={error ? "field-error" : "sr-only"}>
        {error ?? "Marks are drawn while you pause; nothing is stored before you bring it in."}
      </p>
    </>
  );
}

const nothing: DocumentPreview["statements"] = [];

/** It also gives the field its height, so it holds the text before there are marks. */
const Mirror = memo(function Mirror({ text, statements }: Pick<DocumentPreview, "text" | "statements">) {
  return (
    <div className={styles.mirror} aria-hidden="true">
      {previewPieces(text, statements).map((piece) => (
        <span
          key={piece.start}
          className={cx(
            piece.quote && styles.quote,
            piece.claim && styles.claim,
            piece.claimBegins && styles.begins,
            piece.claimEnds && styles.ends,
          )}
        >
          {piece.text}
        </span>
      ))}
      {/* a last empty line has no height of its own */}
      {"\u200B"}
    </div>
  );
});

function Counts({ preview, drawn }: { preview: DocumentPreview | null; drawn: boolean }) {
  if (!drawn) return <p className={styles.counts}>A long text: its statements are found when you bring it in.</p>;
  const count = (number: number, one: string, many: string) => (
    <span>
      <b>{number.toLocaleString("en")}</b> {number === 1 ? one : many}
    </span>
  );
  return (
    <div className={styles.counts}>
      {count(preview?.words ?? 0, "word", "words")}
      <span className="flex items-center gap-1.5">
        <KindGlyph kind="quote" />
        {count(preview?.quotes ?? 0, "quote", "quotes")}
      </span>
      <span className="flex items-center gap-1.5">
        <KindGlyph kind="claim" />
        {count(preview?.claims ?? 0, "claim", "claims")}
      </span>
      {count(preview?.speakers ?? 0, "speaker", "speakers")}
    </div>
  );
}
