"use client";

import { Keyboard } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useOverlays } from "./overlays";

export function KeysButton() {
  const { show } = useOverlays();
  return (
    <IconButton label="Keys, ?" className="max-tablet:hidden" onClick={() => show("keys")}>
      <Keyboard size={15} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
