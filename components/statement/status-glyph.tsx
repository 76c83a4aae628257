import type { ReactNode } from "react";
import type { Status } from "@/lib/statements/model";

const shapes: Record<Status, ReactNode> = {
  unreviewed: (
    <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.2 1.7" />
  ),
  verified: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3 7 10.7l4.5-5" fill="none" stroke="var(--glyph-cut, var(--paper))" strokeWidth="2" />
    </>
  ),
  disputed: (
    <>
      <path d="M8 .3 15.7 8 8 15.7.3 8z" fill="currentColor" />
      <path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" stroke="var(--glyph-cut, var(--paper))" strokeWidth="1.9" />
    </>
  ),
  "needs-sourcing": (
    <>
      <rect x="1.9" y="1.9" width="12.2" height="12.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M2 8h12v6H2z" fill="currentColor" />
    </>
  ),
};

/** A status as a shape, so that it never rests on colour. The words stand beside it, or hidden: see StatusLabel. */
export function StatusGlyph({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg
      className="status-glyph"
      data-status={status}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  );
}
