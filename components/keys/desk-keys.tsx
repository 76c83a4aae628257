"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { KeysDialog } from "./keys-dialog";
import { useKeys } from "./use-keys";

const places = {
  "go-home": "/",
  "go-documents": "/documents",
  "go-speakers": "/speakers",
  "go-export": "/export",
  "new-document": "/documents/new",
} as const;

/** The keys that answer on every page: where to go, and the list of keys. One stands in the desk's layout. */
export function DeskKeys() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const go = (path: string) => () => router.push(path as Route);
  useKeys({
    ...Object.fromEntries(Object.entries(places).map(([command, path]) => [command, go(path)])),
    keys: () => setOpen(true),
  });
  return <KeysDialog open={open} onOpenChange={setOpen} settings={"/settings/keys" as Route} />;
}
