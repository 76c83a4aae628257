"use client";

import { type RefObject, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { SpeakerRef } from "@/lib/statements/model";
import { markFilterLabels, markFilters } from "./marks";
import styles from "./queue.module.css";
import { isFiltered, nobody, noFilter, type QueueFilter } from "./queue-filter";

export type QueueFilterFormProps = {
  filter: QueueFilter;
  onFilter: (change: Partial<QueueFilter>) => void;
  /** speakers of this document */
  speakers: readonly SpeakerRef[];
  wordsRef: RefObject<HTMLInputElement | null>;
  onClose: () => void;
};

/** Which statements the queue shows. Every change counts at once and stands in the address. */
export function QueueFilterForm({ filter, onFilter, speakers, wordsRef, onClose }: QueueFilterFormProps) {
  useEffect(() => wordsRef.current?.focus(), [wordsRef]);
  return (
    <form className={styles.filter} aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <TextField
        ref={wordsRef}
        label="Words"
        hideLabel
        type="search"
        placeholder="Words, or a speaker’s name"
        value={filter.q}
        onChange={(event) => onFilter({ q: event.target.value })}
      />
      <SelectField
        label="Kind"
        hideLabel
        value={filter.kind ?? ""}
        onChange={(event) => onFilter({ kind: (event.target.value || null) as QueueFilter["kind"] })}
      >
        <option value="">Quotes and claims</option>
        <option value="quote">Quotes</option>
        <option value="claim">Claims</option>
      </SelectField>
      <SelectField
        label="Speaker"
        hideLabel
        value={filter.speaker ?? ""}
        onChange={(event) => onFilter({ speaker: event.target.value || null })}
      >
        <option value="">Every speaker</option>
        <option value={nobody}>Nobody named</option>
        {speakers.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Who sees to it"
        hideLabel
        value={filter.who ?? ""}
        onChange={(event) => onFilter({ who: (event.target.value || null) as QueueFilter["who"] })}
      >
        <option value="">Whoever sees to it</option>
        {markFilters.map((who) => (
          <option key={who} value={who}>
            {markFilterLabels[who]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Which"
        hideLabel
        value={filter.status === "open" ? "open" : ""}
        onChange={(event) => onFilter({ status: event.target.value === "open" ? "open" : null })}
      >
        <option value="">Open and settled</option>
        <option value="open">Open only</option>
      </SelectField>
      <SelectField
        label="Contested"
        hideLabel
        value={filter.contested ? "true" : ""}
        onChange={(event) => onFilter({ contested: event.target.value === "true" || null })}
      >
        <option value="">Contested or not</option>
        <option value="true">Contested only</option>
      </SelectField>
      <SelectField
        label="Order"
        hideLabel
        value={filter.order}
        onChange={(event) => onFilter({ order: event.target.value === "doubtful" ? "doubtful" : "place" })}
      >
        <option value="place">In order of place</option>
        <option value="doubtful">Doubtful first</option>
      </SelectField>
      <div className={styles.line}>
        <Button size="small" onClick={onClose}>
          Done
        </Button>
        {isFiltered(filter) && (
          <Button variant="bare" size="small" onClick={() => onFilter({ ...noFilter, order: filter.order })}>
            Clear
          </Button>
        )}
      </div>
    </form>
  );
}
