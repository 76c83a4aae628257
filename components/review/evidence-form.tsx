"use client";

import type { Route } from "next";
import Link from "next/link";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Failure, Result } from "@/lib/result";
import type { EvidenceInput } from "@/lib/reviews/schema";
import { DocumentPicker } from "./document-picker";
import styles from "./evidence.module.css";
import type { ReviewActions } from "./review-actions";

export type EvidenceFormProps = {
  onAdd: (input: EvidenceInput) => Promise<Result<unknown>>;
  findDocuments: ReviewActions["findDocuments"];
  /** the statement that it is for */
  statementId: string;
  onClose: () => void;
};

type Source = "url" | "documentId" | "recording" | "note";

const sources = [
  { value: "url", label: "Address" },
  { value: "documentId", label: "Document on the desk" },
  { value: "recording", label: "Recording" },
  { value: "note", label: "Note" },
] as const;
const stances = [
  { value: "supports", label: "Supports" },
  { value: "contradicts", label: "Contradicts" },
  { value: "context", label: "Context" },
] as const;
const grades = [
  { value: "primary", label: "Primary", hint: "the source itself" },
  { value: "secondary", label: "Secondary", hint: "somebody’s account of it" },
] as const;

/** Adds a piece of evidence: where it is, what it says, and how it bears on the statement. */
export function EvidenceForm({ onAdd, findDocuments, statementId, onClose }: EvidenceFormProps) {
  const [source, setSource] = useState<Source>("url");
  const [document, setDocument] = useState<{ id: string; title: string } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wrong = (field: string) => failure?.fields?.[field] ?? null;

  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector<HTMLInputElement>("[name=url]")?.focus({ preventScroll: true });
  }, []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const word = (name: string) => String(fields.get(name) ?? "").trim() || undefined;
    setBusy(true);
    const result = await onAdd({
      stance: (word("stance") ?? "supports") as EvidenceInput["stance"],
      grade: (word("grade") ?? "primary") as EvidenceInput["grade"],
      url: source === "url" || source === "recording" ? word("url") : undefined,
      recording: source === "recording",
      documentId: source === "documentId" ? document?.id : undefined,
      note: word("note"),
      locator: word("locator"),
      excerpt: word("excerpt"),
      group: word("group"),
      confidential: fields.get("confidential") === "on",
    });
    setBusy(false);
    if (result.ok) onClose();
    else setFailure(result);
  };

  return (
    <form ref={form} className={styles.form} aria-label="Add evidence" onSubmit={(event) => void submit(event)}>
      <RadioGroup legend="Source" name="source" choices={sources} value={source} onChange={setSource} inline />
      {(source === "url" || source === "recording") && (
        <TextField label="Address" name="url" type="url" inputMode="url" placeholder="https://" error={wrong("url")} />
      )}
      {source === "documentId" && (
        <>
          <DocumentPicker chosen={document} onChoose={setDocument} find={findDocuments} error={wrong("documentId")} />
          {document !== null && (
            <Link className="link" href={`/documents/${document.id}/passage?for=${statementId}` as Route}>
              Choose the passage in its text
            </Link>
          )}
        </>
      )}
      <TextField
        label="Where in it"
        name="locator"
        hint={
          source === "recording"
            ? "A timecode such as 1:12:40, or two with a dash between."
            : source === "documentId"
              ? "Found in the text where you leave it out, once its words are given."
              : "A timestamp, a page, a paragraph. Without one it does not count towards the gate."
        }
        error={wrong("locator")}
      />
      <TextArea label="Its words" name="excerpt" rows={2} inputClassName="font-serif" error={wrong("excerpt")} />
      <TextArea label="Note" name="note" rows={source === "note" ? 3 : 1} error={wrong("note")} />
      <div className={styles.pair}>
        <RadioGroup legend="Stance" name="stance" choices={stances} defaultValue="supports" />
        <RadioGroup legend="Grade" name="grade" choices={grades} defaultValue="primary" />
      </div>
      <TextField
        label="Origin"
        name="group"
        hint="Sources that go back to one origin share a word here and count once."
        error={wrong("group")}
      />
      <Checkbox name="confidential" label="Confidential" hint="only editors, administrators and you see it" />
      {failure !== null && !failure.fields && (
        <p className="field-error" role="alert">
          {failure.message}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="ink" unavailable={busy && "It is being added."}>
          Add evidence
        </Button>
        <Button variant="bare" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
