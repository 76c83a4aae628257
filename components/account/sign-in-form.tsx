"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { submitOnEnter } from "@/components/ui/submit-on-enter";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import type { Result } from "@/lib/result";
import { FormFailure } from "./form-failure";

type Props = {
  signIn: (previous: Result<null> | null, form: FormData) => Promise<Result<null>>;
  /** the path to go to afterwards */
  next: string;
};

export function SignInForm({ signIn, next }: Props) {
  const { failure, fields, pending, formProps } = useFormResult(signIn);
  return (
    <form {...formProps} onKeyDown={submitOnEnter} noValidate className="grid gap-4.5 text-ink">
      <FormFailure failure={failure} title="Not signed in" />
      <input type="hidden" name="next" value={next} />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" required error={fields.email} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={fields.password}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="ink" size="large" unavailable={pending && "Signing in"}>
          Sign in{" "}
          <span aria-hidden="true">
            <Kbd>↵</Kbd>
          </span>
        </Button>
        <p className="text-13 text-ink-3">
          No account, or no password any more? Ask an administrator for an invitation.
        </p>
      </div>
    </form>
  );
}
