"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

/** What can lie over any page: the commands, and the list of keys. One at a time. */
export type Overlay = "commands" | "keys";
type Overlays = { shown: Overlay | null; show: (overlay: Overlay | null) => void };

const OverlaysContext = createContext<Overlays | null>(null);

export function OverlaysProvider({ children }: { children: ReactNode }) {
  const [shown, show] = useState<Overlay | null>(null);
  const overlays = useMemo(() => ({ shown, show }), [shown]);
  return <OverlaysContext value={overlays}>{children}</OverlaysContext>;
}

/** Which overlay is shown, and a way to show another (or null, none). */
export function useOverlays(): Overlays {
  const overlays = useContext(OverlaysContext);
  if (overlays === null) throw new Error("useOverlays needs an OverlaysProvider above it.");
  return overlays;
}
