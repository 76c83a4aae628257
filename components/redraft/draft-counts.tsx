import type { RedraftCounts } from "@/lib/documents/redrafts/model";
import { countLines } from "./count-words";
import styles from "./redraft.module.css";

/** What a draft does to how many statements. */
export function DraftCounts({ counts }: { counts: RedraftCounts }) {
  const lines = countLines(counts);
  if (lines.length === 0) return <p className="text-ink-2">There are no statements in either draft.</p>;
  return (
    <ul className={styles.counts}>
      {lines.map(({ count, words }) => (
        <li key={words}>
          <b>{count}</b> <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
