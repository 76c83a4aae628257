import type { Route } from "next";
import Link from "next/link";

type Props = { documentId: string; number: number; mayRedraft: boolean };

/** Where a document goes on from its desk: its sentences, its readers, its next draft, what the last one changed, and who did what. */
export function DraftLinks({ documentId, number, mayRedraft }: Props) {
  const to = (path: string) => `/documents/${documentId}/${path}` as Route;
  return (
    <nav aria-label="This document" className="flex min-w-0 flex-wrap items-center gap-x-3.5 gap-y-1">
      {number > 1 && (
        <Link className="link" href={to("changes")}>
          What changed
        </Link>
      )}
      {mayRedraft && (
        <Link className="link" href={to("drafts/new")}>
          New draft
        </Link>
      )}
      {mayRedraft && (
        <Link className="link" href={to("rules")}>
          Rules
        </Link>
      )}
      <Link className="link" href={to("coverage")}>
        Coverage
      </Link>
      <Link className="link" href={to("agreement")}>
        Agreement
      </Link>
      <Link className="link" href={to("activity")} prefetch={false}>
        Activity
      </Link>
    </nav>
  );
}
