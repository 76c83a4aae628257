"use client";

import { useState } from "react";
import { BulkBar } from "./bulk-bar";
import { ConfirmDialog } from "./confirm-dialog";
import { EmptyQueue } from "./empty-desk";
import { Queue } from "./queue";
import { confidences, sureOnes } from "./sure-ones";
import type { Review } from "./use-review";

/** The queue with what can be done with the statements selected in it. */
export function QueuePane({ review }: { review: Review }) {
  const { desk, acts, edits, reader, counts, speakers, total, refs } = review;
  const { state, change, list, numbers, filter, setFilter } = desk;
  const [confirming, setConfirming] = useState(false);
  const least = Math.min(...confidences);
  const someSure = reader.rights.edit && sureOnes(state.statements, least).length > 0;
  const seeChanged = () => {
    const [first] = state.changed;
    if (first !== undefined) review.goTo(first);
    change({ type: "seen" });
  };
  return (
    <>
      <Queue
        {...{ list, total, counts, numbers, speakers, filter }}
        openId={state.openId}
        selected={state.selected}
        changed={state.changed}
        marks={review.seen.marks}
        readerId={reader.id}
        onOpen={(id) => {
          review.openStatement(id);
          review.setPhoneView("text");
        }}
        onSeeChanged={seeChanged}
        onFilter={setFilter}
        filtering={review.filtering}
        onFiltering={review.setFiltering}
        wordsRef={refs.filterWords}
        empty={<EmptyQueue {...{ filter, total, speakers }} onFilter={setFilter} />}
        onConfirm={someSure ? () => setConfirming(true) : undefined}
        bulk={
          state.selected.size > 0 && (
            <BulkBar
              count={state.selected.size}
              mayJudge={reader.rights.judge}
              mayEdit={reader.rights.edit}
              busy={acts.busy}
              onAssign={reader.rights.assign ? () => review.setAssigning(true) : undefined}
              onVerdict={edits.judgeAll}
              onMerge={edits.merge}
              onRemove={edits.removeAll}
              onClear={() => change({ type: "selected", ids: [], from: null })}
            />
          )
        }
      />
      {confirming && (
        <ConfirmDialog
          statements={state.statements}
          numbers={numbers}
          onClose={() => setConfirming(false)}
          onConfirm={(sure, atLeast) => {
            setConfirming(false);
            edits.confirm(sure, atLeast);
          }}
        />
      )}
    </>
  );
}
