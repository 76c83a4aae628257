import { statusLabels } from "@/components/statement/labels";
import { StatusLabel } from "@/components/statement/status-label";
import { Time } from "@/components/ui/time";
import type { Ruling } from "@/lib/reviews/model";

/** Rulings on verdicts that differed: why, and whose verdict was overturned. */
export function RulingsSection({ rulings }: { rulings: readonly Ruling[] }) {
  if (rulings.length === 0) return null;
  return (
    <section aria-labelledby="rulings-heading" className="mb-7">
      <h2 id="rulings-heading" className="mb-3 text-16 font-semibold">
        Ruling
      </h2>
      <ul className="grid gap-4">
        {rulings.map((ruling) => (
          <li key={ruling.id} className="border-l-3 border-accent pl-3.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <b>{ruling.importedFrom?.adjudicator ?? ruling.adjudicator.name}</b>
              <StatusLabel status={ruling.verdict} />
              <Time at={ruling.importedFrom?.at ?? ruling.createdAt} className="text-ink-3" />
              {ruling.importedFrom && <span className="text-ink-3">brought in by {ruling.adjudicator.name}</span>}
              {!ruling.stands && (
                <span className="text-ink-3">
                  {ruling.withdrawn ? "taken back" : "on other words or another speaker"}
                </span>
              )}
            </p>
            <p className="mt-1 text-pretty [overflow-wrap:anywhere]">{ruling.rationale}</p>
            {ruling.withdrawn?.why && (
              <p className="mt-1 text-pretty text-ink-2 [overflow-wrap:anywhere]">
                Taken back by {ruling.withdrawn.by}: {ruling.withdrawn.why}
              </p>
            )}
            {ruling.overturned.length > 0 && (
              <p className="mt-1 text-ink-2">
                Overturned:{" "}
                {ruling.overturned
                  .map(({ name, verdict }) => `${name}, ${statusLabels[verdict].toLowerCase()}`)
                  .join("; ")}
                . Their verdicts stay on record.
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
