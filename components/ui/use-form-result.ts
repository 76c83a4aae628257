"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { Failure, Result } from "@/lib/result";

type FormAction<Value> = (previous: Result<Value> | null, form: FormData) => Promise<Result<Value>>;

/**
 * A form over a server action. What was typed stays when it is refused (React would clear the fields of a form whose
 * action has run), focus goes to the first field that is wrong, and without scripts the form is posted all the same.
 */
export function useFormResult<Value>(action: FormAction<Value>) {
  const [result, post, pending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const failure: Failure | null = result === null || result.ok ? null : result;

  useEffect(() => {
    if (failure === null) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? form.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, [failure]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => post(data));
  };
  return { result, failure, pending, fields: failure?.fields ?? {}, formProps: { ref: form, action: post, onSubmit } };
}
