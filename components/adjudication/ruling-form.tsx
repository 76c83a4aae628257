"use client";

import { useState } from "react";
import { useAct } from "@/components/settings/use-act";
import { statusLabels } from "@/components/statement/labels";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import type { Result } from "@/lib/result";
import type { RulingInput } from "@/lib/reviews/adjudication/schema";
import { type VerdictValue, verdictValues } from "@/lib/reviews/model";

export type Adjudicate = (input: RulingInput & { statementId: string }) => Promise<Result<unknown>>;
type Props = { statementId: string; version: number; mayOverride: boolean; adjudicate: Adjudicate };

/** A verdict and its reason. What was written stays in the form where somebody else was first. */
export function RulingForm({ statementId, version, mayOverride, adjudicate }: Props) {
  const [verdict, setVerdict] = useState<VerdictValue>();
  const [rationale, setRationale] = useState("");
  const [override, setOverride] = useState("");
  const { run, failure, said, busy } = useAct();
  const gate = failure?.code === "gate-unmet" && mayOverride;
  const input = { statementId, version, rationale, ...(override ? { override } : {}) };
  const missing = verdict === undefined ? "Choose a verdict first." : rationale.trim() === "" && "Say why first.";
  return (
    <form
      className="grid max-w-140 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict && !missing)
          void run(() => adjudicate({ ...input, verdict }), "Ruled. Those overturned are told why.");
      }}
    >
      {failure && (
        <Notice tone="error" role="alert" title="Not ruled">
          {failure.message} What you wrote is still here.
        </Notice>
      )}
      <RadioGroup
        legend="Your ruling"
        name="verdict"
        inline
        choices={verdictValues.map((value) => ({ value, label: statusLabels[value] }))}
        {...(verdict ? { value: verdict } : {})}
        onChange={setVerdict}
      />
      <TextArea
        label="Why"
        hint="Those whose verdict you overturn read this."
        rows={4}
        maxLength={4000}
        value={rationale}
        onChange={(event) => setRationale(event.target.value)}
      />
      {gate && (
        <TextArea
          label="Why the evidence gate does not hold this time"
          rows={2}
          maxLength={1000}
          value={override}
          onChange={(event) => setOverride(event.target.value)}
        />
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="ink" unavailable={busy ? "Saving" : missing}>
          Rule
        </Button>
        <p role="status" className="text-ink-2">
          {said}
        </p>
      </div>
    </form>
  );
}
