"use client";

import Form from "next/form";
import { useRef } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { Button } from "@/components/ui/button";

/** Finds documents by title, byline and publisher. The words live in the address, so a search can be sent to somebody. */
export function DocumentSearch({ q }: { q: string }) {
  const input = useRef<HTMLInputElement>(null);
  useKeys({ filter: () => input.current?.focus() });
  return (
    <Form action="/documents" role="search" className="mb-2 flex max-w-110 items-center gap-2">
      <input
        ref={input}
        key={q}
        className="field-input"
        type="search"
        name="q"
        defaultValue={q}
        aria-label="Search documents by title, byline and publisher"
        placeholder="Title, byline, publisher"
        maxLength={300}
      />
      <Button type="submit" size="large">
        Search
      </Button>
    </Form>
  );
}
