"use client";

import { FormFailure } from "@/components/account/form-failure";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import type { DeskSettings } from "@/lib/desk/model";
import type { Result } from "@/lib/result";

type Props<Changed> = {
  settings: DeskSettings;
  change: (previous: Result<Changed> | null, form: FormData) => Promise<Result<Changed>>;
};

/** What holds for everybody at this desk. */
export function DeskForm<Changed>({ settings, change }: Props<Changed>) {
  const { result, failure, fields, pending, formProps } = useFormResult(change);
  return (
    <form {...formProps} noValidate className="grid max-w-140 gap-6">
      <FormFailure failure={failure} title="The settings are as they were" />
      <TextField label="Name of the desk" name="name" required defaultValue={settings.name} error={fields.name} />
      <RadioGroup
        legend="Evidence gate"
        name="gate"
        defaultValue={settings.gate ? "on" : "off"}
        error={fields.gate}
        choices={[
          {
            value: "on",
            label: "On",
            hint: "verified needs one primary source, or three independent secondary ones, each with a place in it; an editor may override it, by name and with a reason",
          },
          {
            value: "off",
            label: "Off",
            hint: "anybody who gives verdicts can mark a statement verified without any evidence; verdicts already given stay as they are",
          },
        ]}
      />
      <RadioGroup
        legend="How may a quote be changed?"
        name="houseStyle"
        defaultValue={settings.houseStyle}
        error={fields.houseStyle}
        choices={[
          { value: "verbatim", label: "Not at all" },
          { value: "clean-up", label: "Clean-up", hint: "um, false starts and punctuation" },
          { value: "grammar", label: "Clean-up and grammar", hint: "a change of meaning always stops" },
        ]}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" variant="ink" unavailable={pending && "Saving"}>
          Save the settings
        </Button>
        <p role="status" className="text-ink-2">
          {result?.ok && !pending && "Saved, and written in the record."}
        </p>
      </div>
    </form>
  );
}
