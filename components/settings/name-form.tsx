"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import type { Result } from "@/lib/result";

type Props<Changed> = {
  name: string;
  rename: (previous: Result<Changed> | null, form: FormData) => Promise<Result<Changed>>;
};

/** One's own name, as verdicts, the record and the initials at the top of the page show it. */
export function NameForm<Changed extends { name: string }>({ name, rename }: Props<Changed>) {
  const { result, failure, fields, pending, formProps } = useFormResult(rename);
  const router = useRouter();
  const done = result?.ok ? result.value : null;
  useEffect(() => {
    if (done !== null) router.refresh();
  }, [done, router]);
  return (
    <form {...formProps} noValidate className="mt-4 grid max-w-96 gap-4">
      <FormFailure failure={failure} title="The name is as it was" />
      <TextField
        label="Your name"
        name="name"
        required
        maxLength={120}
        autoComplete="name"
        defaultValue={name}
        error={fields.name}
      />
      <div>
        <Button type="submit" unavailable={pending && "Changing"}>
          Change your name
        </Button>
      </div>
      <p role="status" className="text-ink-2">
        {done && !pending && `You are shown as ${done.name} from now on.`}
      </p>
    </form>
  );
}
