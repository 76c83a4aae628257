import { Children, type ReactNode } from "react";
import styles from "./document-list.module.css";

/** Rows of documents; nothing at all where there are none. */
export function DocumentList({ children }: { children: ReactNode }) {
  return Children.count(children) === 0 ? null : <ul className={styles.list}>{children}</ul>;
}
