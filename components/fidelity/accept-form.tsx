"use client";

import { type RefObject, useState } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Failure } from "@/lib/result";
import type { ProposedEvidence } from "@/lib/reviews/side-by-side/model";
import styles from "./side-by-side.module.css";

type Props = {
  proposed: ProposedEvidence;
  formRef: RefObject<HTMLFormElement | null>;
  busy: boolean;
  failure: Failure | null;
  onAccept: (evidence: ProposedEvidence) => void;
};

/** The passage as evidence: filled in, so that one key accepts it, and every part can be changed first. */
export function AcceptForm({ proposed, formRef, busy, failure, onAccept }: Props) {
  const [evidence, setEvidence] = useState(proposed);
  const change = (part: Partial<ProposedEvidence>) => setEvidence((before) => ({ ...before, ...part }));
  return (
    <form
      ref={formRef}
      className={styles.accept}
      aria-label="Accept as evidence"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onAccept(evidence);
      }}
    >
      <SelectField
        label="Stance"
        value={evidence.stance}
        onChange={(event) => change({ stance: event.target.value as ProposedEvidence["stance"] })}
      >
        <option value="supports">Supports</option>
        <option value="contradicts">Contradicts</option>
        <option value="context">Context</option>
      </SelectField>
      <SelectField
        label="Grade"
        value={evidence.grade}
        onChange={(event) => change({ grade: event.target.value as ProposedEvidence["grade"] })}
      >
        <option value="primary">Primary</option>
        <option value="secondary">Secondary</option>
      </SelectField>
      <TextField
        label="Where in it"
        value={evidence.locator}
        error={failure?.fields?.locator ?? null}
        onChange={(event) => change({ locator: event.target.value })}
      />
      {failure !== null && (
        <p className="field-error" role="alert">
          {failure.message}
        </p>
      )}
      <Button type="submit" variant="ink" unavailable={busy && "It is being added."}>
        Accept as evidence <KeyHint command="accept" />
      </Button>
    </form>
  );
}
