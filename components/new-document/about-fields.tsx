"use client";

import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { DocumentKind } from "@/lib/documents/model";
import type { Draft } from "./draft";

const kinds: { value: DocumentKind; label: string }[] = [
  { value: "article", label: "Article" },
  { value: "transcript", label: "Transcript" },
  { value: "speech", label: "Speech" },
];

type Props = { draft: Draft; change: (changes: Partial<Draft>) => void; errors: Record<string, string[]> };

/** What is printed of the document beside its text. */
export function AboutFields({ draft, change, errors }: Props) {
  const suggested = !draft.titleTyped && draft.title !== "";
  return (
    <>
      <TextField
        label="Title"
        name="title"
        inputClassName="font-serif"
        required
        value={draft.title}
        hint={suggested ? "Taken from the first line." : undefined}
        error={errors.title}
        onChange={(event) => change({ title: event.target.value, titleTyped: event.target.value !== "" })}
      />
      <TextField
        label="Byline"
        value={draft.byline}
        error={errors.byline}
        onChange={(event) => change({ byline: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3 max-[380px]:grid-cols-1">
        <TextField
          label="Publisher"
          value={draft.publisher}
          error={errors.publisher}
          onChange={(event) => change({ publisher: event.target.value })}
        />
        <TextField
          label="Date"
          type="date"
          value={draft.publishedAt}
          error={errors.publishedAt}
          onChange={(event) => change({ publishedAt: event.target.value })}
        />
      </div>
      <TextField
        label="Address"
        type="url"
        inputMode="url"
        placeholder="https://"
        value={draft.url}
        hint="Kept with the text, so that others find where it stood."
        error={errors.url}
        onChange={(event) => change({ url: event.target.value })}
      />
      <RadioGroup
        legend="Kind"
        name="kind"
        inline
        choices={kinds}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
    </>
  );
}
