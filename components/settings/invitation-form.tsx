"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import { roles } from "@/lib/accounts/model";
import type { Result } from "@/lib/result";
import { roleHints, roleLabels } from "./role-labels";
import { SecretOnce } from "./secret-once";

/** Makes a link that opens one account. No mail is sent: whoever makes it hands it over. */
export function InvitationForm<Made extends { link: string }>({
  invite,
}: {
  invite: (previous: Result<Made> | null, form: FormData) => Promise<Result<Made>>;
}) {
  const { result, failure, fields, pending, formProps } = useFormResult(invite);
  const router = useRouter();
  const link = result?.ok ? result.value.link : null;
  useEffect(() => {
    if (link !== null) router.refresh();
  }, [link, router]);
  return (
    <>
      <form {...formProps} noValidate className="grid max-w-140 gap-4">
        <FormFailure failure={failure} title="No invitation was made" />
        <RadioGroup
          legend="Role"
          name="role"
          defaultValue="reviewer"
          error={fields.role}
          choices={roles.map((role) => ({ value: role, label: roleLabels[role], hint: roleHints[role] }))}
        />
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="off"
          hint="Only this address can then use the link. Leave it empty, and whoever has the link can."
          error={fields.email}
        />
        <div>
          <Button type="submit" unavailable={pending && "Making it"}>
            Make an invitation
          </Button>
        </div>
      </form>
      <div role="status">
        {link !== null && (
          <SecretOnce
            label="The link to hand over"
            value={link}
            hint="It is shown only now, opens one account, and ends after seven days."
          />
        )}
      </div>
    </>
  );
}
