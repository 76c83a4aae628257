import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import { EvidenceForm, type EvidenceFormProps } from "./evidence-form";
import { EvidenceRow } from "./evidence-row";
import { GateMeter } from "./gate-meter";
import type { StatementView } from "./review-actions";
import panel from "./statement-panel.module.css";

type Props = {
  view: StatementView | null;
  mayAdd: boolean;
  adding: boolean;
  onAdding: (on: boolean) => void;
  onWithdraw: (id: string) => void;
  /** titles of documents on the desk, for evidence that is one */
  titles: ReadonlyMap<string, string>;
  form: Omit<EvidenceFormProps, "onClose">;
};

export function EvidenceSection({ view, mayAdd, adding, onAdding, onWithdraw, titles, form }: Props) {
  return (
    <section className={panel.section} aria-labelledby="evidence-heading">
      <div className={panel.heading}>
        <h2 id="evidence-heading">Evidence</h2>
        {view !== null && <GateMeter gate={view.gate} />}
        <span className={panel.grow} />
        {mayAdd && !adding && (
          <Button variant="bare" size="small" onClick={() => onAdding(true)}>
            Add <KeyHint command="evidence" />
          </Button>
        )}
      </div>
      {view !== null && view.evidence.length === 0 && !adding && (
        <p className={panel.dim}>None yet. A verdict of verified needs a source with a place in it.</p>
      )}
      <ul>
        {view?.evidence.map((evidence) => (
          <EvidenceRow
            key={evidence.id}
            evidence={evidence}
            documentTitle={evidence.documentId === null ? undefined : titles.get(evidence.documentId)}
            onWithdraw={mayAdd ? () => onWithdraw(evidence.id) : undefined}
          />
        ))}
      </ul>
      {adding && <EvidenceForm {...form} onClose={() => onAdding(false)} />}
    </section>
  );
}
