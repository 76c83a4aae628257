import type { Route } from "next";
import { statusesInBars, statusLabels } from "@/components/statement/labels";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import type { Page } from "@/lib/page";
import type { Result } from "@/lib/result";
import type { SpeakerDetail } from "@/lib/speakers/model";
import type { StatementKind, Status } from "@/lib/statements/model";
import type { Passage } from "@/lib/statements/passages/model";
import { AutoSubmitForm } from "./auto-submit-form";
import { counted, totalOf } from "./count-words";
import { FilterField } from "./filter-field";
import { PassageRow } from "./passage-row";
import { roleAt } from "./role-at";
import { RowKeys } from "./row-keys";
import styles from "./speaker-page.module.css";

export type PassageFilter = { q?: string; kind?: StatementKind; status?: Status };

type Props = {
  speaker: SpeakerDetail;
  filter: PassageFilter;
  passages: Result<Page<Passage>>;
  /** the cursor of this page, where it is not the first */
  older: string | undefined;
};

/** What a speaker said, in context, newest first; the filter and the page stand in the address. */
export function PassagesSection({ speaker, filter, passages, older }: Props) {
  const address = `/speakers/${encodeURIComponent(speaker.slug)}` as Route;
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const addressWith = (more: Record<string, string>) =>
    `${address}?${new URLSearchParams({ ...defined(filter), ...more })}` as Route;
  return (
    <section aria-labelledby="in-context">
      <div className={styles.bar}>
        <h2 id="in-context">In context</h2>
        <span className="text-ink-3">newest first</span>
        {older !== undefined && (
          <ButtonLink variant="bare" size="small" href={filtered ? addressWith({}) : address}>
            Back to the newest
          </ButtonLink>
        )}
      </div>
      <AutoSubmitForm action={address} className={styles.filter} role="search" aria-label="Filter statements">
        <FilterField
          label="Words"
          hideLabel
          name="q"
          placeholder="Words in the statement"
          defaultValue={filter.q ?? ""}
        />
        <SelectField label="Kind" hideLabel name="kind" defaultValue={filter.kind ?? ""}>
          <option value="">Quotes and claims</option>
          <option value="quote">Quotes</option>
          <option value="claim">Claims</option>
        </SelectField>
        <SelectField label="Status" hideLabel name="status" defaultValue={filter.status ?? ""}>
          <option value="">Every status</option>
          {statusesInBars.map((status) => (
            <option key={status} value={status}>
              {statusLabels[status]}
            </option>
          ))}
        </SelectField>
        <noscript>
          <Button type="submit">Filter</Button>
        </noscript>
      </AutoSubmitForm>
      {!passages.ok ? (
        <Notice tone="error" title="These statements cannot be shown" className="mt-5">
          {passages.message}
        </Notice>
      ) : passages.value.items.length === 0 ? (
        <Nothing speaker={speaker} filtered={filtered} address={address} />
      ) : (
        <RowKeys>
          <ul>
            {passages.value.items.map((passage) => (
              <PassageRow key={passage.id} passage={passage} aside={roleAt(speaker.roles, passage.document)} />
            ))}
          </ul>
          {passages.value.nextCursor !== null && (
            <div className="mt-4">
              <ButtonLink href={addressWith({ older: passages.value.nextCursor })}>Older</ButtonLink>
            </div>
          )}
        </RowKeys>
      )}
    </section>
  );
}

function Nothing({ speaker, filtered, address }: { speaker: SpeakerDetail; filtered: boolean; address: Route }) {
  const all = totalOf(speaker.quotes) + totalOf(speaker.claims);
  if (!filtered)
    return (
      <EmptyState title={`Nothing by ${speaker.name} yet`} level={3}>
        Statements attributed to {speaker.name} will stand here, in the words around them.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No statement matches"
      level={3}
      actions={<ButtonLink href={address}>Clear the filter</ButtonLink>}
    >
      The filter hides {counted(all, "statement")} of {speaker.name}.
    </EmptyState>
  );
}

const defined = (filter: PassageFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined));
