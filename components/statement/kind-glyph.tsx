import type { StatementKind } from "@/lib/statements/model";

/** A pair of quotation marks for a quote, two corner ticks for a claim: the same signs as in the text. */
export function KindGlyph({ kind, size = 13 }: { kind: StatementKind; size?: number }) {
  return (
    <svg className="kind-glyph" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {kind === "quote" ? (
        <path
          d="M2 12V8.4C2 5.6 3.5 3.8 6.4 3.2v1.9c-1.4.5-2 1.4-2 2.5h2.1V12zM9 12V8.4c0-2.8 1.5-4.6 4.4-5.2v1.9c-1.4.5-2 1.4-2 2.5h2.1V12z"
          fill="currentColor"
        />
      ) : (
        <path d="M2.5 8V2.8h5M13.5 8v5.2h-5" fill="none" stroke="currentColor" strokeWidth="1.9" />
      )}
    </svg>
  );
}
