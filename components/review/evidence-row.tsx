import { Circle, Lock, Minus, Plus } from "lucide-react";
import { Time } from "@/components/ui/time";
import type { Evidence, Stance } from "@/lib/reviews/model";
import styles from "./evidence.module.css";

const stanceIcons = { supports: Plus, contradicts: Minus, context: Circle } as const;
const stanceWords: Record<Stance, string> = { supports: "supports", contradicts: "contradicts", context: "context" };

type Props = { evidence: Evidence; documentTitle?: string | undefined; onWithdraw?: (() => void) | undefined };

/** One piece of evidence: its stance by shape, its grade in words, its place in mono. Without a place it does not count. */
export function EvidenceRow({ evidence, documentTitle, onWithdraw }: Props) {
  const Icon = stanceIcons[evidence.stance];
  const isVoid = !evidence.redacted && evidence.locator === null;
  return (
    <li className={styles.row} data-void={isVoid ? "" : undefined}>
      <span className={styles.stance} data-stance={evidence.stance}>
        <Icon size={evidence.stance === "context" ? 5 : 13} strokeWidth={2} aria-hidden="true" />
        <span className="sr-only">{stanceWords[evidence.stance]}</span>
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          {evidence.redacted ? (
            <>
              <span className={styles.redacted} aria-hidden="true" />
              <span className="sr-only">Confidential source, not shown to your role</span>
            </>
          ) : (
            <Source evidence={evidence} documentTitle={documentTitle} />
          )}
          <span className={styles.grade}>{evidence.grade}</span>
          {evidence.confidential && (
            <span className={styles.grade}>
              <Lock size={11} strokeWidth={1.75} aria-hidden="true" /> confidential
            </span>
          )}
          <span className={styles.locator}>{isVoid ? "no locator, does not count" : evidence.locator}</span>
        </div>
        {evidence.excerpt !== null && <p className={styles.excerpt}>{evidence.excerpt}</p>}
        {evidence.note !== null && (evidence.url !== null || evidence.documentId !== null) && <p>{evidence.note}</p>}
        <p className={styles.meta}>
          {evidence.addedBy.name}, <Time at={evidence.createdAt} /> · frozen{" "}
          <span className={styles.mono}>{`${evidence.sha256.slice(0, 6)}…${evidence.sha256.slice(-2)}`}</span>
          {evidence.group !== null && ` · origin ${evidence.group}`}
          {onWithdraw && (
            <button type="button" className="link" onClick={onWithdraw}>
              Withdraw
            </button>
          )}
        </p>
      </div>
    </li>
  );
}

function Source({ evidence, documentTitle }: { evidence: Evidence; documentTitle: string | undefined }) {
  if (evidence.url !== null)
    return (
      <a className={styles.source} href={evidence.url} target="_blank" rel="noreferrer noopener">
        {shortAddress(evidence.url)}
        <span className="sr-only"> (opens in a new tab)</span>
      </a>
    );
  if (evidence.documentId !== null) {
    return (
      <a className={styles.source} href={`/documents/${evidence.documentId}/review`}>
        {documentTitle ?? "A document that was removed"}
      </a>
    );
  }
  return <span className={styles.source}>{evidence.note}</span>;
}

/** An address as one reads it: without its scheme and "www", and without a question mark's tail. */
export function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, "")}${pathname === "/" ? "" : pathname}`;
}
