"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { useKeys } from "@/components/keys/use-keys";
import { useOverlays } from "@/components/shell/overlays";
import { statusLabels } from "@/components/statement/labels";
import { shortName } from "@/components/statement/short-name";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { Dialog } from "@/components/ui/dialog";
import type { Result } from "@/lib/result";
import type { DeskMatches } from "@/lib/search/model";
import styles from "./command-palette.module.css";
import { type PaletteGroup, type PaletteItem, paletteGroups } from "./find-commands";

type Find = (input: { q: string }) => Promise<Result<DeskMatches>>;
type Props = { find: Find; administrator: boolean };

/** Ctrl K: anything by its name. One stands in the desk's layout. */
export function CommandPalette({ find, administrator }: Props) {
  const { shown, show } = useOverlays();
  const open = shown === "commands";
  useKeys({ commands: () => show("commands") });
  useKeys({ commands: () => open && show(null) }, { layer: "dialog" });
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => show(next ? "commands" : null)}
      width="narrow"
      title="Search or run a command"
    >
      {open && <Palette find={find} administrator={administrator} />}
    </Dialog>
  );
}

function Palette({ find, administrator }: Props) {
  const router = useRouter();
  const { show } = useOverlays();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const { found, failed } = useMatches(typed, find);
  const groups = useDeferredValue(paletteGroups(typed, found, administrator));
  useEffect(() => field.current?.focus(), []);

  const choose = (item: PaletteItem) => {
    if (item.href === null) return show("keys");
    show(null);
    router.push(item.href);
  };
  return (
    <Autocomplete.Root
      inline
      open
      items={groups}
      filter={null}
      autoHighlight="always"
      itemToStringValue={(item: PaletteItem) => item.label}
      value={typed}
      onValueChange={(value, { reason }) => reason !== "item-press" && setTyped(value)}
    >
      <Autocomplete.Input
        ref={field}
        className="field-input"
        aria-label="A command, a speaker, a document, or words of a statement"
        placeholder="A command, a speaker, a document, words"
      />
      {failed !== null && <p className="field-error">{failed}</p>}
      <Autocomplete.Empty className={styles.empty}>No command has this name.</Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.label} items={group.items}>
            <Autocomplete.GroupLabel className={styles.group}>{group.label}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <Autocomplete.Item
                  key={`${item.type} ${item.id}`}
                  value={item}
                  className={styles.item}
                  onClick={() => choose(item)}
                >
                  <ItemWords item={item} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function ItemWords({ item }: { item: PaletteItem }) {
  if (item.type === "statement") {
    const { status, speaker } = item.statement;
    return (
      <>
        <StatusGlyph status={status} />
        <span className="sr-only">{statusLabels[status]}: </span>
        <span className={`${styles.label} font-serif text-16`}>{item.label}</span>
        <span className={styles.note}>{speaker === null ? "" : shortName(speaker)}</span>
      </>
    );
  }
  return (
    <>
      <span className={styles.label}>{item.label}</span>
      {item.type === "command" ? (
        item.command !== null && <KeyHint command={item.command} />
      ) : (
        <span className={styles.note}>{item.note}</span>
      )}
    </>
  );
}

const typingPause = 120; // milliseconds

function useMatches(typed: string, find: Find) {
  const [found, setFound] = useState<DeskMatches | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const words = typed.trim();
  useEffect(() => {
    if (words === "") return setFound(null);
    let left = false;
    const timer = setTimeout(async () => {
      const result = await find({ q: words }).catch(() => null);
      if (left) return;
      setFound(result?.ok ? result.value : null);
      setFailed(result === null ? "The desk does not answer. Commands still work." : result.ok ? null : result.message);
    }, typingPause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [words, find]);
  return { found: words === "" ? null : found, failed };
}
