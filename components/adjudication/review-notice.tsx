import type { Route } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { StatementDetail } from "@/lib/statements/model";

type Props = { statement: Pick<StatementDetail, "id" | "review"> };

/** How far the review of a statement is, where one verdict is not enough. */
export function ReviewNotice({ statement }: Props) {
  const notice = noticeOf(statement);
  return notice && <div className="my-3">{notice}</div>;
}

function noticeOf({ id, review }: Props["statement"]) {
  const link = (
    <Link className="link" href={`/statements/${id}/adjudicate` as Route}>
      {review.mayAdjudicate && review.state === "split" ? "Adjudicate" : "See the verdicts side by side"}
    </Link>
  );
  if (review.state === "split")
    return (
      <Notice tone="warning" title="The readers differ: it waits for a ruling" actions={link}>
        All {review.readers.length} verdicts are in.
      </Notice>
    );
  if (review.state === "ruled") return <Notice title="Decided by a ruling" actions={link} />;
  if (review.state !== "awaiting") return null;
  const names = review.readers.map(({ name }) => name).join(", ");
  const more = review.missing === 1 ? "one more reader" : `${review.missing} more readers`;
  return (
    <Notice title={`Waits for ${more}`}>
      {names} {review.readers.length === 1 ? "is" : "are"} in.
      {review.kept && " Verdicts and the evidence that came with them are kept until all are."}
    </Notice>
  );
}
