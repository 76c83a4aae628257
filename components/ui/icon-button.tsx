import type { ComponentPropsWithRef } from "react";
import { cx } from "./cx";

type Props = Omit<ComponentPropsWithRef<"button">, "aria-label"> & {
  /** what it does, since an icon has no words: "Next statement, J" */
  label: string;
};

export function IconButton({ label, className, type = "button", title = label, ...rest }: Props) {
  return <button {...rest} type={type} aria-label={label} title={title} className={cx("icon-button", className)} />;
}
