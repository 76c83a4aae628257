import type { StatementKind, Status } from "@/lib/statements/model";
import { statusLabels } from "./labels";

type Props = {
  kind: StatementKind;
  status: Status;
  text: string;
  /** the words around it, as they stand in the document */
  before?: string;
  after?: string;
};

/** A passage with its statement marked as it is in the text, for pages that show statements away from the desk. */
export function MarkedText({ kind, status, text, before = "", after = "" }: Props) {
  return (
    <span className="marked-text">
      {before}
      <span className="mark" data-kind={kind} data-status={status} data-first="" data-last="">
        {text}
        <span className="sr-only select-none"> ({statusLabels[status].toLowerCase()})</span>
      </span>
      {after}
    </span>
  );
}
