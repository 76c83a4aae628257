"use client";

import { useState } from "react";
import { useAct } from "@/components/settings/use-act";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import type { Result } from "@/lib/result";
import { adjudicators, mostNeeded, type Rules } from "@/lib/reviews/rules/model";

type Change = { documentId?: string | undefined; before: Rules | null; after: Rules | null };
type Props = {
  /** the document they are for; left out: the desk */
  documentId?: string;
  /** what holds now */
  rules: Rules;
  /** false: the desk's hold for this document */
  own: boolean;
  change: (change: Change) => Promise<Result<unknown>>;
};

const words = {
  administrators: "Administrators",
  editors: "Editors and administrators",
  reviewers: "Everybody who gives verdicts",
};
const numbers = Array.from({ length: mostNeeded }, (_, index) => index + 1);

/** How many verdicts close an item, whether they are given blind, and who rules where they differ. */
export function RulesForm({ documentId, rules, own, change }: Props) {
  const [chosen, setChosen] = useState(rules);
  const { run, failure, said, busy } = useAct();
  const set = (some: Partial<Rules>) => setChosen((before) => ({ ...before, ...some }));
  const before = documentId === undefined || own ? rules : null;
  return (
    <form
      className="grid max-w-140 gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => change({ documentId, before, after: chosen }), "Saved. It holds for verdicts from now on.");
      }}
    >
      {failure && (
        <Notice tone="error" role="alert" title="The rules are as they were">
          {failure.message}
        </Notice>
      )}
      <SelectField
        label="Verdicts that close an item"
        hint={
          chosen.needed === 1
            ? "One is enough: the newest verdict decides."
            : "It stays open until so many people are in. It closes where they agree, and waits for a ruling where they do not."
        }
        value={chosen.needed}
        onChange={(event) => set({ needed: Number(event.target.value) })}
      >
        {numbers.map((number) => (
          <option key={number}>{number}</option>
        ))}
      </SelectField>
      <RadioGroup
        legend="Blind review"
        name="blind"
        value={chosen.blind ? "on" : "off"}
        onChange={(value) => set({ blind: value === "on" })}
        choices={[
          { value: "off", label: "Off", hint: "readers see the verdicts given before theirs" },
          {
            value: "on",
            label: "On",
            hint: "verdicts, and the evidence that readers bring with them, are kept from everybody else until all are in; it needs two verdicts or more",
          },
        ]}
      />
      <RadioGroup
        legend="Whoever attributed or marked a statement"
        name="proposer"
        value={chosen.proposerMayVerify ? "may" : "may-not"}
        onChange={(value) => set({ proposerMayVerify: value === "may" })}
        choices={[
          { value: "may", label: "May verify it too" },
          { value: "may-not", label: "May not verify it", hint: "somebody else does; they may still dispute it" },
        ]}
      />
      <RadioGroup
        legend="Who rules where verdicts differ"
        name="adjudicators"
        value={chosen.adjudicators}
        onChange={(value) => set({ adjudicators: value })}
        choices={adjudicators.map((value) => ({ value, label: words[value] }))}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="ink" unavailable={busy && "Saving"}>
          Save the rules
        </Button>
        {documentId !== undefined && own && (
          <Button
            unavailable={busy && "Saving"}
            onClick={() => run(() => change({ documentId, before, after: null }), "The desk’s rules hold here again.")}
          >
            Use the desk’s rules
          </Button>
        )}
        <p role="status" className="text-ink-2">
          {said}
        </p>
      </div>
    </form>
  );
}
