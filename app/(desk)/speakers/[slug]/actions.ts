"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { ok } from "@/lib/result";
import {
  addSpeakerName,
  addSpeakerRole,
  mergeSpeakers,
  removeSpeakerName,
  removeSpeakerRole,
  renameSpeaker,
  undoMerge,
} from "@/lib/speakers/mutations";
import { listSpeakers, previewMerge } from "@/lib/speakers/queries";
import { mergeSpeakersInput, renameSpeakerInput, speakerNameInput, speakerRoleInput } from "@/lib/speakers/schema";
import { undoGroup } from "@/lib/undo/mutations";

const id = z.string().min(1).max(100);

export const renameSpeakerAction = action(renameSpeakerInput.extend({ id }), (actor, { id, ...input }) =>
  renameSpeaker(actor, id, input),
);
export const addNameAction = action(speakerNameInput.extend({ id }), (actor, { id, ...input }) =>
  addSpeakerName(actor, id, input),
);
export const removeNameAction = action(z.object({ nameId: id }), (actor, { nameId }) =>
  removeSpeakerName(actor, nameId),
);
export const addRoleAction = action(speakerRoleInput.extend({ id }), (actor, { id, ...input }) =>
  addSpeakerRole(actor, id, input),
);
export const removeRoleAction = action(z.object({ roleId: id }), (actor, { roleId }) =>
  removeSpeakerRole(actor, roleId),
);
export const mergeSpeakersAction = action(mergeSpeakersInput, mergeSpeakers);
export const undoMergeAction = action(z.object({ mergeId: id }), (actor, { mergeId }) => undoMerge(actor, mergeId));
export const undoActAction = action(z.object({ group: id }), (actor, { group }) => undoGroup(actor, group));

export const previewMergeAction = action(z.object({ fromId: id, intoId: id }), async (actor, { fromId, intoId }) => {
  const preview = await previewMerge(actor, fromId, intoId);
  if (!preview.ok) return preview;
  const { from, into, after } = preview.value;
  return ok({ from, into, names: after.names });
});

/** As many as a list under a field can show. */
const offered = 12;

export const findSpeakersAction = action(z.object({ q: z.string().max(300) }), async (actor, { q }) => {
  const found = await listSpeakers(actor, { q, limit: offered, order: q === "" ? "name" : "newest" });
  return found.ok ? ok(found.value.items) : found;
});
