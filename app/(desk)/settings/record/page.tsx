import type { Metadata, Route } from "next";
import Link from "next/link";
import { requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import { RecordList } from "@/components/settings/record-list";
import { Section } from "@/components/settings/section";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { describeEvent } from "@/lib/events/describe-event";
import { listEvents } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Record" };

const perPage = 50;

export default async function RecordPage({ searchParams }: PageProps<"/settings/record">) {
  const actor = await requireActor();
  const query = await searchParams;
  const before = Number(first(query.before)) || undefined;
  const filter = { actorId: first(query.person), documentId: first(query.document) };
  const events = await listEvents(actor, { ...filter, before, limit: perPage + 1 });
  const filtered = filter.actorId !== undefined || filter.documentId !== undefined;
  return (
    <Section
      title="Record"
      about={
        <>
          Who did what, newest first. Nothing in it is changed or deleted: each line is sealed with the one before it.{" "}
          {filtered && (
            <Link className="text-accent underline underline-offset-[.2em]" href="/settings/record">
              Show everybody and every document
            </Link>
          )}
        </>
      }
    >
      {events.ok ? (
        <>
          <p className="mb-4 max-w-140 text-ink-2">
            <a className="link" href="/api/v1/events/head" download={`quotedesk-head-${today()}.json`}>
              Download today’s head
            </a>{" "}
            and keep it where nobody of the desk can change it:{" "}
            <code className="font-mono">npm run verify -- --head</code> later tells whether anything before it was
            rewritten.
          </p>
          <RecordList
            events={events.value.slice(0, perPage).map((event) => ({ ...event, sentence: describeEvent(event) }))}
          />
          {events.value.length > perPage && (
            <div className="mt-4">
              <ButtonLink href={olderAddress(filter, events.value[perPage - 1]?.seq)}>Older</ButtonLink>
            </div>
          )}
        </>
      ) : (
        <Notice tone="error" title="The record cannot be shown">
          {events.message}
        </Notice>
      )}
    </Section>
  );
}

/** In UTC, as the head tells its time. */
const today = () => new Date().toISOString().slice(0, 10);

function olderAddress(filter: { actorId?: string; documentId?: string }, before: number | undefined): Route {
  const params = new URLSearchParams({
    ...(filter.actorId === undefined ? {} : { person: filter.actorId }),
    ...(filter.documentId === undefined ? {} : { document: filter.documentId }),
    ...(before === undefined ? {} : { before: String(before) }),
  });
  return `/settings/record?${params}` as Route;
}
