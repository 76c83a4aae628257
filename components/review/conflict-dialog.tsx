"use client";

import { type ReactNode, useRef } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { useKeys } from "@/components/keys/use-keys";
import { MarkedText } from "@/components/statement/marked-text";
import { StatusLabel } from "@/components/statement/status-label";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Time } from "@/components/ui/time";
import { compareWords, type WordsPart } from "./compare-words";
import styles from "./conflict-dialog.module.css";
import type { Reader } from "./review-actions";
import type { Conflict } from "./use-verdicts";

type Props = { conflict: Conflict; reader: Reader; onSettle: (way: "add" | "drop" | "later") => void };

/** Somebody else was first. Both versions stand side by side, and no way out loses a word. */
export function ConflictDialog({ conflict, reader, onSettle }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const { number, mine, theirs, view } = conflict;
  const verdict = view?.verdicts.find(({ stands }) => stands) ?? null;
  const who = verdict?.reviewer.name ?? view?.history[0]?.actor?.name ?? "Somebody";
  const rationale = compareWords(mine.rationale.trim(), verdict?.rationale ?? "");
  const rows: Row[] = [
    {
      name: "Verdict",
      mine: <StatusLabel status={mine.verdict} />,
      theirs: <StatusLabel status={theirs.status} />,
      differs: mine.verdict !== theirs.status,
    },
    {
      name: "Rationale",
      mine: <Words parts={rationale.mine} />,
      theirs: <Words parts={rationale.theirs} />,
      differs: mine.rationale.trim() !== (verdict?.rationale ?? ""),
    },
    {
      name: "Words",
      mine: mine.statement.text,
      theirs: theirs.text,
      differs: mine.statement.text !== theirs.text,
    },
    {
      name: "Speaker",
      mine: mine.statement.speaker?.name ?? "Nobody named",
      theirs: theirs.speaker?.name ?? "Nobody named",
      differs: mine.statement.speaker?.id !== theirs.speaker?.id,
    },
  ];
  useKeys({ verified: () => onSettle("add"), disputed: () => onSettle("drop") }, { layer: "dialog" });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onSettle("later")}
      closeOnOutside={false}
      closeLabel="Decide later and close"
      initialFocus={first}
      title={`${who} saved statement ${number} while you were writing`}
      description={`Nothing of yours is lost. ${who}’s version stands at the desk; your draft is kept here until you choose.`}
      footer={
        <>
          <Button ref={first} size="large" variant="ink" onClick={() => onSettle("add")}>
            Add mine as a second verdict <KeyHint command="verified" />
          </Button>
          <Button size="large" onClick={() => onSettle("drop")}>
            Drop mine, keep {who}’s <KeyHint command="disputed" />
          </Button>
          <span className={styles.grow} />
          <Button size="large" onClick={() => onSettle("later")}>
            Decide later{" "}
            <span aria-hidden="true">
              <Kbd>Esc</Kbd>
            </span>
          </Button>
        </>
      }
    >
      <p className={styles.printed}>
        <MarkedText kind={theirs.kind} status={theirs.status} text={theirs.text} />
      </p>
      <table className={styles.table}>
        <caption className="sr-only">Both versions</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span className={styles.who}>
                <Avatar name={reader.name} you decorative /> <b>Yours</b>{" "}
                <span>
                  not saved, <Time at={mine.at} />
                </span>
              </span>
            </th>
            <th scope="col">
              <span className={styles.who}>
                <Avatar name={who} decorative /> <b>{who}’s</b>{" "}
                <span>
                  saved <Time at={verdict?.createdAt ?? theirs.updatedAt} />
                </span>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} data-differs={row.differs ? "" : undefined}>
              <th scope="row">
                {row.name}
                {row.differs && <span className="sr-only">, differs</span>}
              </th>
              <td>{row.mine || <span className={styles.none}>none</span>}</td>
              <td>{row.theirs || <span className={styles.none}>none</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>Added or dropped, both stay in the record.</p>
    </Dialog>
  );
}

type Row = { name: string; mine: ReactNode; theirs: ReactNode; differs: boolean };

function Words({ parts }: { parts: readonly WordsPart[] }) {
  if (parts.every(({ text }) => text === "")) return <span className={styles.none}>none</span>;
  let at = 0;
  return (
    <span className={styles.words}>
      {parts.map(({ text, differs }) => {
        at += text.length;
        return differs ? <ins key={at}>{text}</ins> : text;
      })}
    </span>
  );
}
