import type { Route } from "next";
import Link from "next/link";
import type { ComponentPropsWithRef, MouseEvent } from "react";
import { cx } from "./cx";

export type ButtonLook = {
  /** ink: the one action of a view. outline: the rest. bare: small actions beside what they act on. */
  variant?: "ink" | "outline" | "bare";
  size?: "small" | "medium" | "large";
};

type Props = ComponentPropsWithRef<"button"> &
  ButtonLook & {
    /** Why it cannot be used now. It stays focusable, so that the reason can be read and heard. */
    unavailable?: string | false | null;
  };

export function Button({
  variant = "outline",
  size = "medium",
  unavailable,
  className,
  type = "button",
  onClick,
  title,
  ...rest
}: Props) {
  const refuse = (event: MouseEvent<HTMLButtonElement>) => event.preventDefault();
  return (
    <button
      {...rest}
      type={type}
      className={cx("button", className)}
      data-variant={variant}
      data-size={size}
      aria-disabled={unavailable ? true : undefined}
      title={unavailable || title}
      onClick={unavailable ? refuse : onClick}
    />
  );
}

/** A link that looks like a button: for what goes somewhere rather than does something. */
export function ButtonLink<Path extends string>({
  variant = "outline",
  size = "medium",
  className,
  ...rest
}: Omit<ComponentPropsWithRef<typeof Link>, "href"> & ButtonLook & { href: Route<Path> }) {
  return <Link {...rest} className={cx("button", className)} data-variant={variant} data-size={size} />;
}
