"use client";

import { useEffect, useRef } from "react";
import { type KeyHandlers, type KeyLayer, useKeysContext } from "./keys-provider";

/**
 * Answers commands while the component is shown. The newest component is asked first.
 * Layer "dialog" answers only while a dialog is open, "page" only while none is.
 */
export function useKeys(handlers: KeyHandlers, { layer = "page" }: { layer?: KeyLayer } = {}): void {
  const { listen } = useKeysContext();
  const latest = useRef({ handlers, layer });
  useEffect(() => {
    latest.current = { handlers, layer };
  });
  useEffect(() => listen(() => latest.current), [listen]);
}
