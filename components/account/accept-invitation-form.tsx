"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { submitOnEnter } from "@/components/ui/submit-on-enter";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import type { Result } from "@/lib/result";
import { FormFailure } from "./form-failure";
import { NewPasswordField } from "./new-password-field";

type Props = {
  accept: (previous: Result<null> | null, form: FormData) => Promise<Result<null>>;
  /** the secret of the link */
  token: string;
  /** the only address it is for, where there is one */
  email: string | null;
  passwordMinLength: number;
};

export function AcceptInvitationForm({ accept, token, email, passwordMinLength }: Props) {
  const { failure, fields, pending, formProps } = useFormResult(accept);
  return (
    <form {...formProps} onKeyDown={submitOnEnter} noValidate className="grid gap-4.5 text-13 text-ink">
      <FormFailure failure={failure} title="You have not joined yet" />
      <input type="hidden" name="token" value={token} />
      <TextField label="Your name" name="name" autoComplete="name" required error={fields.name} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={email ?? ""}
        readOnly={email !== null}
        hint={email === null ? undefined : "The invitation is for this address."}
        error={fields.email}
      />
      <NewPasswordField minLength={passwordMinLength} error={fields.password} />
      <div>
        <Button type="submit" variant="ink" size="large" unavailable={pending && "Joining"}>
          Join the desk
          <span aria-hidden="true">
            <Kbd>Ctrl ↵</Kbd>
          </span>
        </Button>
      </div>
    </form>
  );
}
