"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { useAct } from "@/components/settings/use-act";
import { statusLabels } from "@/components/statement/labels";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import type { Result } from "@/lib/result";
import type { RulingInput } from "@/lib/reviews/adjudication/schema";
import { type Ruling, type VerdictValue, verdictValues } from "@/lib/reviews/model";
import { RulingConflict } from "./ruling-conflict";

export type Adjudicate = (input: RulingInput & { statementId: string }) => Promise<Result<unknown>>;
type Props = {
  statementId: string;
  version: number;
  mayOverride: boolean;
  adjudicate: Adjudicate;
  /** whether this reader may rule now */
  open: boolean;
  /** the ruling that stands */
  standing: Ruling | null;
  /** what is said where there is nothing to rule on */
  children: ReactNode;
};

/** Codes of failures that say that somebody else was first. */
const overtaken: readonly string[] = ["stale-version", "not-split"];

/**
 * A verdict and its reason. Where somebody else was first the page shows what stands now, and what was written stays: it
 * can be given on that, or kept beside a ruling that stands.
 */
export function RulingForm({ statementId, version, mayOverride, adjudicate, open, standing, children }: Props) {
  const router = useRouter();
  const [verdict, setVerdict] = useState<VerdictValue>();
  const [rationale, setRationale] = useState("");
  const [override, setOverride] = useState("");
  const { run, failure, said, busy } = useAct();
  const late = failure !== null && overtaken.includes(failure.code);
  useEffect(() => {
    if (late) router.refresh();
  }, [late, router]);
  if (!open) {
    return rationale.trim() !== "" ? (
      <RulingConflict theirs={standing} mine={{ verdict, rationale }} onDrop={() => setRationale("")} />
    ) : (
      <>
        <p className="text-ink-2">{children}</p>
        <p role="status" className="mt-1 text-ink-2">
          {said}
        </p>
      </>
    );
  }
  const gate = failure?.code === "gate-unmet" && mayOverride;
  const input = { statementId, version, rationale, ...(override ? { override } : {}) };
  const missing = verdict === undefined ? "Choose a verdict first." : rationale.trim() === "" && "Say why first.";
  const rule = async (given: VerdictValue) => {
    const done = await run(() => adjudicate({ ...input, verdict: given }), "Those overturned are told why.");
    if (done === null) return;
    setVerdict(undefined);
    setRationale("");
    setOverride("");
  };
  return (
    <form
      className="grid max-w-140 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict && !missing) void rule(verdict);
      }}
    >
      {failure && (
        <Notice tone="error" role="alert" title={late ? "Not ruled: somebody was first" : "Not ruled"}>
          {failure.message} {late && "What stands now is shown above. "}What you wrote is still here.
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
      <div>
        <Button type="submit" variant="ink" unavailable={busy ? "Saving" : missing}>
          Rule
        </Button>
      </div>
    </form>
  );
}
