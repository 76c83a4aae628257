"use client";

import { useState } from "react";
import { useAct } from "@/components/settings/use-act";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import type { Result } from "@/lib/result";

export type WithdrawRuling = (input: { id: string; why: string }) => Promise<Result<unknown>>;

/** Taking a ruling back, with its reason: the readers differ again, and somebody may rule anew. */
export function WithdrawRulingForm({ rulingId, withdraw }: { rulingId: string; withdraw: WithdrawRuling }) {
  const [why, setWhy] = useState("");
  const { run, failure, said, busy } = useAct();
  return (
    <form
      className="mt-4 grid max-w-140 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() !== "") void run(() => withdraw({ id: rulingId, why }), "Taken back.");
      }}
    >
      {failure && (
        <Notice tone="error" role="alert" title="Not taken back">
          {failure.message} What you wrote is still here.
        </Notice>
      )}
      <TextArea
        label="Why the ruling is taken back"
        hint="Those whom it overturned read this. The ruling stays on record."
        rows={2}
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" unavailable={busy ? "Saving" : why.trim() === "" && "Say why first."}>
          Take the ruling back
        </Button>
        <p role="status" className="text-ink-2">
          {said}
        </p>
      </div>
    </form>
  );
}
