import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act, type Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { foldName } from "./fold-name";
import type { SpeakerSummary } from "./model";
import { noSuchSpeaker } from "./queries";
import { toSummaries } from "./read-speakers";
import {
  type MergeSpeakersInput,
  mergeSpeakersInput,
  type RenameSpeakerInput,
  renameSpeakerInput,
  type SpeakerNameInput,
  type SpeakerRoleInput,
  speakerNameInput,
  speakerRoleInput,
} from "./schema";
import { setMergeUndone } from "./set-merge-undone";

type Changed = Promise<Result<{ speaker: SpeakerSummary; group: string }>>;

const stale = async (tx: Tx, id: string) =>
  fail(
    "changed",
    "stale-version",
    "Somebody changed this speaker since you opened it. Look at both and decide again.",
    {
      current: await summary(tx, id),
    },
  );

async function summary(tx: Tx, id: string): Promise<SpeakerSummary> {
  const [speaker] = await toSummaries(tx, [await tx.speaker.findUniqueOrThrow({ where: { id } })]);
  if (!speaker) throw new Error(`no speaker ${id}`);
  return speaker;
}

/** Gives a speaker another name to be shown by. The old one stays among its names; the address stays. */
export async function renameSpeaker(actor: Actor | null, id: string, input: RenameSpeakerInput): Changed {
  const refused = refusal(actor, "speakers.edit");
  if (refused) return refused;
  const parsed = parseInput(renameSpeakerInput, input);
  if (!parsed.ok) return parsed;
  const { version, name } = parsed.value;
  return act(actor, async (tx, record) => {
    const row = await tx.speaker.findUnique({ where: { id } });
    if (!row) return noSuchSpeaker;
    const written = await tx.speaker.updateMany({
      where: { id, version },
      data: { name, folded: foldName(name), version: { increment: 1 } },
    });
    if (written.count === 0) return stale(tx, id);
    await keepOldName(tx, actor, row);
    await record({ type: "speaker.renamed", entity: "speaker", entityId: id, data: { from: row.name, to: name } });
    return ok({ speaker: await summary(tx, id) });
  });
}

async function keepOldName(
  tx: Tx,
  actor: Actor | null,
  row: { id: string; name: string; folded: string },
): Promise<void> {
  const kept = await tx.speakerName.count({ where: { speakerId: row.id, name: row.name, removedAt: null } });
  if (kept > 0) return;
  const { id: speakerId, name, folded } = row;
  await tx.speakerName.create({ data: { id: newId(), speakerId, name, folded, addedById: actor?.userId } });
}

/** Adds an alias. */
export async function addSpeakerName(actor: Actor | null, id: string, input: SpeakerNameInput): Changed {
  const parsed = parseInput(speakerNameInput, input);
  if (!parsed.ok) return refusal(actor, "speakers.edit") ?? parsed;
  const { name } = parsed.value;
  return change(actor, id, async (tx, record, row) => {
    const there = await tx.speakerName.count({ where: { speakerId: id, name, removedAt: null } });
    if (there > 0) return fail("refused", "name-known", `“${name}” is one of ${row.name}’s names already.`);
    const nameId = newId();
    await tx.speakerName.create({
      data: { id: nameId, speakerId: id, name, folded: foldName(name), addedById: actor?.userId ?? null },
    });
    await record({
      type: "speaker.name-added",
      entity: "speaker",
      entityId: id,
      data: { name: row.name, nameId, added: name },
    });
    return null;
  });
}

/** Takes a form of the name away from a speaker, wherever it was found. Undo brings it back. */
export async function removeSpeakerName(actor: Actor | null, nameId: string): Changed {
  return removeFrom(actor, nameId, "name");
}

/** Adds a role by hand. */
export async function addSpeakerRole(actor: Actor | null, id: string, input: SpeakerRoleInput): Changed {
  const parsed = parseInput(speakerRoleInput, input);
  if (!parsed.ok) return refusal(actor, "speakers.edit") ?? parsed;
  const { role } = parsed.value;
  return change(actor, id, async (tx, record, row) => {
    const roleId = newId();
    await tx.speakerRole.create({ data: { id: roleId, speakerId: id, role, addedById: actor?.userId ?? null } });
    await record({
      type: "speaker.role-added",
      entity: "speaker",
      entityId: id,
      data: { name: row.name, roleId, added: role },
    });
    return null;
  });
}

/** Takes a role away. Undo brings it back. */
export async function removeSpeakerRole(actor: Actor | null, roleId: string): Changed {
  return removeFrom(actor, roleId, "role");
}

