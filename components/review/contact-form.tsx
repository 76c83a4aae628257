"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Result } from "@/lib/result";
import type { ContactInput } from "@/lib/reviews/schema";
import { answerLabels, channelLabels } from "./contact-words";
import styles from "./evidence.module.css";
import { PanelFormFoot } from "./panel-form-foot";
import { usePanelForm } from "./use-panel-form";

export type ContactFormProps = {
  /** the speaker's name, who is asked most often */
  who: string;
  onLog: (input: ContactInput) => Promise<Result<unknown>>;
  onClose: () => void;
};

const channels = Object.entries(channelLabels);
const answers = Object.entries(answerLabels).map(([value, { label, hint }]) => ({ value, label, hint }));

/** Now, as a field for day and time holds it: in the reader's own zone. */
function now(): string {
  const date = new Date();
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What is typed, with the time in UTC. */
function contactOf(form: HTMLFormElement): ContactInput {
  const fields = new FormData(form);
  const word = (name: string) => String(fields.get(name) ?? "").trim();
  const when = new Date(word("at"));
  return {
    who: word("who"),
    at: Number.isNaN(when.getTime()) ? "" : when.toISOString(),
    channel: word("channel") as ContactInput["channel"],
    asked: word("asked"),
    answer: word("answer") as ContactInput["answer"],
    said: word("said") || undefined,
    confidential: fields.get("confidential") === "on",
  };
}

/** Notes a conversation about the statement: who, when, how, what was asked, and the answer. */
export function ContactForm({ who, onLog, onClose }: ContactFormProps) {
  const [at] = useState(now);
  const { failure, busy, wrong, formProps } = usePanelForm((form) => onLog(contactOf(form)), {
    first: "who",
    onDone: onClose,
  });
  return (
    <form {...formProps} className={styles.form} aria-label="Note a conversation">
      <div className={styles.pair}>
        <TextField label="Who" name="who" defaultValue={who} error={wrong("who")} />
        <SelectField label="How" name="channel" error={wrong("channel")}>
          {channels.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField label="When" name="at" type="datetime-local" defaultValue={at} error={wrong("at")} />
      <TextArea label="What was asked" name="asked" rows={2} error={wrong("asked")} />
      <RadioGroup legend="Answer" name="answer" choices={answers} defaultValue="confirmed" error={wrong("answer")} />
      <TextArea label="In their words" name="said" rows={2} inputClassName="font-serif" error={wrong("said")} />
      <Checkbox name="confidential" label="Confidential" hint="only editors, administrators and you see it" />
      <PanelFormFoot {...{ failure, busy, onClose }} label="Note the conversation" waiting="It is being noted." />
    </form>
  );
}
