import type { Route } from "next";
import Link from "next/link";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { formLabels } from "@/components/statement/labels";
import { MarkedText } from "@/components/statement/marked-text";
import { StatusLabel } from "@/components/statement/status-label";
import type { Passage } from "@/lib/statements/passages/model";
import styles from "./speaker-page.module.css";

export const placeOf = ({ id, documentId }: Pick<Passage, "id" | "documentId">): Route =>
  `/documents/${encodeURIComponent(documentId)}/review?s=${encodeURIComponent(id)}` as Route;

/** A statement in context: when and where at the left, the words, and how it stands. */
export function PassageRow({ passage, aside }: { passage: Passage; aside: string | null }) {
  const { kind, form, status, text, before, after, document } = passage;
  return (
    <li className={styles.passage} data-row>
      <div className={styles.about}>
        <DocumentDay at={document.date} />
        <Link href={placeOf(passage)}>{document.title}</Link>
        {aside !== null && <span title={aside}>{aside}</span>}
      </div>
      <p className={styles.words}>
        <MarkedText {...{ kind, status, text, before, after }} />
      </p>
      <div className={styles.state}>
        <StatusLabel status={status} />
        <span>
          <KindGlyph kind={kind} size={11} /> {kind === "quote" && form !== null ? `quote, ${formLabels[form]}` : kind}
        </span>
      </div>
    </li>
  );
}

/** A day without a time of day: the same day for every reader, whatever their zone. */
function DocumentDay({ at }: { at: string }) {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return <time dateTime={at.slice(0, 10)}>{day.format(new Date(at))}</time>;
}
