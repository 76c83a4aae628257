import type { Route } from "next";
import Link from "next/link";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import type { SpeakerKind } from "@/lib/extraction/model";
import type { Page } from "@/lib/page";
import type { Result } from "@/lib/result";
import type { SpeakerSummary } from "@/lib/speakers/model";
import { AutoSubmitForm } from "./auto-submit-form";
import { capital, speakerKindLabels } from "./count-words";
import { FilterField } from "./filter-field";
import { Counts } from "./merge-preview";
import { RowKeys } from "./row-keys";
import styles from "./speaker-list.module.css";

export type SpeakerListFilter = { q?: string; kind?: SpeakerKind; order: "name" | "newest" };

type Props = { filter: SpeakerListFilter; speakers: Result<Page<SpeakerSummary>>; paged: boolean };

/** Everybody who said something, found by any of their names. */
export function SpeakerList({ filter, speakers, paged }: Props) {
  const filtered = filter.q !== undefined || filter.kind !== undefined;
  return (
    <>
      <AutoSubmitForm action="/speakers" className={styles.filter} role="search" aria-label="Filter speakers">
        <FilterField
          label="Name"
          hideLabel
          name="q"
          placeholder="Find a speaker by any name"
          defaultValue={filter.q ?? ""}
        />
        <SelectField label="Kind" hideLabel name="kind" defaultValue={filter.kind ?? ""}>
          <option value="">All who are named</option>
          <option value="person">People</option>
          <option value="organisation">Organisations</option>
          <option value="group">Groups</option>
          <option value="unnamed">Unnamed sources</option>
        </SelectField>
        <SelectField label="Order" hideLabel name="order" defaultValue={filter.order}>
          <option value="name">By name</option>
          <option value="newest">Newest first</option>
        </SelectField>
        <noscript>
          <Button type="submit">Find</Button>
        </noscript>
      </AutoSubmitForm>
      {!speakers.ok ? (
        <Notice tone="error" title="The speakers cannot be shown" className="mt-5">
          {speakers.message}
        </Notice>
      ) : speakers.value.items.length === 0 ? (
        <Nobody filter={filter} filtered={filtered} />
      ) : (
        <RowKeys>
          <Rows speakers={speakers.value.items} />
          <Pages filter={filter} next={speakers.value.nextCursor} paged={paged} />
        </RowKeys>
      )}
    </>
  );
}

function Rows({ speakers }: { speakers: readonly SpeakerSummary[] }) {
  return (
    <table className={styles.table}>
      <caption className="sr-only">Speakers, with quotes and claims by status</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Quotes</th>
          <th scope="col">Claims</th>
          <th scope="col" className={styles.number}>
            Documents
          </th>
        </tr>
      </thead>
      <tbody>
        {speakers.map(({ id, slug, name, kind, role, quotes, claims, documents }) => (
          <tr key={id} data-row>
            <th scope="row">
              <Link href={`/speakers/${encodeURIComponent(slug)}`}>{name}</Link>
            </th>
            <td className={styles.role}>{role === null ? speakerKindLabels[kind] : capital(role)}</td>
            <td data-label="Quotes">
              <Counts counts={quotes} />
            </td>
            <td data-label="Claims">
              <Counts counts={claims} />
            </td>
            <td className={styles.number} data-label="Documents">
              {documents}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages({ filter, next, paged }: { filter: SpeakerListFilter; next: string | null; paged: boolean }) {
  const address = (more: Record<string, string>): Route =>
    `/speakers?${new URLSearchParams({
      ...(filter.q === undefined ? {} : { q: filter.q }),
      ...(filter.kind === undefined ? {} : { kind: filter.kind }),
      order: filter.order,
      ...more,
    })}` as Route;
  if (next === null && !paged) return null;
  return (
    <div className="mt-4 flex gap-2">
      {next !== null && <ButtonLink href={address({ after: next })}>More speakers</ButtonLink>}
      {paged && <ButtonLink href={address({})}>Back to the first</ButtonLink>}
    </div>
  );
}

function Nobody({ filter: { q, kind }, filtered }: { filter: SpeakerListFilter; filtered: boolean }) {
  if (!filtered)
    return (
      <EmptyState title="No speakers yet" actions={<ButtonLink href="/documents/new">Paste a draft</ButtonLink>}>
        Bring in a document: everybody who is quoted in it will stand here, with what they said and how it was judged.
      </EmptyState>
    );
  const whom = kind === undefined ? "Nobody" : kind === "unnamed" ? "No unnamed source" : `No ${kind}`;
  return (
    <EmptyState
      title={q === undefined ? `${whom} here` : `${whom} is called “${q}”`}
      actions={<ButtonLink href="/speakers">Clear the filter</ButtonLink>}
    >
      {kind === "unnamed" || q === undefined
        ? "The filter hides the others."
        : "Every form of a name is searched. Unnamed sources are listed only where their kind is chosen."}
    </EmptyState>
  );
}
