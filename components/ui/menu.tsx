"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { Route } from "next";
import Link from "next/link";
import type { ComponentPropsWithoutRef, ReactElement, ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  /** the button that opens it, with its name */
  trigger: ReactElement;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  /** where the focus goes as it closes; back to the button where this gives null */
  focusAfter?: () => HTMLElement | null;
  children: ReactNode;
};

/** A menu of things to do. Letters find items, arrows move, Escape closes and gives the focus back. */
export function Menu({ trigger, align = "start", side = "bottom", focusAfter, children }: Props) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={6} collisionPadding={8} className="z-40">
          <Base.Popup className="menu" finalFocus={() => focusAfter?.() ?? true}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  className,
  ...rest
}: Omit<ComponentPropsWithoutRef<typeof Base.Item>, "className"> & { className?: string }) {
  return <Base.Item {...rest} className={cx("menu-item", className)} />;
}

export function MenuLink<Path extends string>({
  href,
  children,
  current,
}: {
  href: Route<Path>;
  children: ReactNode;
  current?: boolean;
}) {
  return (
    <Base.LinkItem
      className="menu-item"
      closeOnClick
      aria-current={current ? "page" : undefined}
      render={<Link href={href}>{children}</Link>}
    />
  );
}

export function MenuSeparator() {
  return <Base.Separator className="menu-separator" />;
}

/** One of several, e.g. the theme. */
export function MenuChoices<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly { value: Value; label: ReactNode }[];
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-label">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {choices.map((choice) => (
          <Base.RadioItem key={choice.value} value={choice.value} className="menu-item">
            <span className="grid w-3.5 place-items-center" aria-hidden="true">
              <Base.RadioItemIndicator className="size-1.5 rounded-full bg-ink" />
            </span>
            {choice.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}
