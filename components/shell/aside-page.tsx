import type { ReactNode } from "react";
import { Specimen } from "./specimen";

/** A page outside the desk: what the marks mean at the left, one thing to read or fill in at the right. */
export function AsidePage({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] max-wide:grid-cols-1 max-wide:grid-rows-[auto_1fr]">
      <Specimen />
      <main
        id="main"
        tabIndex={-1}
        className="flex flex-col justify-center px-18 py-11 max-wide:justify-start max-wide:px-4 max-wide:pt-6 max-wide:pb-10"
      >
        <div className="w-full max-w-110">
          <h1 className="font-serif text-28 leading-[1.12] font-semibold tracking-[-.02em] text-balance">{title}</h1>
          {lead && <p className="mt-2 text-14 text-pretty text-ink-2">{lead}</p>}
          <div className="mt-4.5 text-14 text-pretty text-ink-2">{children}</div>
        </div>
      </main>
    </div>
  );
}
