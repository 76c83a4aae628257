import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { SpeakerRef } from "@/lib/statements/model";
import { filterInWords, noFilter, type QueueFilter } from "./queue-filter";
import panel from "./statement-panel.module.css";

/** A document in which nothing was found, or from which everything was removed. */
export function EmptyDesk({ mayEdit }: { mayEdit: boolean }) {
  return (
    <section className={panel.panel} aria-label="Statement" data-pane="statement">
      <div className={panel.body}>
        <EmptyState title="No statements in this document">
          {mayEdit ? (
            <>
              Neither quotes nor claims stand here. Where you see one, select its words and make it a quote or a claim;
              with the keyboard, begin with <KeyHint command="text" />.
            </>
          ) : (
            "Neither quotes nor claims stand here. Reviewers, editors and administrators can add them."
          )}
        </EmptyState>
      </div>
    </section>
  );
}

type Props = {
  filter: QueueFilter;
  total: number;
  speakers: readonly SpeakerRef[];
  onFilter: (change: Partial<QueueFilter>) => void;
};

/** Nothing matches: names the filter, and what it hides. */
export function EmptyQueue({ filter, total, speakers, onFilter }: Props) {
  if (total === 0) return <EmptyState title="Nothing to review yet">Statements you add are listed here.</EmptyState>;
  const words = filterInWords(filter, (slug) => speakers.find((one) => one.slug === slug)?.name ?? slug);
  return (
    <EmptyState
      title={`No ${words}`}
      actions={<Button onClick={() => onFilter({ ...noFilter, order: filter.order })}>Clear the filter</Button>}
    >
      The filter is the only thing hiding {total === 1 ? "the one statement" : `the other ${total} statements`} of this
      document.
    </EmptyState>
  );
}
