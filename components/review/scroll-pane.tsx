import type { ComponentPropsWithRef } from "react";

type Props = Omit<ComponentPropsWithRef<"section">, "aria-label" | "tabIndex"> & {
  /** what a screen reader calls it */
  label: string;
};

/** A pane that scrolls is named and can be focused: without a mouse it could not be scrolled or gone to otherwise. */
const focusable = { tabIndex: 0 };

export function ScrollPane({ label, ...rest }: Props) {
  return <section {...rest} {...focusable} aria-label={label} data-scrolls="" />;
}
