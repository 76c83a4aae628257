import type { Metadata, Route } from "next";
import Link from "next/link";
import { undoGroupAction } from "@/app/(desk)/actions";
import { actOnManyAction } from "@/app/(desk)/documents/[id]/review/actions";
import { requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import { AssignAll } from "@/components/review/assign-all";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { AutoSubmitForm } from "@/components/speaker/auto-submit-form";
import { FilterField } from "@/components/speaker/filter-field";
import { PassageRow } from "@/components/speaker/passage-row";
import { RowKeys } from "@/components/speaker/row-keys";
import styles from "@/components/speaker/speaker-page.module.css";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/accounts/authorise";
import { listDocuments } from "@/lib/documents/queries";
import { ok } from "@/lib/result";
import { listReaders } from "@/lib/reviews/assignments/queries";
import { listSpeakers } from "@/lib/speakers/queries";
import { listPassages } from "@/lib/statements/passages/queries";
import { countStatements } from "@/lib/statements/queries";
import type { StatementFilter } from "@/lib/statements/schema";

export const metadata: Metadata = { title: "Search" };

const perPage = 20;

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const actor = await requireActor();
  const query = await searchParams;
  const q = first(query.q);
  const older = first(query.older);
  const contested = first(query.contested) === "true";
  return (
    <Page>
      <PageHeader title={[contested ? "Search what is contested" : "Search", q].filter(Boolean).join(": ")} />
      <AutoSubmitForm action="/search" role="search" aria-label="The whole desk" className="mb-2 grid max-w-140 gap-2">
        <FilterField label="Words" hideLabel name="q" defaultValue={q ?? ""} placeholder="Words, a name, a title" />
        <Checkbox label="Contested only" name="contested" value="true" defaultChecked={contested} />
        <noscript>
          <Button type="submit">Search</Button>
        </noscript>
      </AutoSubmitForm>
      {q === undefined && !contested ? (
        <EmptyState title="What are you looking for?">
          Words of a statement, any form of a speaker’s name, or the title of a document.
        </EmptyState>
      ) : (
        await results(actor, { q, contested }, older)
      )}
    </Page>
  );
}

type Asked = { q: string | undefined; contested: boolean };

async function results(actor: Awaited<ReturnType<typeof requireActor>>, asked: Asked, older: string | undefined) {
  const { q, contested } = asked;
  const filter = { ...(q !== undefined && { q }), ...(contested && { contested }) };
  // Statements are contested, not names.
  const none = ok({ items: [], nextCursor: null });
  const [speakers, documents, passages] = await Promise.all([
    contested ? none : listSpeakers(actor, { q, limit: perPage }),
    contested ? none : listDocuments(actor, { q, limit: perPage }),
    listPassages(actor, { ...filter, limit: perPage, cursor: older }),
  ]);
  const [readers, total] = await readersOf(actor, filter);
  const failed = [speakers, documents, passages].find((result) => !result.ok);
  if (!speakers.ok || !documents.ok || !passages.ok)
    return (
      <Notice tone="error" title="The search was not done">
        {failed?.ok === false && failed.message}
      </Notice>
    );
  const named = [
    ...speakers.value.items.map(({ id, slug, name, role }) => ({
      id,
      href: `/speakers/${encodeURIComponent(slug)}` as Route,
      name,
      note: role ?? "speaker",
    })),
    ...documents.value.items.map(({ id, title }) => ({
      id,
      href: `/documents/${encodeURIComponent(id)}/review` as Route,
      name: title,
      note: "document",
    })),
  ];
  const { items, nextCursor } = passages.value;
  if (named.length + items.length === 0)
    return (
      <EmptyState
        title={contested ? `Nothing${q === undefined ? "" : ` with “${q}”`} is contested` : `Nothing has “${q}”`}
        actions={<ButtonLink href="/search">{q === undefined ? "Search everything" : "Clear the search"}</ButtonLink>}
      >
        {q === undefined
          ? "A statement is listed here where somebody who was asked contests it."
          : `Every word must be in a statement${contested ? "" : ", a name or a title"}. Try fewer words, or the beginning of one.`}
      </EmptyState>
    );
  return (
    <RowKeys>
      {named.length > 0 && older === undefined && (
        <section aria-labelledby="by-name">
          <div className={styles.bar}>
            <h2 id="by-name">Speakers and documents</h2>
          </div>
          <ul>
            {named.map(({ id, href, name, note }) => (
              <li key={id} data-row className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2">
                <Link href={href} className="font-serif text-16 [overflow-wrap:anywhere] hover:underline">
                  {name}
                </Link>
                <span className="text-12 text-ink-3">{note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {items.length > 0 && (
        <section aria-labelledby="statements">
          <div className={styles.bar}>
            <h2 id="statements">Statements</h2>
            <span className="text-ink-3">newest first</span>
            {readers !== null && (
              <AssignAll
                key={`${contested} ${q}`}
                filter={filter}
                total={total}
                readers={readers}
                actOnMany={actOnManyAction}
                undo={undoGroupAction}
              />
            )}
          </div>
          <ul>
            {items.map((passage) => (
              <PassageRow key={passage.id} passage={passage} aside={passage.speaker?.name ?? null} />
            ))}
          </ul>
        </section>
      )}
      {nextCursor !== null && (
        <div className="mt-4">
          <ButtonLink
            href={
              `/search?${new URLSearchParams({ ...(q !== undefined && { q }), ...(contested && { contested: "true" }), older: nextCursor })}` as Route
            }
          >
            Older
          </ButtonLink>
        </div>
      )}
    </RowKeys>
  );
}

/** Whom all that match may be given to read, and how many those are; null for who may ask nobody. */
async function readersOf(actor: Awaited<ReturnType<typeof requireActor>>, filter: StatementFilter) {
  if (!may(actor, "statements.assign")) return [null, 0] as const;
  const [readers, counts] = await Promise.all([listReaders(actor), countStatements(actor, filter)]);
  if (!readers.ok || !counts.ok) return [null, 0] as const;
  return [readers.value, Object.values(counts.value).reduce((sum, count) => sum + count, 0)] as const;
}
