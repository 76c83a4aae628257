import type { ComponentPropsWithRef, ReactNode } from "react";
import { cx } from "./cx";

type Props = Omit<ComponentPropsWithRef<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...input }: Props) {
  return (
    <label className={cx("choice", className)}>
      <input {...input} type="checkbox" />
      <span>
        <span className="font-semibold">{label}</span>
        {hint && <span className="text-ink-3"> {hint}</span>}
      </span>
    </label>
  );
}
