import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import { gateLapsed } from "@/lib/reviews/model";
import { ContactForm, type ContactFormProps } from "./contact-form";
import { EvidenceForm, type EvidenceFormProps } from "./evidence-form";
import { EvidenceRow } from "./evidence-row";
import { GateMeter } from "./gate-meter";
import type { StatementView } from "./review-actions";
import panel from "./statement-panel.module.css";

/** Which form is open. */
export type Adding = "evidence" | "contact" | false;

export type EvidenceEditing = {
  adding: Adding;
  onAdding: (what: Adding) => void;
  onWithdraw: (id: string) => void;
  onSettle: (id: string) => void;
  form: Omit<EvidenceFormProps, "onClose">;
  contact: Omit<ContactFormProps, "onClose">;
};

type Props = {
  view: StatementView | null;
  /** left out where this reader may not add evidence, or this page does not */
  editing?: EvidenceEditing | undefined;
};

const lapsed = ({ status, verdicts, gate }: StatementView) =>
  gateLapsed(
    status,
    verdicts.find((verdict) => verdict.stands),
    gate,
  );

/** What backs or contradicts the statement, and how far that meets the gate. */
export function EvidenceSection({ view, editing }: Props) {
  const evidence = view?.evidence ?? [];
  return (
    <section className={panel.section} aria-labelledby="evidence-heading">
      <div className={panel.heading}>
        <h2 id="evidence-heading">Evidence</h2>
        {view !== null && <GateMeter gate={view.gate} />}
        {editing && !editing.adding && (
          <span className={panel.actions}>
            <Button variant="bare" size="small" onClick={() => editing.onAdding("contact")}>
              Contact <KeyHint command="contact" />
            </Button>
            <Button variant="bare" size="small" onClick={() => editing.onAdding("evidence")}>
              Add <KeyHint command="evidence" />
            </Button>
          </span>
        )}
      </div>
      {view !== null && lapsed(view) && (
        <p>Verified, but the evidence no longer meets the gate. The verdict stays until somebody decides again.</p>
      )}
      {view !== null && evidence.length === 0 && !editing?.adding && (
        <p className={panel.dim}>
          None yet. {view.gate.enabled && "A verdict of verified needs a source with a place in it."}
        </p>
      )}
      <ul>
        {evidence.map((one) => (
          <EvidenceRow
            key={one.id}
            evidence={one}
            documentTitle={one.documentId === null ? undefined : view?.titles[one.documentId]}
            maySave={view?.maySave}
            onWithdraw={editing && (() => editing.onWithdraw(one.id))}
            onSettle={editing && (() => editing.onSettle(one.id))}
          />
        ))}
      </ul>
      {editing?.adding === "evidence" && <EvidenceForm {...editing.form} onClose={() => editing.onAdding(false)} />}
      {editing?.adding === "contact" && <ContactForm {...editing.contact} onClose={() => editing.onAdding(false)} />}
    </section>
  );
}
