"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { type Coverage, openCountOf, openWords } from "@/lib/documents/coverage/model";
import type { CoverageActions, RunAct } from "./coverage-actions";

type Props = { coverage: Coverage; run: RunAct; actions: CoverageActions };

/** Clears the document. What is open is the button's label, and takes a reason to waive. */
export function ClearButton({ coverage, run, actions }: Props) {
  const { documentId, versionId, open, clearance } = coverage;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const count = openCountOf(open);
  const left = `${openWords(open)} ${count === 1 ? "is" : "are"} open`;
  const clear = async () => {
    if (count > 0 && reason.trim() === "") return setWrong("Say why. Your name and the reason stand in the record.");
    const input = { documentId, versionId, ...(count > 0 ? { reason } : {}) };
    if (await run(() => actions.clear(input), count > 0 ? "Cleared, waiving what is open" : "Cleared for print")) {
      setAsking(false);
      setReason("");
    }
  };
  if (clearance)
    return (
      <Button onClick={() => void run(() => actions.withdraw({ documentId }), "Clearance withdrawn")}>
        Withdraw the clearance
      </Button>
    );
  return (
    <>
      <Button variant="ink" onClick={() => (count === 0 ? void clear() : setAsking(true))}>
        {count === 0 ? "Clear for print" : `Clear: ${left}`}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        width="narrow"
        title={`Clear it though ${left}?`}
        description="What is open is waived by you, by name. It stays open on the desk, and anything that opens later ends the clearance."
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Keep it open</Button>
            <Button variant="ink" onClick={() => void clear()}>
              Waive and clear
            </Button>
          </>
        }
      >
        <TextArea
          label="Why it is waived"
          rows={3}
          value={reason}
          error={wrong}
          onChange={(event) => {
            setReason(event.target.value);
            setWrong(null);
          }}
        />
      </Dialog>
    </>
  );
}
