import type { Route } from "next";
import Link from "next/link";
import type { FoundAt } from "@/lib/speakers/model";
import styles from "./speaker-page.module.css";

/** Where a name or a role was found, as a link into the text; or who added it. */
export function WhereFound({ found, addedBy }: { found: FoundAt | null; addedBy: string | null }) {
  if (found === null)
    return <p className={styles.found}>{addedBy === null ? "Not in a document" : `Added by ${addedBy}`}</p>;
  const place = `/documents/${encodeURIComponent(found.documentId)}/review?at=${found.start}-${found.end}` as Route;
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return (
    <p className={styles.found}>
      <Link href={place} className="hover:underline">
        {found.documentTitle}
      </Link>
      , <time dateTime={found.at.slice(0, 10)}>{day.format(new Date(found.at))}</time>
    </p>
  );
}
