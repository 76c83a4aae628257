import type { ReactNode } from "react";
import styles from "./section.module.css";

type Props = { title: string; about?: ReactNode; children: ReactNode };

/** One matter of the settings under its heading, with what it means in a sentence. */
export function Section({ title, about, children }: Props) {
  const id = title.toLowerCase().replace(/\W+/g, "-");
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      {about && <p className={styles.about}>{about}</p>}
      {children}
    </section>
  );
}
