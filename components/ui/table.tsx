import type { ReactNode } from "react";
import styles from "./table.module.css";

type Props = {
  caption: string;
  head: readonly string[];
  /** whether a last column without a heading follows, of what can be done */
  bare?: boolean;
  children: ReactNode;
};

/** A table whose rows become blocks on a phone; cells with data-label keep their heading there. */
export function Table({ caption, head, bare = true, children }: Props) {
  return (
    <table className={styles.table}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {head.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
          {bare && <td />}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
