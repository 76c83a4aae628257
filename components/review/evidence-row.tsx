import { Circle, Lock, Minus, Plus } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { resultLabels } from "@/components/fidelity/fidelity-words";
import { sideBySideOf } from "@/components/fidelity/side-by-side-address";
import { Time } from "@/components/ui/time";
import type { Contact, Evidence, FrozenFile, Stance } from "@/lib/reviews/model";
import { answerWords } from "./contact-words";
import styles from "./evidence.module.css";

const stanceIcons = { supports: Plus, contradicts: Minus, context: Circle } as const;
const stanceWords: Record<Stance, string> = { supports: "supports", contradicts: "contradicts", context: "context" };

type Props = {
  evidence: Evidence;
  documentTitle?: string | undefined;
  /** whether this reader may save the file or page that it was cut out of */
  maySave?: boolean | undefined;
  onWithdraw?: (() => void) | undefined;
  /** says that its dispute was looked at */
  onSettle?: (() => void) | undefined;
};

/** One piece of evidence: its stance by shape, its grade in words, its place in mono. Without a place it does not count. */
export function EvidenceRow({ evidence, documentTitle, maySave, onWithdraw, onSettle }: Props) {
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
        {evidence.contact !== null && (
          <ContactLines evidence={evidence} contact={evidence.contact} onSettle={onSettle} />
        )}
        {evidence.note !== null && (evidence.url ?? evidence.documentId ?? evidence.source) !== null && (
          <p>{evidence.note}</p>
        )}
        <p className={styles.meta}>
          {evidence.addedBy.name}, <Time at={evidence.createdAt} /> · frozen <Hash of={evidence.sha256} />
          {evidence.speaker !== null && ` · said by ${evidence.speaker}`}
          {evidence.group !== null && evidence.contact === null && ` · origin ${evidence.group}`}
          {evidence.fidelity !== null && (
            <>
              {" · "}
              <Link className="link" href={`${sideBySideOf(evidence.statementId)}?evidence=${evidence.id}` as Route}>
                {resultLabels[evidence.fidelity.result].toLowerCase()}
              </Link>
            </>
          )}
          {onWithdraw && (
            <button type="button" className="link" onClick={onWithdraw}>
              Withdraw
            </button>
          )}
        </p>
        {evidence.source !== null && (
          <FrozenLine id={evidence.id} source={evidence.source} at={evidence.createdAt} maySave={maySave === true} />
        )}
      </div>
    </li>
  );
}

const Hash = ({ of: hash }: { of: string }) => (
  <span className={styles.mono} title={`SHA-256 ${hash}`}>{`${hash.slice(0, 6)}…${hash.slice(-2)}`}</span>
);

type FrozenProps = { id: string; source: FrozenFile; at: string; maySave: boolean };

/** The file or page behind the words: when its text was frozen, by which hash, and the original to save. */
function FrozenLine({ id, source, at, maySave }: FrozenProps) {
  const { name, textSha256, sha256, fetchedAt } = source;
  return (
    <p className={styles.meta}>
      {fetchedAt === null ? "Whole text frozen " : "Fetched and whole text frozen "}
      <Time at={fetchedAt ?? at} /> <Hash of={textSha256} />
      {maySave && (
        <>
          {" · "}
          {/* Not a route of the app: a file, which the browser saves and never shows. */}
          <a
            className="link"
            href={`/api/v1/evidence/${id}/original`}
            download
            aria-label={`Save the original, ${name}`}
            title={`As it came. SHA-256 ${sha256}`}
          >
            Save the original
          </a>
        </>
      )}
    </p>
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
  if (evidence.source !== null) return <span className={styles.source}>{evidence.source.name}</span>;
  if (evidence.contact !== null)
    return (
      <span className={styles.source}>
        {evidence.contact.who} {answerWords[evidence.contact.answer]}
      </span>
    );
  return <span className={styles.source}>{evidence.note}</span>;
}

type ContactProps = { evidence: Evidence; contact: Contact; onSettle: (() => void) | undefined };

/** What was asked and answered, and whether a dispute that it opened still waits. */
function ContactLines({ evidence, contact, onSettle }: ContactProps) {
  return (
    <>
      <p>Asked: {contact.asked}</p>
      {evidence.note !== null && <p className={styles.excerpt}>“{evidence.note}”</p>}
      {contact.open && (
        <p className={styles.dispute}>
          <b>Disputed by them.</b> The quote stays as it is until somebody decides.{" "}
          {onSettle && (
            <button type="button" className="link" onClick={onSettle}>
              I have looked at it
            </button>
          )}
        </p>
      )}
      {contact.settled !== null && (
        <p>
          {contact.settled.by} looked at it, <Time at={contact.settled.at} />
          {contact.settled.why !== null && `: ${contact.settled.why}`}
        </p>
      )}
    </>
  );
}

/** An address as one reads it: without its scheme and "www", and without a question mark's tail. */
export function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, "")}${pathname === "/" ? "" : pathname}`;
}
