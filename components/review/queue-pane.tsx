"use client";

import { BulkBar } from "./bulk-bar";
import { EmptyQueue } from "./empty-desk";
import { Queue } from "./queue";
import type { Review } from "./use-review";

/** The queue with what can be done with the statements selected in it. */
export function QueuePane({ review }: { review: Review }) {
  const { desk, acts, edits, reader, counts, speakers, total, refs } = review;
  const { state, change, list, numbers, filter, setFilter } = desk;
  const seeChanged = () => {
    const [first] = state.changed;
    if (first !== undefined) review.goTo(first);
    change({ type: "seen" });
  };
  return (
    <Queue
      {...{ list, total, counts, numbers, speakers, filter }}
      openId={state.openId}
      selected={state.selected}
      changed={state.changed}
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
      bulk={
        state.selected.size > 0 && (
          <BulkBar
            count={state.selected.size}
            mayJudge={reader.rights.judge}
            mayEdit={reader.rights.edit}
            busy={acts.busy}
            onVerdict={edits.judgeAll}
            onMerge={edits.merge}
            onRemove={edits.removeAll}
            onClear={() => change({ type: "selected", ids: [], from: null })}
          />
        )
      }
    />
  );
}
