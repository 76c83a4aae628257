import type { ReactNode } from "react";

type Props = {
  /** a sentence: "No documents yet" */
  title: ReactNode;
  /** what would be here */
  children?: ReactNode;
  /** the one next step, and perhaps another way */
  actions?: ReactNode;
  /** the heading's level on its page */
  level?: 1 | 2 | 3;
};

export function EmptyState({ title, children, actions, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section className="py-8">
      <Heading className="font-serif text-21 leading-[1.24] font-semibold tracking-[-.01em] text-balance">
        {title}
      </Heading>
      {children && <div className="mt-1.5 max-w-[46ch] text-14 leading-normal text-pretty text-ink-2">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap items-center gap-2">{actions}</div>}
    </section>
  );
}
