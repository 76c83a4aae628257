"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Result } from "@/lib/result";
import type { EvidenceInput } from "@/lib/reviews/schema";
import styles from "./evidence.module.css";
import { type ChangeEvidence, type EvidenceDraft, emptyEvidence, evidenceInputOf, readingOf } from "./evidence-draft";
import { EvidenceSourceFields } from "./evidence-source-fields";
import { PanelFormFoot } from "./panel-form-foot";
import type { ReviewActions } from "./review-actions";
import { usePanelForm } from "./use-panel-form";

export type EvidenceFormProps = {
  onAdd: (input: EvidenceInput) => Promise<Result<unknown>>;
  actions: Pick<ReviewActions, "findDocuments" | "proposePassage">;
  /** the statement that it is for */
  statementId: string;
  onClose: () => void;
};

const sources = [
  { value: "url", label: "Address" },
  { value: "file", label: "File" },
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

function locatorHint(draft: EvidenceDraft): string {
  if (draft.source === "recording") return "A timecode such as 1:12:40, or two with a dash between.";
  if (draft.source === "documentId" || readingOf(draft))
    return "Found in the text where you leave it out, once its words are given.";
  return "A timestamp, a page, a paragraph. Without one it does not count towards the gate.";
}

/** Adds a piece of evidence: where it is, what it says, and how it bears on the statement. */
export function EvidenceForm({ onAdd, actions, statementId, onClose }: EvidenceFormProps) {
  const [draft, setDraft] = useState(emptyEvidence);
  const change: ChangeEvidence = (changes) =>
    setDraft((before) => ({ ...before, ...(typeof changes === "function" ? changes(before) : changes) }));
  const add = () => onAdd(evidenceInputOf(draft));
  const { failure, busy, wrong, formProps } = usePanelForm(add, { first: "url", onDone: onClose });
  const { source, chose } = draft;
  return (
    <form {...formProps} className={styles.form} aria-label="Add evidence">
      <RadioGroup
        legend="Source"
        name="source"
        choices={sources}
        value={source}
        onChange={(value) => change({ source: value })}
        inline
      />
      <EvidenceSourceFields {...{ draft, change, wrong, statementId, actions }} />
      {source === "file" && wrong("url") !== null && <p className="field-error">Choose a file first.</p>}
      <TextField
        label="Where in it"
        name="locator"
        hint={locatorHint(draft)}
        error={wrong("locator")}
        value={draft.locator}
        onChange={(event) => change({ locator: event.target.value })}
      />
      <TextArea
        label="Its words"
        name="excerpt"
        rows={2}
        inputClassName="font-serif"
        hint={readingOf(draft) && "Exactly as they stand in it."}
        error={wrong("excerpt")}
        value={draft.excerpt}
        onChange={(event) => change({ excerpt: event.target.value })}
      />
      <TextArea
        label="Note"
        name="note"
        rows={source === "note" ? 3 : 1}
        error={wrong("note")}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <div className={styles.pair}>
        <RadioGroup
          legend="Stance"
          name="stance"
          choices={stances}
          value={draft.stance}
          onChange={(stance) => change({ stance, chose: { ...chose, stance: true } })}
        />
        <RadioGroup
          legend="Grade"
          name="grade"
          choices={grades}
          value={draft.grade}
          onChange={(grade) => change({ grade, chose: { ...chose, grade: true } })}
        />
      </div>
      <TextField
        label="Origin"
        name="group"
        hint="Sources that go back to one origin share a word here and count once."
        error={wrong("group")}
        value={draft.group}
        onChange={(event) => change({ group: event.target.value })}
      />
      <Checkbox
        name="confidential"
        label="Confidential"
        hint="only editors, administrators and you see it"
        checked={draft.confidential}
        onChange={(event) => change({ confidential: event.target.checked })}
      />
      <PanelFormFoot {...{ failure, busy, onClose }} label="Add evidence" waiting="It is being added." />
    </form>
  );
}
