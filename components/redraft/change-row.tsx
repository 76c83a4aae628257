import type { Route } from "next";
import Link from "next/link";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindLabels } from "@/components/statement/labels";
import { StatusLabel } from "@/components/statement/status-label";
import type { DraftChange } from "@/lib/documents/redrafts/model";
import styles from "./redraft.module.css";
import { WordDiff } from "./word-diff";

/** One statement, as a draft changed it. */
export function ChangeRow({ change, documentId }: { change: DraftChange; documentId: string | null }) {
  const { kind, outcome, was, back, before, after, statementId } = change;
  const words = after?.text ?? before?.text ?? "";
  const speakers = [before?.speaker, after?.speaker];
  const other = before !== null && after !== null && speakers[0] !== speakers[1];
  return (
    <li>
      <p className={styles.quote}>
        {before && after && before.text !== after.text ? <WordDiff before={before.text} after={after.text} /> : words}
      </p>
      <p className={styles.about}>
        <span className="flex items-center gap-1.5">
          <KindGlyph kind={kind} /> {kindLabels[kind]}
        </span>
        <span>
          {other ? (
            <>
              <del className={styles.struck}>{speakers[0] ?? "Nobody named"}</del> {speakers[1] ?? "Nobody named"}
            </>
          ) : (
            (speakers[1] ?? speakers[0] ?? (kind === "claim" ? "The document" : "Nobody named"))
          )}
        </span>
        {outcome !== "found" && (
          <span className="flex items-center gap-1.5">
            was <StatusLabel status={was} />
          </span>
        )}
        {back && <span>back from the tray</span>}
        {documentId && statementId && outcome !== "lost" && outcome !== "dropped" && (
          <Link className="link" href={`/documents/${documentId}/review?s=${statementId}` as Route}>
            Open it
          </Link>
        )}
      </p>
    </li>
  );
}
