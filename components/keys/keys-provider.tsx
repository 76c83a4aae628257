"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import { chordOf } from "./chord";
import type { CommandId } from "./commands";
import { defaultKeyPreferences, type KeyPreferences } from "./key-preferences";
import { dialogIsOpen, takesText } from "./listening";
import { matchKeys } from "./match-keys";

/** Returns false where the command has nothing to do here; the next handler, or the browser, then has it. */
export type KeyHandler = (event: KeyboardEvent) => unknown;
export type KeyHandlers = Partial<Record<CommandId, KeyHandler>>;
export type KeyLayer = "page" | "dialog";

type Listener = { handlers: KeyHandlers; layer: KeyLayer };
type Keys = { preferences: KeyPreferences; listen: (read: () => Listener) => () => void };

const KeysContext = createContext<Keys | null>(null);

/** Milliseconds in which the second key of a sequence counts. */
const sequencePause = 1500;

/** Listens for every key of the desk, once; what is shown answers through useKeys, the newest first. */
export function KeysProvider({
  preferences = defaultKeyPreferences,
  children,
}: {
  preferences?: KeyPreferences;
  children: ReactNode;
}) {
  const listeners = useRef<(() => Listener)[]>([]);

  useEffect(() => {
    let pending: string | null = null;
    let pressedAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const chord = event.defaultPrevented ? null : chordOf(event);
      if (chord === null) return;
      const context = {
        pending: event.timeStamp - pressedAt < sequencePause ? pending : null,
        inField: takesText(event.target),
        // 229 is how Safari says that the key went to an input method
        composing: event.isComposing || event.keyCode === 229,
        repeat: event.repeat,
      };
      const match = matchKeys(chord, context, preferences);
      pending = match !== null && "pending" in match ? match.pending : null;
      pressedAt = event.timeStamp;
      if (match !== null && "command" in match && answered(listeners.current, match.command.id, event))
        event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [preferences]);

  const keys = useMemo<Keys>(
    () => ({
      preferences,
      listen: (read) => {
        listeners.current.push(read);
        return () => {
          listeners.current = listeners.current.filter((listener) => listener !== read);
        };
      },
    }),
    [preferences],
  );
  return <KeysContext.Provider value={keys}>{children}</KeysContext.Provider>;
}

/** Asks the newest listener first; while a dialog is open, only those in it. */
function answered(listeners: readonly (() => Listener)[], id: CommandId, event: KeyboardEvent): boolean {
  const layer: KeyLayer = dialogIsOpen() ? "dialog" : "page";
  return listeners
    .toReversed()
    .map((read) => read())
    .some((listener) => {
      const handle = listener.layer === layer ? listener.handlers[id] : undefined;
      return handle !== undefined && handle(event) !== false;
    });
}

export function useKeysContext(): Keys {
  const keys = useContext(KeysContext);
  if (keys === null) throw new Error("useKeys needs a KeysProvider above it.");
  return keys;
}
