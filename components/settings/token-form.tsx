"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import type { Result } from "@/lib/result";
import { SecretOnce } from "./secret-once";

/** Makes a token for the HTTP API, and shows it this once. */
export function TokenForm<Made extends { token: string }>({
  make,
}: {
  make: (previous: Result<Made> | null, form: FormData) => Promise<Result<Made>>;
}) {
  const { result, failure, fields, pending, formProps } = useFormResult(make);
  const router = useRouter();
  const made = result?.ok ? result.value.token : null;
  useEffect(() => {
    if (made !== null) router.refresh();
  }, [made, router]);
  return (
    <>
      <form {...formProps} noValidate className="grid max-w-140 gap-4">
        <FormFailure failure={failure} title="No token was made" />
        <div className="grid grid-cols-2 items-start gap-4 max-tablet:grid-cols-1">
          <TextField
            label="What it is for"
            name="label"
            required
            maxLength={120}
            autoComplete="off"
            error={fields.label}
          />
          <SelectField label="Ends" name="expiresInDays" defaultValue="90" error={fields.expiresInDays}>
            <option value="30">in 30 days</option>
            <option value="90">in 90 days</option>
            <option value="365">in a year</option>
            <option value="">never</option>
          </SelectField>
        </div>
        <RadioGroup
          legend="What it may do"
          name="scope"
          defaultValue="read"
          error={fields.scope}
          choices={[
            { value: "read", label: "Read", hint: "documents, statements, speakers, exports" },
            { value: "write", label: "Read and write", hint: "all that your role may do, in your name" },
          ]}
        />
        <div>
          <Button type="submit" unavailable={pending && "Making it"}>
            Make a token
          </Button>
        </div>
      </form>
      <div role="status">
        {made !== null && (
          <SecretOnce
            label="Your new token"
            value={made}
            hint="It is shown only now. The desk keeps nothing from which it could be read again."
          />
        )}
      </div>
    </>
  );
}
