"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/result";

type Props = { group: string; label: string; undo: (input: { group: string }) => Promise<Result<{ undone: string }>> };

/** Takes a whole draft back, or says why not. */
export function TakeBackButton({ group, label, undo }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const takeBack = () =>
    startTransition(async () => {
      const result = await undo({ group }).catch(() => null);
      setRefused(result?.ok ? null : (result?.message ?? "The desk does not answer, so nothing was changed."));
    });
  return (
    <div>
      <Button onClick={takeBack} unavailable={pending && "Taking it back"}>
        {label}
      </Button>
      {refused && (
        <Notice tone="error" role="alert" title="Not taken back" className="mt-3 max-w-[60ch]">
          {refused}
        </Notice>
      )}
    </div>
  );
}
