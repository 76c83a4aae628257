"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/result";

type Reread = (input: { id: string; from: number }) => Promise<Result<{ redraftId: string }>>;

/** Has the document read again, once the difference was seen. */
export function RereadButton({ id, from, reread }: { id: string; from: number; reread: Reread }) {
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const router = useRouter();
  const read = () =>
    startTransition(async () => {
      const result = await reread({ id, from }).catch(() => null);
      if (result?.ok) router.push(`/documents/${id}/changes?step=${result.value.redraftId}` as Route);
      else setRefused(result?.message ?? "The desk does not answer, so nothing was changed.");
    });
  return (
    <>
      <Button variant="ink" onClick={read} unavailable={pending && "Reading"}>
        {pending ? "Reading" : "Take these findings over"}
      </Button>
      {refused && (
        <Notice tone="error" role="alert" title="Not read again">
          {refused}
        </Notice>
      )}
    </>
  );
}