async function removeFrom(actor: Actor | null, id: string, what: "name" | "role"): Changed {
  const refused = refusal(actor, "speakers.edit");
  if (refused) return refused;
  return act(actor, async (tx, record) => {
    const where = { id, removedAt: null };
    const include = { speaker: { select: { id: true, name: true } } };
    const found =
      what === "name"
        ? await tx.speakerName.findUnique({ where, include }).then((row) => row && { ...row, words: row.name })
        : await tx.speakerRole.findUnique({ where, include }).then((row) => row && { ...row, words: row.role });
    if (!found) return fail("not-found", `no-such-${what}`, `This ${what} is not there any more.`);
    const { speaker, words } = found;
    const removedAt = new Date();
    // The form is shown once, however often it was found: all its places go with it.
    if (what === "name")
      await tx.speakerName.updateMany({
        where: { speakerId: speaker.id, name: words, removedAt: null },
        data: { removedAt },
      });
    else
      await tx.speakerRole.updateMany({
        where: { speakerId: speaker.id, role: words, removedAt: null },
        data: { removedAt },
      });
    const data = { name: speaker.name, removed: words, removedAt: removedAt.toISOString() };
    await record({ type: `speaker.${what}-removed`, entity: "speaker", entityId: speaker.id, data });
    return ok({ speaker: await summary(tx, speaker.id) });
  });
}

type Row = NonNullable<Awaited<ReturnType<Tx["speaker"]["findUnique"]>>>;

function change(
  actor: Actor | null,
  id: string,
  work: (tx: Tx, record: Recorder, row: Row) => Promise<ReturnType<typeof fail> | null>,
): Changed {
  const refused = refusal(actor, "speakers.edit");
  if (refused) return Promise.resolve(refused);
  return act(actor, async (tx, record) => {
    const row = await tx.speaker.findUnique({ where: { id } });
    if (!row) return noSuchSpeaker;
    const failure = await work(tx, record, row);
    return failure ?? ok({ speaker: await summary(tx, id) });
  });
}

/**
 * Makes two speakers one: everything of `from` is shown under `into`. Only pointers move, so that undoMerge can take it
 * back at any time. Failures: not-found; changed "stale-version"; refused where one was merged already.
 */
export async function mergeSpeakers(
  actor: Actor | null,
  input: MergeSpeakersInput,
): Promise<Result<{ speaker: SpeakerSummary; mergeId: string; group: string }>> {
  const refused = refusal(actor, "speakers.merge");
  if (refused || !actor) return refused ?? noSuchSpeaker;
  const parsed = parseInput(mergeSpeakersInput, input);
  if (!parsed.ok) return parsed;
  const { fromId, intoId, fromVersion, intoVersion } = parsed.value;
  return act(actor, async (tx, record) => {
    const from = await tx.speaker.findUnique({ where: { id: fromId } });
    const into = await tx.speaker.findUnique({ where: { id: intoId } });
    if (!from || !into) return noSuchSpeaker;
    for (const row of [from, into])
      if (row.canonicalId !== row.id)
        return fail("changed", "merged-already", `${row.name} was merged into another speaker meanwhile.`, {
          current: await summary(tx, row.canonicalId),
        });
    if (from.version !== fromVersion) return stale(tx, fromId);
    if (into.version !== intoVersion) return stale(tx, intoId);
    const members = await tx.speaker.findMany({ where: { canonicalId: fromId }, select: { id: true } });
    const moved = members.map((member) => member.id);
    await tx.speaker.updateMany({ where: { id: { in: moved } }, data: { canonicalId: intoId } });
    await tx.speaker.updateMany({ where: { id: { in: [fromId, intoId] } }, data: { version: { increment: 1 } } });
    const mergeId = newId();
    await tx.speakerMerge.create({
      data: { id: mergeId, fromId, intoId, moved: JSON.stringify(moved), byId: actor.userId },
    });
    await record({
      type: "speakers.merged",
      entity: "speaker",
      entityId: intoId,
      data: { mergeId, from: from.name, into: into.name },
    });
    return ok({ speaker: await summary(tx, intoId), mergeId });
  });
}

/** Makes one speaker two again, as they were before the merge; what was done since stays with whom it was done to. */
export async function undoMerge(actor: Actor | null, mergeId: string): Promise<Result<{ group: string }>> {
  const refused = refusal(actor, "speakers.merge");
  if (refused) return refused;
  return act(actor, (tx, record) => setMergeUndone(tx, record, mergeId, true));
}
