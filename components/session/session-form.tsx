"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { statusLabels } from "@/components/statement/labels";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Failure, Result } from "@/lib/result";
import type { OpenSessionInput } from "@/lib/sessions/schema";
import { statuses } from "@/lib/statements/model";

type Props = {
  open: (input: OpenSessionInput) => Promise<Result<{ id: string }>>;
  documents: readonly { id: string; title: string }[];
  colleagues: readonly { id: string; name: string }[];
  /** a document's id, where the session was asked for from its page */
  chosen: string;
};

const times = [
  ["", "Until everybody has voted"],
  ["30", "30 seconds"],
  ["60", "1 minute"],
  ["120", "2 minutes"],
  ["300", "5 minutes"],
] as const;

/** What the session goes through, who takes part, and how it votes. */
export function SessionForm({ open, documents, colleagues, chosen }: Props) {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (form: FormData) => {
    const words = (name: string) => String(form.get(name) ?? "");
    setBusy(true);
    const result = await open({
      title: words("title"),
      pace: words("pace") === "apart" ? "apart" : "together",
      voteSeconds: words("voteSeconds") === "" ? null : Number(words("voteSeconds")),
      filter: {
        document: words("document"),
        kind: words("kind") as "quote" | "claim" | undefined,
        status: words("status") as (typeof statuses)[number] | undefined,
      },
      members: form.getAll("members").map(String),
    }).catch(() => null);
    if (result?.ok) return router.push(`/sessions/${result.value.id}` as Route);
    setBusy(false);
    setFailure(result ?? noAnswer);
  };
  const fields = failure?.fields ?? {};
  return (
    <form
      noValidate
      className="grid max-w-140 gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
      {failure && (
        <Notice tone="error" role="alert" title="The session is not open yet">
          {failure.message}
        </Notice>
      )}
      <TextField label="Name of the session" name="title" required maxLength={200} error={fields.title} />
      <SelectField label="Statements of" name="document" defaultValue={chosen}>
        <option value="">The whole desk</option>
        {documents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <div className="grid grid-cols-2 gap-4 max-tablet:grid-cols-1">
        <SelectField label="Kind" name="kind" defaultValue="">
          <option value="">Quotes and claims</option>
          <option value="quote">Quotes</option>
          <option value="claim">Claims</option>
        </SelectField>
        <SelectField label="Status" name="status" defaultValue="unreviewed">
          <option value="">Every status</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {statusLabels[status]}
            </option>
          ))}
        </SelectField>
      </div>
      <RadioGroup
        legend="How do you go through them?"
        name="pace"
        defaultValue="together"
        choices={[
          { value: "together", label: "Together", hint: "the lead brings everybody to the same statement" },
          { value: "apart", label: "Apart", hint: "everybody votes where they like; the lead reveals and records" },
        ]}
      />
      <SelectField label="A vote stays open" name="voteSeconds" defaultValue="">
        {times.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </SelectField>
      {colleagues.length > 0 && (
        <fieldset>
          <legend className="field-label">Who is asked to take part</legend>
          {colleagues.map(({ id, name }) => (
            <Checkbox key={id} name="members" value={id} label={name} />
          ))}
          <p className="field-hint">
            Everybody at this desk can join from the list of sessions. Nobody is waited for before they come.
          </p>
        </fieldset>
      )}
      <div>
        <Button type="submit" variant="ink" size="large" unavailable={busy && "Opening the session"}>
          Open the session
        </Button>
      </div>
    </form>
  );
}

const noAnswer: Failure = {
  ok: false,
  reason: "refused",
  code: "no-answer",
  message: "The desk does not answer. What you filled in is kept here; try again in a moment.",
};
