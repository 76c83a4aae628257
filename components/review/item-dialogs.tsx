"use client";

import { AssignDialog } from "./assign-dialog";
import { ReturnDialog } from "./return-dialog";
import type { Review } from "./use-review";

type Props = { review: Review; colleagues: readonly { id: string; name: string }[] };

/** What is asked about who sees to a statement: who reads it, or what should be put right. */
export function ItemDialogs({ review, colleagues }: Props) {
  const { items, desk, edits, reader, actions, number } = review;
  const { open } = desk;
  if (review.assigning) {
    const statements = edits.chosen.length > 0 ? edits.chosen : open === null ? [] : [open];
    const [only] = statements;
    const title =
      statements.length > 1
        ? "Who reads them?"
        : `Who reads statement ${only ? (desk.numbers.get(only.id) ?? number) : number}?`;
    return (
      <AssignDialog
        target={{ statements }}
        title={title}
        readers={reader.rights.assign ? colleagues : colleagues.filter(({ id }) => id === reader.id)}
        asked={statements.length === 1 && only ? (review.seen.marks.get(only.id)?.assigned ?? []) : []}
        actOnMany={actions.actOnMany}
        onClose={() => review.setAssigning(false)}
        onUnassign={(userId) => {
          review.setAssigning(false);
          void items.run({ act: "unassign", userId }, "no longer asked for");
        }}
        onDo={(act) => {
          review.setAssigning(false);
          const [userId] = act.act === "assign" ? act.members : [];
          if (act.act === "assign" && statements.length === 1 && only?.id === open?.id && userId)
            void items.run({ act: "assign", userId, deadline: act.deadline }, "asked for");
          else void edits.assign(act, statements).then(review.seen.refresh);
        }}
      />
    );
  }
  if (items.asking === null) return null;
  return (
    <ReturnDialog
      number={number}
      what={items.asking}
      colleagues={colleagues.filter(({ id }) => id !== reader.id)}
      onClose={() => items.setAsking(null)}
      onDo={(act) => {
        items.setAsking(null);
        void items.run(act, act.act === "send-back" ? "sent back" : "returned");
      }}
    />
  );
}
