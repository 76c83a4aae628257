"use client";

import { useEffect, useId, useSyncExternalStore } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { keep, onKept, readKept } from "@/components/review/kept-on-machine";
import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { type VerdictValue, verdictValues } from "@/lib/reviews/model";
import type { CurrentItem } from "@/lib/sessions/model";
import type { RoomKeys } from "./use-room-keys";
import styles from "./votes.module.css";

/** One's own vote, with its reason, which is kept in this browser until it is sent. Either can be changed while the votes are private. */
export function VoteBar({ item, keys, userId }: { item: CurrentItem; keys: RoomKeys; userId: string }) {
  const field = useId();
  const own = item.votes.find(({ by }) => by.id === userId) ?? null;
  const key = `quotedesk:vote:${userId}:${item.id}`;
  // Kept until it is sent: the lead may go on while it is being written.
  const kept = useSyncExternalStore(
    onKept,
    () => readKept(key),
    () => null, // the server knows no drafts
  );
  const reason = kept ?? own?.reason ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once a vote has come in, not while more is written
  useEffect(() => {
    if (own !== null && kept?.trim() === (own.reason ?? "")) keep(key, null);
  }, [own?.vote, own?.reason]);
  const unsent = own !== null && reason.trim() !== (own.reason ?? "");
  const send = (value: VerdictValue) => keys.vote?.(value);
  return (
    <form
      className={styles.voteBar}
      onSubmit={(event) => {
        event.preventDefault();
        // Which sends it, and leaves nothing being written that updates would wait for.
        keys.reason.current?.blur();
      }}
    >
      <fieldset>
        <legend className="sr-only">Your vote</legend>
        {verdictValues.map((value) => (
          <button
            key={value}
            type="button"
            className={styles.choice}
            data-status={value}
            aria-pressed={own?.vote === value}
            onClick={() => send(value)}
          >
            <StatusGlyph status={value} size={14} />
            <span>{statusLabels[value]}</span>
            <KeyHint command={value} />
          </button>
        ))}
      </fieldset>
      <label htmlFor={field} className="sr-only">
        Why you vote so; it goes into the minutes
      </label>
      <input
        ref={keys.reason}
        id={field}
        className="field-input"
        placeholder="Why, for the minutes"
        maxLength={1000}
        value={reason}
        onChange={(event) => keep(key, event.target.value)}
        onBlur={() => {
          if (unsent && own?.vote) send(own.vote);
        }}
      />
      {unsent && <p className={styles.dim}>Your reason is sent when you leave the field, or with Enter.</p>}
    </form>
  );
}
