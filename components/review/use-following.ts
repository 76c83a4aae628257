"use client";

import { useLive } from "@/components/live/use-live";
import type { LiveMessage } from "@/lib/events/model";
import type { ReviewActions, StatementView } from "./review-actions";
import type { Acts } from "./use-acts";
import type { Desk } from "./use-desk";
import { changesMarks } from "./use-marks";

type Needs = {
  desk: Desk;
  acts: Acts;
  actions: ReviewActions;
  documentId: string;
  readerId: string;
  readView: (id: string) => Promise<StatementView | null>;
  /** who sees to what has changed */
  onMarks: () => Promise<void>;
};

/** More than this many statements at once are read as a whole list. */
const most = 20;

/**
 * Shows what others did, in place: their statements are read again under this reader's permissions, and nothing that is
 * being typed is touched. What this very page did is already shown.
 */
export function useFollowing({ desk, acts, actions, documentId, readerId, readView, onMarks }: Needs) {
  const { change, state } = desk;

  const follow = async (told: LiveMessage[]) => {
    // Whoever did it, in this page or another: an undo here changes who sees to a statement, too.
    if (told.some((message) => changesMarks(message) || message.type === "verdict.given")) await onMarks();
    // What is said changes neither the statement nor the text: it is read where it is shown.
    const talk = told.filter(({ type }) => type.startsWith("comment."));
    if (talk.length > 0 && !told.some(changesMarks)) await onMarks();
    if (state.openId !== null && talk.some(({ entityId }) => entityId === state.openId)) await readView(state.openId);
    const messages = told.filter((message) => !changesMarks(message) && !talk.includes(message));
    if (messages.some(({ type }) => newText.has(type))) return change({ type: "redrafted" });
    const others = messages.filter(({ actorId }) => actorId !== readerId || !document.hasFocus());
    if (others.length === 0) return;
    const byOthers = others.some(({ actorId }) => actorId !== readerId);
    const ids = [...new Set(others.map(({ entityId }) => entityId))];
    const single =
      others.every(({ entity, type }) => entity === "statement" && inPlace.has(type)) && ids.length <= most;
    if (single) {
      const read = await actions.readStatements({ documentId, ids });
      if (read.ok) change({ type: "read", statements: read.value, byOthers });
    } else await acts.list(byOthers);
    if (state.openId !== null) await readView(state.openId);
  };

  return useLive(`document=${documentId}`, {
    // What could not be read is read with the next message, or as soon as the desk answers again.
    onMessages: (messages) => follow(messages).catch(() => false),
    onGap: async () => {
      try {
        const { ok } = await acts.list(true);
        await onMarks();
        if (ok && state.openId !== null) await readView(state.openId);
        return ok;
      } catch {
        return false; // no answer: the line for a lost connection says so
      }
    },
  });
}

/** Events after which the document has another text, or other statements in it: the reader says when to see them. */
const newText: ReadonlySet<LiveMessage["type"]> = new Set([
  "document.redrafted",
  "document.reread",
  "document.redraft-undone",
  "document.redraft-restored",
]);

/** Events after which the statement named is all that changed. */
const inPlace: ReadonlySet<LiveMessage["type"]> = new Set([
  "statement.edited",
  "verdict.given",
  "verdict.withdrawn",
  "verdict.refused",
  "evidence.added",
  "evidence.withdrawn",
  "evidence.restored",
]);
