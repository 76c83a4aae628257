import { StatusLabel } from "@/components/statement/status-label";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Ruling, VerdictValue } from "@/lib/reviews/model";

type Props = {
  /** null where the readers came to agree, and there is nothing to rule on any more */
  theirs: Ruling | null;
  mine: { verdict: VerdictValue | undefined; rationale: string };
  onDrop: () => void;
};

/** A ruling that came second and was not given, beside what stands. */
export function RulingConflict({ theirs, mine, onDrop }: Props) {
  return (
    <div className="grid gap-4">
      <Notice
        tone="warning"
        role="alert"
        title={
          theirs
            ? `${theirs.importedFrom?.adjudicator ?? theirs.adjudicator.name} ruled first`
            : "Nothing to rule on now"
        }
        actions={
          <Button size="small" onClick={onDrop}>
            Drop my words
          </Button>
        }
      >
        {theirs
          ? "Theirs stands and yours was not given. To rule otherwise, withdraw theirs where you may: your words then come back into the form. Or say it in a comment."
          : "The readers agree, or are not all in any more, so yours was not given. Your words come back into the form if they differ again."}
      </Notice>
      <dl className="grid gap-5 [grid-template-columns:repeat(auto-fit,minmax(min(100%,240px),1fr))]">
        {theirs && <Side title="Theirs, which stands" verdict={theirs.verdict} rationale={theirs.rationale} />}
        <Side title="Yours, not given" verdict={mine.verdict} rationale={mine.rationale} />
      </dl>
    </div>
  );
}

type SideProps = { title: string; verdict: VerdictValue | undefined; rationale: string };

function Side({ title, verdict, rationale }: SideProps) {
  return (
    <div className="min-w-0 border-t border-line pt-3">
      <dt className="font-semibold">{title}</dt>
      <dd className="mt-1">
        {verdict ? <StatusLabel status={verdict} /> : <span className="text-ink-3">No verdict chosen yet</span>}
        <p className="mt-1 text-pretty [overflow-wrap:anywhere]">{rationale}</p>
      </dd>
    </div>
  );
}
