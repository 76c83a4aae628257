import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type Props = {
  /** a sentence, with the number in it where there is one */
  title: ReactNode;
  /** what stands beside it, in one line */
  about?: ReactNode;
  actions?: ReactNode;
  /** speaker: the large name of a person. first: the double rule of the front page. */
  look?: "page" | "first" | "speaker";
};

/** The head of a page: its one h1, over a heavy rule. */
export function PageHeader({ title, about, actions, look = "page" }: Props) {
  return (
    <header
      className={cx(
        "mb-5 flex flex-wrap items-baseline gap-x-4.5 gap-y-1 border-ink pb-3.5",
        look === "first" ? "border-b-4 border-double" : "border-b-2",
      )}
    >
      <h1
        className={cx(
          "min-w-0 font-serif font-semibold text-balance [overflow-wrap:anywhere]",
          look === "speaker"
            ? "w-full text-40 leading-[1.04] tracking-[-.022em] max-tablet:text-28"
            : "text-28 leading-[1.1] tracking-[-.018em]",
        )}
      >
        {title}
      </h1>
      {about && (
        <p className={cx("text-14 text-pretty text-ink-2", look === "speaker" && "min-w-0 flex-1 basis-80")}>{about}</p>
      )}
      {actions && (
        <div className="ml-auto flex flex-wrap items-center gap-2 self-center max-tablet:mt-2 max-tablet:w-full max-tablet:*:flex-1">
          {actions}
        </div>
      )}
    </header>
  );
}
