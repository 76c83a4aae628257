"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useOverlays } from "@/components/shell/overlays";
import { KeysDialog } from "./keys-dialog";
import { useKeys } from "./use-keys";

const places = {
  "go-home": "/",
  "go-documents": "/documents",
  "go-speakers": "/speakers",
  "go-sessions": "/sessions",
  "go-export": "/export",
  "go-inbox": "/inbox",
  "new-document": "/documents/new",
} as const;

/** The keys that answer on every page: where to go, and the list of keys. One stands in the desk's layout. */
export function DeskKeys() {
  const router = useRouter();
  const { shown, show } = useOverlays();
  const go = (path: string) => () => router.push(path as Route);
  useKeys({
    ...Object.fromEntries(Object.entries(places).map(([command, path]) => [command, go(path)])),
    keys: () => show("keys"),
  });
  return (
    <KeysDialog
      open={shown === "keys"}
      onOpenChange={(open) => show(open ? "keys" : null)}
      settings={"/settings/keys" as Route}
    />
  );
}
