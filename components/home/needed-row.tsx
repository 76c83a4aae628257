import type { Route } from "next";
import Link from "next/link";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindLabels, statusLabels } from "@/components/statement/labels";
import { shortName } from "@/components/statement/short-name";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { Time } from "@/components/ui/time";
import type { NeededStatement } from "@/lib/reviews/needs-me/model";
import styles from "./home.module.css";

/** The first characters of a statement: a row shows one line, and a page of them should stay light. */
const shownCharacters = 160;

export const neededHref = (statement: Pick<NeededStatement, "id" | "documentId">) =>
  `/documents/${statement.documentId}/review?s=${statement.id}` as Route;

export function NeededRow({ statement, note }: { statement: NeededStatement; note: string | null }) {
  const { kind, status, text, speaker, documentTitle, since } = statement;
  return (
    <li>
      <Link className={styles.row} href={neededHref(statement)} prefetch={false} data-needed="">
        <span className={styles.glyph}>
          <StatusGlyph status={status} size={14} />
          <span className="sr-only">{statusLabels[status]}</span>
        </span>
        <span className={styles.kind}>
          <KindGlyph kind={kind} size={12} />
          <span className="sr-only">{kindLabels[kind]}</span>
        </span>
        <span className={styles.text}>{text.slice(0, shownCharacters)}</span>
        <span className={styles.who}>{speaker ? shortName(speaker) : "Document"}</span>
        <span className={styles.from}>{documentTitle}</span>
        <span className={styles.note}>{note}</span>
        <Time at={since} className={styles.when} />
      </Link>
    </li>
  );
}
