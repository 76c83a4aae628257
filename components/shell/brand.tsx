import { cx } from "@/components/ui/cx";

/** The desk's mark: a quotation between the corners of a claim. */
export function Brand({ className }: { className?: string }) {
  return (
    <span
      className={cx("flex items-center gap-2.25 font-serif leading-none font-semibold tracking-[-.01em]", className)}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M1.5 7.5v-6h6M18.5 12.5v6h-6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path
          d="M5.2 13.6v-2.9c0-2.4 1.2-3.9 3.6-4.4v1.6c-1.1.4-1.7 1.1-1.7 2h1.8v3.7zm5.6 0v-2.9c0-2.4 1.2-3.9 3.6-4.4v1.6c-1.1.4-1.7 1.1-1.7 2h1.8v3.7z"
          fill="currentColor"
        />
      </svg>
      <span className="pb-0.5">Quotedesk</span>
    </span>
  );
}
