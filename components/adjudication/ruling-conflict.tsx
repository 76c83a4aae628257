import { StatusLabel } from "@/components/statement/status-label";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Ruling, VerdictValue } from "@/lib/reviews/model";

type Props = {
  theirs: Ruling;
  mine: { verdict: VerdictValue | undefined; rationale: string };
  onDrop: () => void;
};

/** Two rulings on one statement: the one that stands, and the one that came second and was not given. */
export function RulingConflict({ theirs, mine, onDrop }: Props) {
  const { adjudicator, importedFrom } = theirs;
  return (
    <div className="grid gap-4">
      <Notice
        tone="warning"
        role="alert"
        title={`${importedFrom?.adjudicator ?? adjudicator.name} ruled first`}
        actions={
          <Button size="small" onClick={onDrop}>
            Drop my words
          </Button>
        }
      >
        Theirs stands and yours was not given. To rule otherwise, withdraw theirs where you may: your words then come
        back into the form. Or say it in a comment.
      </Notice>
      <dl className="grid gap-5 [grid-template-columns:repeat(auto-fit,minmax(min(100%,240px),1fr))]">
        <div className="min-w-0 border-t border-line pt-3">
          <dt className="font-semibold">Theirs, which stands</dt>
          <dd className="mt-1">
            <StatusLabel status={theirs.verdict} />
            <p className="mt-1 text-pretty [overflow-wrap:anywhere]">{theirs.rationale}</p>
          </dd>
        </div>
        <div className="min-w-0 border-t border-line pt-3">
          <dt className="font-semibold">Yours, not given</dt>
          <dd className="mt-1">
            {mine.verdict ? (
              <StatusLabel status={mine.verdict} />
            ) : (
              <span className="text-ink-3">No verdict chosen yet</span>
            )}
            <p className="mt-1 text-pretty [overflow-wrap:anywhere]">{mine.rationale}</p>
          </dd>
        </div>
      </dl>
    </div>
  );
}
