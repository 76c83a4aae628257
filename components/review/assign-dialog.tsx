"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { AssignmentRule } from "@/lib/reviews/assignments/model";
import type { BulkInput } from "@/lib/reviews/bulk/schema";
import type { ReviewActions } from "./review-actions";

export type AssignAct = Extract<BulkInput["act"], { act: "assign" | "unassign" }>;
/** Statements by name, at the versions that were seen, or all that match a filter. */
export type AssignTarget =
  | { statements: readonly { id: string; version: number; text: string }[] }
  | { filter: NonNullable<BulkInput["filter"]>; total: number };
type Props = {
  target: AssignTarget;
  title: string;
  /** whom the reader may ask: others, or only themselves */
  readers: readonly { id: string; name: string }[];
  /** who is asked already, of one statement */
  asked: readonly { id: string; name: string }[];
  actOnMany: ReviewActions["actOnMany"];
  /** `asked`: how many there were when it was previewed */
  onDo: (act: AssignAct, asked: number) => void;
  /** takes one member's assignment back */
  onUnassign: (userId: string) => void;
  onClose: () => void;
};

const rules: Record<Exclude<AssignmentRule, "member">, string> = {
  "round-robin": "In turn, in order of place",
  "by-speaker": "Everything of one speaker to one member",
  "by-section": "Stretches of whole paragraphs",
};

/** Who is asked to read one statement or many, by when, and by which rule. Of many it says first what would be done. */
export function AssignDialog({ target, title, readers, asked, actOnMany, onDo, onUnassign, onClose }: Props) {
  const [members, setMembers] = useState<readonly string[]>([]);
  const [rule, setRule] = useState<keyof typeof rules>("round-robin");
  const [deadline, setDeadline] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  /** what would be done, in words, once the desk has said so */
  const [preview, setPreview] = useState<{ words: string; asked: number } | null>(null);
  const count = "statements" in target ? target.statements.length : target.total;
  const many = count > 1 || "filter" in target;
  const several = members.length > 1;
  const due = deadline === "" ? null : new Date(deadline);
  const act = (): AssignAct => ({
    act: "assign",
    rule: several ? rule : "member",
    members: [...members],
    deadline: due && !Number.isNaN(due.getTime()) ? due.toISOString() : null,
  });
  const send = async () => {
    if (members.length === 0) return setProblem("Choose who should read.");
    if (!many || preview !== null) return onDo(act(), preview?.asked ?? count);
    const result = await actOnMany({ act: act(), ...named(target), preview: true });
    if (!result.ok) return setProblem(result.message);
    const { done, refused, asked } = result.value;
    const rest = refused.length > 0 ? `, and ${refused.length.toLocaleString("en")} refused` : "";
    setPreview({ words: `${statementsWords(done.length)} would be asked for${rest}.`, asked });
    setProblem(null);
  };
  const changed = () => {
    setProblem(null);
    setPreview(null);
  };
  const toggle = (id: string, on: boolean) => {
    changed();
    setMembers((before) => (on ? (many ? [...before, id] : [id]) : before.filter((one) => one !== id)));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="narrow"
      title={title}
      description={
        "statements" in target && !many
          ? target.statements[0]?.text
          : `${statementsWords(count)}, in one act with one undo.`
      }
      footer={
        <>
          {many && (
            <Button variant="bare" onClick={() => onDo({ act: "unassign" }, count)}>
              Take back who is asked
            </Button>
          )}
          <Button variant="ink" onClick={() => void send()}>
            {many && preview === null ? "See what would be done" : "Ask to read"}
          </Button>
        </>
      }
    >
      <div className="grid gap-3.5">
        {asked.length > 0 && (
          <ul className="grid gap-1">
            {asked.map(({ id, name }) => (
              <li key={id} className="flex items-center gap-2">
                <span className="flex-1">{name} is asked to read it</span>
                {(readers.length > 1 || readers[0]?.id === id) && (
                  <Button size="small" variant="bare" onClick={() => onUnassign(id)} aria-label={`Take back: ${name}`}>
                    Take back
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-semibold">Who reads</legend>
          {readers.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={members.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          ))}
        </fieldset>
        {many && several && (
          <SelectField
            label="Which of them reads what"
            value={rule}
            onChange={(event) => {
              changed();
              setRule(event.target.value as keyof typeof rules);
            }}
          >
            {Object.entries(rules).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          label="By when, if it matters"
          type="datetime-local"
          value={deadline}
          onChange={(event) => {
            changed();
            setDeadline(event.target.value);
          }}
        />
        {(problem ?? preview) && (
          <Notice role="status" tone={problem ? "warning" : "info"}>
            {problem ?? preview?.words}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

const named = (target: AssignTarget): Pick<BulkInput, "statements" | "filter"> =>
  "statements" in target
    ? { statements: target.statements.map(({ id, version }) => ({ id, version })) }
    : { filter: target.filter };

const statementsWords = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "statement" : "statements"}`;
