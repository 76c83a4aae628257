import { statusLabels } from "@/components/statement/labels";
import { Notice } from "@/components/ui/notice";
import type { Verdict } from "@/lib/reviews/model";
import type { Status } from "@/lib/statements/model";
import styles from "./redraft.module.css";
import { WordDiff } from "./word-diff";

type Props = { statement: { text: string; status: Status }; verdicts: readonly Verdict[] };

/** Why a judged statement is open again: the words that were judged, and what they are now. */
export function ReopenedNotice({ statement, verdicts }: Props) {
  if (statement.status !== "unreviewed") return null;
  const last = verdicts.find(({ withdrawn, stands }) => withdrawn === null && !stands);
  if (last === undefined) return null;
  const other = last.judgedText !== statement.text;
  return (
    <Notice
      tone="warning"
      title={`Open again: ${last.reviewer.name} judged ${other ? "other words" : "it as somebody else’s"}`}
      className="mt-3"
    >
      {other ? (
        <p className={styles.quote}>
          <WordDiff before={last.judgedText} after={statement.text} />
        </p>
      ) : (
        <p>The words are the same; the speaker is another.</p>
      )}
      <p className="mt-1">Their verdict, {statusLabels[last.verdict].toLowerCase()}, stays in the history.</p>
    </Notice>
  );
}
