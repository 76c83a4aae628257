import type { Tx } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import type { Recorder } from "@/lib/events/record";
import type { Extraction } from "@/lib/extraction/model";
import { inBatches } from "@/lib/in-turns";
import { newId } from "@/lib/new-id";
import { standingFor } from "@/lib/reviews/refresh-status";
import type { DocumentSpeakers } from "@/lib/speakers/known-in-document";
import { resolveSpeakers } from "@/lib/speakers/resolve-speakers";
import { statementLabel } from "@/lib/statements/find-editable";
import { relinkClaims } from "@/lib/statements/relink-claims";
import { insertStatements } from "../store-statements";
import type { Plan, Planned } from "./plan-redraft";
import { placeChange, wholePlace } from "./statement-place";
import { type StatementWrite, updateStatements } from "./update-statements";

const batch = 100;

type Version = { id: string; documentId: string; number: number; text: string };
type Step = { redraftId: string; version: Version; extraction: Extraction; speakers: DocumentSpeakers; plan: Plan };

/** Stores a plan: every statement in its new place, what is new, and what was done to each. The version is stored already. */
export async function writeRedraft(tx: Tx, record: Recorder, step: Step): Promise<void> {
  const { redraftId, version, plan } = step;
  const speakerIds = await storeSpeakers(tx, step);
  const changes: {
    id: string;
    redraftId: string;
    statementId: string;
    outcome: string;
    before: string | null;
    after: string;
  }[] = [];
  const add = (statementId: string, outcome: string, before: object | null, after: object) =>
    changes.push({
      id: newId(),
      redraftId,
      statementId,
      outcome,
      before: before && JSON.stringify(before),
      after: JSON.stringify(after),
    });
  const write = async (planned: Planned): Promise<StatementWrite[]> => {
    const written = await toWrite(tx, planned, version.id, speakerIds);
    if (written === null) return [];
    add(planned.row.id, planned.outcome, written.before, written.after);
    await recordFate(record, planned, version, written.text);
    return [written.row];
  };
  const writes = await inBatches(plan.planned, batch, async (part) => {
    const written: StatementWrite[] = [];
    for (const planned of part) written.push(...(await write(planned)));
    return written;
  });
  await updateStatements(tx, writes);
  for (const row of await insertStatements(tx, version, plan.found, speakerIds))
    add(row.id, "found", null, wholePlace({ ...row, status: "unreviewed", removedAt: null, lostAt: null }));
  await insertRows(tx, "RedraftChange", changes);
  await relinkClaims(tx, version.id);
}

/** Names and roles of everybody in the draft; where the text is the old one, only of those who are new in it. */
async function storeSpeakers(tx: Tx, { version, extraction, speakers, plan }: Step): Promise<Map<string, string>> {
  const before = new Map(
    extraction.speakers.flatMap((speaker) => {
      const id = speakers.find(speaker);
      return id === null ? [] : [[speaker.name, id] as const];
    }),
  );
  const reread = plan.planned.some(({ row }) => row.versionId === version.id);
  const fresh = reread ? extraction.speakers.filter(({ name }) => !before.has(name)) : extraction.speakers;
  return new Map([...before, ...(await resolveSpeakers(tx, version.id, fresh, before))]);
}

/** What a planned statement becomes, and what is kept of the change. Null where nothing changes. */
async function toWrite(tx: Tx, { row, outcome, place, speaker }: Planned, versionId: string, ids: Map<string, string>) {
  const gone = outcome === "lost" || outcome === "dropped";
  const speakerId = speaker === null ? row.speakerId : (ids.get(speaker.name) ?? row.speakerId);
  const next = { ...place, ...(gone ? {} : { versionId, speakerId }) };
  const text = next.text ?? row.text;
  // The same words by the same speaker have the same verdicts standing.
  const same = text === row.text && speakerId === row.speakerId;
  const standing = same ? row : await standingFor(tx, { id: row.id, kind: row.kind, text, speakerId });
  const { status, closing, openedUpTo } = standing;
  const { before, after, set } = placeChange(row, { ...next, status });
  if (Object.keys(set).length === 0) return null;
  // The versions say which verdicts, on their way while the draft came in, are for these very words.
  return {
    row: { ...row, ...set, status, closing, openedUpTo, reworded: text !== row.text },
    before: { ...before, version: row.version },
    after: { ...after, version: row.version + 1 },
    text,
  };
}

/** What a statement's own history has to say. Being carried is no news. */
async function recordFate(
  record: Recorder,
  { row, outcome, back }: Planned,
  version: Version,
  text: string,
): Promise<void> {
  const event = (type: "statement.reworded" | "statement.lost" | "statement.found-again", more: object = {}) =>
    record({
      type,
      entity: "statement",
      entityId: row.id,
      documentId: version.documentId,
      data: { ...statementLabel({ kind: row.kind, text }), draft: version.number, ...more },
    });
  if (back) await event("statement.found-again");
  else if (row.removedAt !== null) return;
  else if (outcome === "lost") await event("statement.lost");
  else if (outcome === "changed") await event("statement.reworded", { was: statementLabel(row).text });
}
