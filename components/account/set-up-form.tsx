"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Kbd } from "@/components/ui/kbd";
import { RadioGroup } from "@/components/ui/radio-group";
import { submitOnEnter } from "@/components/ui/submit-on-enter";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import type { HouseStyle } from "@/lib/desk/model";
import type { Result } from "@/lib/result";
import { FormFailure } from "./form-failure";
import { NewPasswordField } from "./new-password-field";

const houseStyleChoices: { value: HouseStyle; label: string; hint?: string }[] = [
  { value: "verbatim", label: "Not at all" },
  { value: "clean-up", label: "Clean-up", hint: "um, false starts and punctuation" },
  { value: "grammar", label: "Clean-up and grammar", hint: "a change of meaning always stops" },
];

type Props = {
  setUp: (previous: Result<null> | null, form: FormData) => Promise<Result<null>>;
  /** the secret of the one-time address */
  token: string;
  passwordMinLength: number;
};

export function SetUpForm({ setUp, token, passwordMinLength }: Props) {
  const { failure, fields, pending, formProps } = useFormResult(setUp);
  return (
    <form {...formProps} onKeyDown={submitOnEnter} noValidate className="grid gap-4.5 text-13 text-ink">
      <FormFailure failure={failure} title="The desk is not set up yet" />
      <input type="hidden" name="token" value={token} />
      <div className="grid grid-cols-2 gap-3.5 max-tablet:grid-cols-1">
        <TextField label="Your name" name="name" autoComplete="name" required error={fields.name} />
        <TextField label="Desk" name="deskName" autoComplete="organization" required error={fields.deskName} />
      </div>
      <TextField label="E-mail" name="email" type="email" autoComplete="email" required error={fields.email} />
      <NewPasswordField minLength={passwordMinLength} error={fields.password} />
      <div className="border-t border-line pt-3.5">
        <RadioGroup
          legend="How may a quote be changed?"
          name="houseStyle"
          choices={houseStyleChoices}
          defaultValue="clean-up"
          error={fields.houseStyle}
        />
      </div>
      <div className="border-t border-line pt-3.5">
        <Checkbox
          name="sample"
          value="yes"
          defaultChecked
          label="Put a sample document on the desk"
          hint="a made-up news story, safe to remove"
        />
      </div>
      <div>
        <Button type="submit" variant="ink" size="large" unavailable={pending && "Setting up"}>
          Open the desk{" "}
          <span aria-hidden="true">
            <Kbd>Ctrl ↵</Kbd>
          </span>
        </Button>
      </div>
    </form>
  );
}
