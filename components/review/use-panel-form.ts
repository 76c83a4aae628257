"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Failure, fail, type Result } from "@/lib/result";

const noAnswer = fail(
  "refused",
  "no-answer",
  "The desk did not answer. What you typed is kept; try again in a moment.",
);

/**
 * A form in the statement panel: it comes into view with its first field focused, sends once at a time, and closes when
 * it is done. Refused, it keeps what was typed and goes to what is wrong.
 */
export function usePanelForm(
  send: (form: HTMLFormElement) => Promise<Result<unknown>>,
  { first, onDone }: { first: string; onDone: () => void },
) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus({ preventScroll: true });
  }, [first]);
  useEffect(() => {
    if (failure?.fields) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await send(event.currentTarget).catch(() => noAnswer);
    setBusy(false);
    if (result.ok) onDone();
    else setFailure(result);
  };
  return {
    failure,
    busy,
    wrong: (field: string) => failure?.fields?.[field] ?? null,
    formProps: { ref: form, onSubmit: (event: FormEvent<HTMLFormElement>) => void submit(event) },
  };
}
