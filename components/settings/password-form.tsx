"use client";

import { useEffect, useRef } from "react";
import { FormFailure } from "@/components/account/form-failure";
import { NewPasswordField } from "@/components/account/new-password-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import type { Result } from "@/lib/result";

type Changed = { endedSignIns: number };
type Props = {
  change: (previous: Result<Changed> | null, form: FormData) => Promise<Result<Changed>>;
  minLength: number;
};

export function PasswordForm({ change, minLength }: Props) {
  const { result, failure, fields, pending, formProps } = useFormResult(change);
  const present = useRef<HTMLInputElement>(null);
  const done = result?.ok ? result.value : null;
  // What was right is of no use twice.
  useEffect(() => {
    if (done !== null && present.current) present.current.value = "";
  }, [done]);
  return (
    <form {...formProps} noValidate className="grid max-w-96 gap-4">
      <FormFailure failure={failure} title="The password is as it was" />
      <TextField
        ref={present}
        label="Present password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
        error={fields.currentPassword}
      />
      <NewPasswordField
        key={done === null ? "new" : "done"}
        name="newPassword"
        label="New password"
        minLength={minLength}
        error={fields.newPassword}
      />
      <div>
        <Button type="submit" unavailable={pending && "Changing"}>
          Change the password
        </Button>
      </div>
      <p role="status" className="text-ink-2">
        {done && `The password is changed. ${others(done.endedSignIns)}`}
      </p>
    </form>
  );
}

const others = (count: number): string =>
  count === 0
    ? "You were signed in nowhere else."
    : `You were signed out ${count === 1 ? "in one other place" : `in ${count} other places`}.`;
