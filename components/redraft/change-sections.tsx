import type { DraftChange } from "@/lib/documents/redrafts/model";
import { ChangeRow } from "./change-row";
import styles from "./redraft.module.css";

const shown = 200;

type Group = { title: string; about: string; holds: (change: DraftChange) => boolean; folded?: true };
const groups: readonly Group[] = [
  {
    title: "Open again",
    about:
      "They had been judged. Their words, or who says them, are others now; the old verdicts stay in their history.",
    holds: ({ outcome, was }) => outcome === "changed" && was !== "unreviewed",
  },
  {
    title: "In the tray",
    about:
      "The draft has no such words. Their verdicts and evidence wait with them until somebody places or dismisses them.",
    holds: ({ outcome }) => outcome === "lost",
  },
  {
    title: "Changed, never judged",
    about: "Nobody had decided anything about them.",
    holds: ({ outcome, was }) => outcome === "changed" && was === "unreviewed",
  },
  { title: "New", about: "Found in this draft.", holds: ({ outcome }) => outcome === "found" },
  {
    title: "No longer found",
    about: "The newer engine does not find them, and nobody had decided anything about them.",
    holds: ({ outcome }) => outcome === "dropped",
  },
  {
    title: "Carried along",
    about: "The same words, said by the same: every verdict stands.",
    holds: ({ outcome }) => outcome === "carried",
    folded: true,
  },
];

/** What a draft does to statements, by how much it matters; a group without any is left out. */
export function ChangeSections({
  changes,
  documentId,
}: {
  changes: readonly DraftChange[];
  documentId: string | null;
}) {
  return groups.map(({ title, about, holds, folded }) => {
    const list = changes.filter(holds);
    if (list.length === 0) return null;
    const rows = (
      <>
        <p className="mt-1.5 text-ink-2">{about}</p>
        <ul className={styles.list}>
          {list.slice(0, shown).map((change) => (
            <ChangeRow
              key={change.statementId ?? `${change.kind} ${change.after?.start}–${change.after?.end}`}
              change={change}
              documentId={documentId}
            />
          ))}
        </ul>
        {list.length > shown && (
          <p className="mt-2 text-ink-2">
            The first {shown} of {list.length} are shown.
          </p>
        )}
      </>
    );
    return (
      <section key={title} className={styles.section} aria-label={title}>
        <h2>
          {title} <span className="font-normal text-ink-3">{list.length}</span>
        </h2>
        {folded ? (
          <details className="mt-1.5">
            <summary className="link w-fit cursor-pointer">Show {list.length === 1 ? "it" : "them"}</summary>
            {rows}
          </details>
        ) : (
          rows
        )}
      </section>
    );
  });
}
