import type { ReactNode } from "react";
import type { StatementKind, Status } from "@/lib/statements/model";
import { Brand } from "./brand";

/** What the desk is for, shown in its own marks. */
export function Specimen() {
  return (
    <aside
      aria-label="About Quotedesk"
      className="flex flex-col border-r border-line bg-desk px-18 py-11 max-wide:border-r-0 max-wide:border-b max-wide:p-4"
    >
      <Brand className="text-21" />
      <div className="my-auto max-w-[20em] font-serif text-28 leading-[1.76] tracking-[-.01em] text-pretty max-wide:hidden">
        <p>
          Mark what is{" "}
          <Mark kind="quote" status="verified">
            “exactly what she said”
          </Mark>
          , what{" "}
          <Mark kind="claim" status="disputed">
            is not so
          </Mark>
          , and what{" "}
          <Mark kind="quote" status="needs-sourcing">
            still wants a source
          </Mark>
          .
        </p>
        <p className="mt-[.8em]">
          Whatever is left{" "}
          <Mark kind="claim" status="unreviewed">
            has not been read yet
          </Mark>
          .
        </p>
      </div>
      <p className="text-ink-3 max-wide:hidden">Runs on this machine. Needs no account and no network.</p>
    </aside>
  );
}

function Mark({ kind, status, children }: { kind: StatementKind; status: Status; children: ReactNode }) {
  return (
    <span
      className="mark whitespace-nowrap [--quote-wash:var(--paper)]"
      data-kind={kind}
      data-status={status}
      data-first=""
      data-last=""
    >
      {children}
    </span>
  );
}
