import type { RefObject } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import type { Draft } from "./draft";
import { GateRefusal } from "./gate-refusal";
import type { Refusal } from "./use-verdicts";
import styles from "./verdict-bar.module.css";
import { VerdictChoice } from "./verdict-choice";

export type VerdictBarProps = {
  /** what the rules of review ask here; null where there is nothing to say */
  rules: string | null;
  draft: Draft;
  onDraft: (change: Partial<Draft>) => void;
  onGive: () => void;
  rationaleRef: RefObject<HTMLTextAreaElement | null>;
  refusal: Refusal | null;
  mayOverride: boolean;
  onAddEvidence: () => void;
  onForgetRefusal: () => void;
};

/** The reader's verdict: why, which, and give. What is written stays through every refusal. */
export function VerdictBar(props: VerdictBarProps) {
  const { rules, draft, onDraft, onGive, rationaleRef, refusal, mayOverride, onAddEvidence, onForgetRefusal } = props;
  return (
    <form
      className={styles.bar}
      aria-label="Your verdict"
      onSubmit={(event) => {
        event.preventDefault();
        onGive();
      }}
    >
      {refusal !== null && (
        <GateRefusal
          refusal={refusal}
          mayOverride={mayOverride}
          override={draft.override}
          onOverride={(override) => onDraft({ override })}
          onAddEvidence={onAddEvidence}
          onNeedsSourcing={() => {
            onDraft({ verdict: "needs-sourcing", override: null });
            onForgetRefusal();
            rationaleRef.current?.focus();
          }}
        />
      )}
      <label className="sr-only" htmlFor="rationale">
        Rationale
      </label>
      <textarea
        ref={rationaleRef}
        id="rationale"
        className={`field-input ${styles.rationale}`}
        rows={2}
        placeholder="Why: what the source says, and where"
        value={draft.rationale}
        maxLength={4000}
        onChange={(event) => onDraft({ rationale: event.target.value })}
      />
      {rules !== null && <p className={styles.rules}>{rules}</p>}
      <VerdictChoice chosen={draft.verdict} onChoose={(verdict) => onDraft({ verdict })} />
      <div className={styles.line}>
        <span className={styles.note}>
          {draft.at !== null && draft.rationale.trim() !== "" ? "Kept on this machine until you give it" : ""}
        </span>
        <Button
          type="submit"
          variant="ink"
          unavailable={draft.verdict === null && "Choose a verdict first: 1, 2 or 3."}
        >
          Give verdict <KeyHint command="give" />
        </Button>
      </div>
    </form>
  );
}
