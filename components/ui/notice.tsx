import type { ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  /** info: a blue rule. warning: something waits. error: something was not done. */
  tone?: "info" | "warning" | "error";
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** alert is heard at once, status when the reader pauses; leave it out for what was there from the start */
  role?: "alert" | "status";
  className?: string;
};

const rules = { info: "border-accent", warning: "border-sourcing", error: "border-disputed" };

/** Something to know, beside what it is about: what happened, what is kept, what to do. */
export function Notice({ tone = "info", title, children, actions, role, className }: Props) {
  return (
    <div role={role} className={cx("border-l-3 py-0.5 pl-3.5", rules[tone], className)}>
      {title && <p className={cx("font-semibold", tone === "error" && "text-disputed")}>{title}</p>}
      {children && <div className="mt-0.5 text-pretty text-ink-2">{children}</div>}
      {actions && <div className="mt-2.25 flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
