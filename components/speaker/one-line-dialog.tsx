"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { Failure } from "@/lib/result";

type Props = {
  title: string;
  description: string;
  label: string;
  /** the button: a verb and its object */
  verb: string;
  initial?: string;
  /** the field of the input that a failure may name */
  field: string;
  /** Returns why it was not done, or null. */
  onSave: (value: string) => Promise<Failure | null>;
  onClose: () => void;
};

/** Asks for one line of text. What was typed stays until it is taken. */
export function OneLineDialog({ title, description, label, verb, initial = "", field, onSave, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(initial);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const aboutField = failure?.fields?.[field];

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || value.trim() === "" || value.trim() === initial) return;
    setBusy(true);
    const refused = await onSave(value);
    setBusy(false);
    if (refused === null) return onClose();
    setFailure(refused);
    input.current?.focus();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="narrow"
      title={title}
      description={description}
      initialFocus={input}
      closeOnOutside={value === initial}
    >
      <form onSubmit={save} noValidate className="grid gap-4">
        {failure !== null && aboutField === undefined && (
          <Notice tone="error" role="alert" title="Not saved">
            {failure.message} What you typed is still here.
          </Notice>
        )}
        <TextField
          ref={input}
          label={label}
          value={value}
          error={aboutField}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => setValue(event.target.value)}
        />
        <div className="flex gap-2">
          <Button
            type="submit"
            variant="ink"
            unavailable={
              (busy && "Saving") ||
              (value.trim() === "" && `${label} is empty`) ||
              (value.trim() === initial && `${label} is the same as before`)
            }
          >
            {verb}
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </div>
      </form>
    </Dialog>
  );
}
