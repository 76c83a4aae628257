import type { Route } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { EventRecord } from "@/lib/events/model";

type Line = EventRecord & { sentence: string };

/** Events as sentences. The name leads to what that person did, the number stands as it is in the chain. */
export function RecordList({ events }: { events: readonly Line[] }) {
  if (events.length === 0)
    return (
      <EmptyState title="Nothing recorded here" level={3}>
        Every verdict, edit, merge and setting will stand here, with who did it and when.
      </EmptyState>
    );
  return (
    <ol>
      {events.map(({ seq, at, actor, documentId, sentence }) => (
        <li key={seq} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line py-2">
          <span className="w-12 flex-none font-mono text-12 text-ink-3">{seq}</span>
          <p className="min-w-0 flex-1 basis-60 text-ink-2 [overflow-wrap:anywhere]">
            {actor === null ? (
              <b className="font-semibold text-ink">The command line</b>
            ) : (
              <Link
                className="font-semibold text-ink hover:underline"
                href={`/people/${actor.id}` as Route}
                prefetch={false}
              >
                {actor.name}
              </Link>
            )}{" "}
            {sentence}
            {documentId !== null && (
              <>
                {" "}
                <Link
                  className="text-accent underline underline-offset-[.2em]"
                  aria-label={`Everything done in the document of line ${seq}`}
                  href={`/settings/record?${new URLSearchParams({ document: documentId })}` as Route}
                >
                  its document
                </Link>
              </>
            )}
          </p>
          <Time at={at} form="absolute" className="flex-none text-12 text-ink-3" />
        </li>
      ))}
    </ol>
  );
}
