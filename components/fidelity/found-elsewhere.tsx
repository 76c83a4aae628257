import type { Route } from "next";
import Link from "next/link";
import type { FoundElsewhere as Found } from "@/lib/reviews/found/model";
import { foundWords, passageWords } from "./fidelity-words";
import styles from "./side-by-side.module.css";
import { sideBySideOf } from "./side-by-side-address";

/** Where else the desk holds these words, by whom, and how near: each a passage that can be held beside the quote. */
export function FoundElsewhere({ found, statementId }: { found: Found; statementId: string }) {
  return (
    <section aria-labelledby="found-heading">
      <h2 id="found-heading">Found elsewhere</h2>
      <p>
        <b>{foundWords[found.case]}</b>{" "}
        {found.case === "nowhere" && `${found.searched} of the desk’s documents share its rarest words; none holds it.`}
      </p>
      <ul>
        {found.passages.map((passage) => (
          <li key={`${passage.versionId} ${passage.start}`}>
            <Link className={styles.quoted} href={sideBySideOf(statementId, passage)}>
              “{shortened(passage.text)}”
            </Link>
            <span>
              <Link className="link" href={`/documents/${passage.document.id}/review` as Route}>
                {passage.document.title}
              </Link>
              , {passage.locator}. {passageWords(passage)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const most = 140;
const shortened = (text: string): string => {
  const words = text.replace(/\s+/g, " ");
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most))} …`;
};
