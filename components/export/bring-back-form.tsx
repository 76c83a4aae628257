"use client";

import { type FormEvent, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useFormResult } from "@/components/ui/use-form-result";
import type { Imported } from "@/lib/imports/model";
import type { Result } from "@/lib/result";
import { bringBackWords } from "./bring-back-words";
import styles from "./export.module.css";

type Props = { bringBack: (previous: Result<Imported> | null, form: FormData) => Promise<Result<Imported>> };

/** A form may send 12 MB; a larger file goes through the HTTP API, which takes 32. */
const largestFile = 11 * 1024 * 1024;
const tooLarge = "This file is over 11 MB. Export fewer documents at a time, or send it to /api/v1/import.";

const titleOf = ({ group, leftOut }: Imported) =>
  leftOut.length > 0
    ? "Not all of it was brought back"
    : group === null
      ? "All of it was here already"
      : "Brought back";

/** Takes a JSON or JSON Lines export, of this desk or another, and says what came of it. */
export function BringBackForm({ bringBack }: Props) {
  const { result, failure, fields, pending, formProps } = useFormResult(bringBack);
  const [oversized, setOversized] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const chosen = new FormData(event.currentTarget).get("file");
    const over = chosen instanceof File && chosen.size > largestFile;
    setOversized(over);
    if (over) event.preventDefault();
    else formProps.onSubmit(event);
  };
  const faults = Object.entries(fields).filter(([field]) => field !== "file");
  return (
    <section className={styles.back} aria-labelledby="bring-back">
      <h2 id="bring-back">Bring back an export</h2>
      <p className="text-ink-2">
        JSON or JSON Lines, of this desk or another. A text that is here already stays the document it is, and nothing
        is brought in twice. Verdicts keep who gave them and when; the record says that you brought them in.
      </p>
      <form {...formProps} onSubmit={onSubmit} noValidate className="grid max-w-140 gap-3.5">
        <TextField
          label="File"
          name="file"
          type="file"
          accept=".json,.jsonl,.ndjson,application/json,application/x-ndjson"
          required
          error={oversized ? tooLarge : fields.file}
        />
        <div>
          <Button type="submit" variant="outline" unavailable={pending && "Bringing it back"}>
            {pending ? "Bringing it back" : "Bring it back"}
          </Button>
        </div>
      </form>
      {failure && !fields.file && !pending && (
        <Notice tone="error" role="alert" title="Nothing was brought in">
          {faults.length === 0 ? failure.message : <p>The desk is as it was. In the file:</p>}
          <ul>
            {faults.map(([where, messages]) => (
              <li key={where}>
                {where}: {messages[0]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {result?.ok && !pending && (
        <Notice
          role="status"
          title={titleOf(result.value)}
          actions={<ButtonLink href="/documents">See the documents</ButtonLink>}
        >
          {bringBackWords(result.value)}
        </Notice>
      )}
    </section>
  );
}
