"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./cx";

export type FieldTexts = {
  label: ReactNode;
  /** what is asked for, where the label does not say it */
  hint?: ReactNode;
  /** what is wrong, in a sentence; a list shows its first */
  error?: string | readonly string[] | null;
  /** the label is heard, not seen */
  hideLabel?: boolean;
  className?: string;
};

export type ControlProps = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

const firstOf = (error: FieldTexts["error"]) => (typeof error === "string" ? error : error?.[0]) || null;

/** A label, a control, and the sentence about it. Hint and error share a line, so that nothing jumps when it turns wrong. */
export function Field({
  label,
  hint,
  error,
  hideLabel,
  className,
  id: given,
  children,
}: FieldTexts & { id?: string; children: (control: ControlProps) => ReactNode }) {
  const made = useId();
  const id = given ?? made;
  const wrong = firstOf(error);
  const note = wrong ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className={cx("field-label", hideLabel && "sr-only")}>
        {label}
      </label>
      {children({ id, "aria-describedby": note ? `${id}-note` : undefined, "aria-invalid": wrong ? true : undefined })}
      {note && (
        <p id={`${id}-note`} className={wrong ? "field-error" : "field-hint"}>
          {note}
        </p>
      )}
    </div>
  );
}
