import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** The main part of a page, where the skip link leads. Each page has one. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={cx(
        "mx-auto w-full max-w-[1328px] px-8 pt-6 pb-12 max-tablet:px-4 max-tablet:pt-4 max-tablet:pb-10",
        className,
      )}
    >
      {children}
    </main>
  );
}
