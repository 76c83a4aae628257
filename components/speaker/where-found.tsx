import type { FoundAt } from "@/lib/speakers/model";
import styles from "./speaker-page.module.css";

type Props = {
  /** the words as they stand there */
  words: string;
  found: FoundAt | null;
  addedBy: string | null;
};

/** Where a name or a role was found, as a link to those words in the document; or who added it. */
export function WhereFound({ words, found, addedBy }: Props) {
  if (found === null)
    return <p className={styles.found}>{addedBy === null ? "Not in a document" : `Added by ${addedBy}`}</p>;
  // A text fragment: the browser itself scrolls to the words and marks them. It needs a real navigation, so no Link.
  const fragment = encodeURIComponent(words).replaceAll("-", "%2D");
  const place = `/documents/${encodeURIComponent(found.documentId)}/review#:~:text=${fragment}`;
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return (
    <p className={styles.found}>
      <a href={place} className="hover:underline">
        {found.documentTitle}
      </a>
      , <time dateTime={found.at.slice(0, 10)}>{day.format(new Date(found.at))}</time>
    </p>
  );
}
