import type { Route } from "next";
import Link from "next/link";
import type { NeedsMeGroup, NeedsMeReason } from "@/lib/reviews/needs-me/model";
import styles from "./home.module.css";
import { NeededRow } from "./needed-row";

const words: Record<NeedsMeReason, { title: string; why: string }> = {
  returned: { title: "Returned", why: "To be put right by you, or put right for you" },
  assigned: { title: "Asked of you", why: "Somebody asks you to read these" },
  split: { title: "To be ruled on", why: "The readers differ, and you may rule" },
  "second-reader": { title: "Second reader", why: "Others are in; one more reader settles it" },
  "follow-ups": { title: "From sessions", why: "A session left these to you" },
  reopened: { title: "Reopened", why: "The words, the speaker or the kind changed after the verdict" },
  overtaken: { title: "Decided otherwise after you", why: "Somebody gave another verdict on what you judged" },
  contested: { title: "Contested", why: "Somebody says that they did not say it so; nobody has looked at that yet" },
  unbacked: { title: "Verified, gate no longer met", why: "You verified these, and their evidence no longer suffices" },
  sourcing: { title: "Needs sourcing, yours", why: "You said it wants a source" },
  disputed: { title: "Disputed in what you brought in", why: "To be put right before it is printed" },
  unreviewed: { title: "Not read yet", why: "Nobody has judged these" },
};

/** What needs the reader, by why. */
export function NeedsMeList({ groups }: { groups: NeedsMeGroup[] }) {
  return groups.map((group) => <Group key={`${group.reason} ${group.document?.id ?? ""}`} group={group} />);
}

function Group({ group: { reason, document, count, statements } }: { group: NeedsMeGroup }) {
  const id = `needs-${reason}-${document?.id ?? "desk"}`;
  const rest = count - statements.length;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>
          {document ? document.title : words[reason].title}
          <span>{count.toLocaleString("en")}</span>
        </h2>
        <p>{words[reason].why}</p>
      </header>
      <ul className={document ? styles.ofDocument : undefined}>
        {statements.map((statement) => (
          <NeededRow key={statement.id} statement={statement} note={statement.note} />
        ))}
      </ul>
      {rest > 0 && document && (
        <Link className={`link ${styles.more}`} href={`/documents/${document.id}/review` as Route}>
          {rest.toLocaleString("en")} more in this document
        </Link>
      )}
      {rest > 0 && !document && (
        <p className={`${styles.more} text-ink-3`}>{rest.toLocaleString("en")} more come up as these are done.</p>
      )}
    </section>
  );
}
