import { Minus } from "lucide-react";
import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Refusal } from "./use-verdicts";
import styles from "./verdict-bar.module.css";

type Props = {
  refusal: Refusal;
  mayOverride: boolean;
  override: string | null;
  onOverride: (reason: string | null) => void;
  onAddEvidence: () => void;
  onNeedsSourcing: () => void;
};

/** Why a verdict did not count: what is missing, each with the way to it, and what else may be done. */
export function GateRefusal({ refusal, mayOverride, override, onOverride, onAddEvidence, onNeedsSourcing }: Props) {
  const missing = refusal.missing ?? [];
  const gate = refusal.code === "gate-unmet";
  return (
    <div className={styles.refusal} role="alert">
      <p className={styles.refused}>{gate ? "Not verified yet" : "Not recorded"}</p>
      <p>
        {gate && missing.length > 0 ? "Your rationale is kept. What the evidence gate still needs:" : refusal.message}
      </p>
      {missing.length > 0 && (
        <ul className={styles.missing}>
          {missing.map((sentence) => (
            <li key={sentence}>
              <Minus size={14} strokeWidth={1.75} aria-hidden="true" />
              <span>{sentence}</span>
              <button type="button" className="link" onClick={() => goToMissing(sentence, onAddEvidence)}>
                {aboutRationale(sentence) ? "Write it" : "Add evidence"}
              </button>
            </li>
          ))}
        </ul>
      )}
      {gate && override === null && (
        <div className={styles.ways}>
          <Button onClick={onNeedsSourcing}>
            Choose needs sourcing <KeyHint command="needs-sourcing" />
          </Button>
          {mayOverride && (
            <Button variant="bare" onClick={() => onOverride("")}>
              Override, with your name
            </Button>
          )}
        </div>
      )}
      {gate && override !== null && (
        <div className={styles.override}>
          <TextField
            label="Why the gate does not hold this time"
            hint="Recorded with your name. Give the verdict again to verify over the gate."
            value={override}
            maxLength={1000}
            autoFocus
            onChange={(event) => onOverride(event.target.value)}
          />
          <Button variant="bare" onClick={() => onOverride(null)}>
            Leave the gate as it is
          </Button>
        </div>
      )}
    </div>
  );
}

const aboutRationale = (sentence: string): boolean => /rationale/i.test(sentence);

function goToMissing(sentence: string, onAddEvidence: () => void): void {
  if (aboutRationale(sentence)) document.getElementById("rationale")?.focus();
  else onAddEvidence();
}
