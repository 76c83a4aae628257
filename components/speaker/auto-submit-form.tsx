"use client";

import type { Route } from "next";
import Form from "next/form";
import { type ComponentProps, useEffect, useRef } from "react";

const typingPause = 250; // milliseconds

/**
 * A filter whose values stand in the address. With scripts it applies itself: choices at once, words after a short
 * pause; without, its button does. Empty fields stay out of the address.
 */
export function AutoSubmitForm({
  children,
  action,
  ...rest
}: Omit<ComponentProps<typeof Form>, "action"> & { action: Route }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Form
      {...rest}
      action={action}
      scroll={false}
      replace
      onChange={(event) => {
        const form = event.currentTarget;
        clearTimeout(timer.current);
        const typed = event.target instanceof HTMLInputElement && event.target.type === "search";
        timer.current = setTimeout(() => form.requestSubmit(), typed ? typingPause : 0);
      }}
    >
      {children}
    </Form>
  );
}
