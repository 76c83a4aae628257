import { createHash } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { addPerson, everybody } from "@/lib/accounts/testing/people";
import { writeComment } from "@/lib/comments/mutations";
import { listComments } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import { getCoverage } from "@/lib/documents/coverage/queries";
import { getDocument } from "@/lib/documents/queries";
import { deskText, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { listTray } from "@/lib/documents/tray/queries";
import { describeEvent } from "@/lib/events/describe-event";
import { onEvent } from "@/lib/events/live";
import { getDigest, listNotices } from "@/lib/events/notifications/queries";
import { eventsAfter, listEvents } from "@/lib/events/queries";
import type { ExportRecord } from "@/lib/exports/model";
import { newId } from "@/lib/new-id";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { searchDesk } from "@/lib/search/desk/queries";
import { getMinutes } from "@/lib/sessions/minutes/queries";
import { openSession } from "@/lib/sessions/mutations";
import { getRoom } from "@/lib/sessions/queries";
import { toldOnce } from "@/lib/sessions/testing/told-once";
import { getSpeaker } from "@/lib/speakers/queries";
import { countStatements, exportRecords, getStatement, listStatements } from "@/lib/statements/queries";
import { lastUndoable, undoGroup } from "@/lib/undo/mutations";
import { listPrecedents } from "../adjudication/queries";
import { getAgreement } from "../agreement/queries";
import { assignStatement } from "../assignments/mutations";
import { actOnMany } from "../bulk/mutations";
import { findElsewhere } from "../found/queries";
import { addEvidence, recordVerdict, withdrawEvidence, withdrawVerdict } from "../mutations";
import { getNeedsMe } from "../needs-me/queries";
import { getEvidenceOriginal } from "../queries";
import { queues } from "../queues/model";
import { countQueues, getMarks, getQueue } from "../queues/queries";
import { returnStatement } from "../returns/mutations";
import { usualRules } from "../rules/model";
import { changeRules } from "../rules/mutations";
import { getSideBySide } from "../side-by-side/queries";
import { trace } from "../trace/queries";

const secret = "Her own minutes say otherwise";
const leaning = /needs-sourcing|needs sourcing|contradicts|Her own minutes|Page 9/;

let people: Record<Role, Actor>;
let first: Actor;
let documentId: string;
let id: string;
let group: string;
let evidenceId: string;

beforeAll(async () => {
  people = await everybody();
  first = await addPerson(db, "reviewer", "first@desk.example");
});

beforeEach(async () => {
  const document = await storeDeskDocument();
  documentId = document.documentId;
  id = starting(document, "Nobody").id;
  const rules = { ...usualRules, needed: 2, blind: true };
  must(await changeRules(people.editor, { documentId, before: null, after: rules }));
  const against = { stance: "contradicts", grade: "primary", note: secret, locator: "Page 9" } as const;
  evidenceId = must(await addEvidence(first, id, against)).evidence.id;
  const given = await recordVerdict(first, id, { version: 1, verdict: "needs-sourcing", rationale: secret });
  group = must(given).group;
  // So that there is something behind each door: it is asked of them, returned to one, and talked about.
  for (const { userId } of [people.reviewer, people.administrator])
    must(await assignStatement(people.editor, id, { userId }));
  must(await returnStatement(people.reviewer, id, { note: "The date of the tape?", toId: people.editor.userId }));
  const mentions = Object.values(people).map(({ userId }) => userId);
  must(await writeComment(first, { statementId: id, text: "Who has the tape?", mentions }));
});

const others = (): [string, Actor][] => [
  ["another reviewer", people.reviewer],
  ["an editor", people.editor],
  ["a viewer", people.viewer],
  ["an administrator", people.administrator],
  ["a token that reads", { ...people.reviewer, scope: "read", via: "token" }],
];

async function exported(actor: Actor) {
  const records: ExportRecord[] = [];
  for await (const one of must(exportRecords(actor, { document: documentId }))) records.push(one);
  return records;
}

/** Everything that a reader can ask for about the statement, by the door it comes through. */
const doors: Record<string, (actor: Actor) => Promise<unknown>> = {
  "the statement": (actor) => getStatement(actor, id),
  "its comparison with sources": (actor) => getSideBySide(actor, id),
  lists: (actor) => listStatements(actor, { document: documentId }),
  "lists by status": (actor) => listStatements(actor, { document: documentId, status: "needs-sourcing" }),
  search: (actor) => listStatements(actor, { q: "minutes otherwise" }),
  exports: exported,
  "the record": (actor) => listEvents(actor, { entityId: id }),
  "sentences of the record": async (actor) =>
    must(await listEvents(actor, { documentId })).map((event) => describeEvent(event)),
  "the live stream": () => eventsAfter(0, 1000),
  "what needs me": (actor) => getNeedsMe(actor),
  queues: (actor) => Promise.all(queues.map((queue) => getQueue(actor, { queue }))),
  "counts of queues": (actor) => countQueues(actor),
  "who sees to it": (actor) => getMarks(actor, documentId),
  "the inbox": (actor) => listNotices(actor),
  "the digest": (actor) => getDigest(actor),
  comments: (actor) => listComments(actor, id),
  // Its report names every verdict, given or not: what is asked is whether it rests on anything.
  agreement: async (actor) => {
    const { report, items } = must(await getAgreement(actor, { document: documentId }));
    const { percent, pairs } = report;
    return percent.items + pairs.length + items.length === 0 ? null : "needs sourcing";
  },
  coverage: (actor) => getCoverage(actor, documentId),
  "the palette": (actor) => searchDesk(actor, "minutes otherwise"),
  "what is found elsewhere": (actor) => findElsewhere(actor, id),
  "a traced draft": (actor) => trace(actor, deskText),
  precedents: (actor) => listPrecedents(actor, id),
  "what a draft lost": (actor) => listTray(actor, documentId),
  "its evidence, taken back": (actor) => withdrawEvidence(actor, evidenceId),
  "what I may undo": (actor) => lastUndoable(actor),
};

describe("a verdict given blind", () => {
  it("is seen through no door by anybody but its author", async () => {
    for (const [who, actor] of others())
      for (const [door, open] of Object.entries(doors))
        expect(JSON.stringify(await open(actor)), `${who}, through ${door}`).not.toMatch(leaning);
    expect(JSON.stringify(await getStatement(first, id))).toMatch(leaning);
    expect(
      must(await listEvents(first, { entityId: id }))
        .map(describeEvent)
        .join(),
    ).toMatch(leaning);
  });

  it("brings its evidence to nobody's eyes through the file behind it", async () => {
    const sha256 = createHash("sha256").update(secret).digest("hex");
    const original = { sha256, size: secret.length, bytes: Buffer.from(secret) };
    const frozen = await db.frozenSource.create({
      data: {
        ...{ id: newId(), name: "minutes.txt", format: "text", textSha256: sha256 },
        ...{ text: secret, locators: "[]", original: { create: original } },
      },
    });
    await db.evidence.update({ where: { id: evidenceId }, data: { frozenId: frozen.id } });
    for (const [who, actor] of others())
      expect(await getEvidenceOriginal(actor, evidenceId), who).toMatchObject({ ok: false });
    expect(must(await getEvidenceOriginal(first, evidenceId))).toMatchObject({ name: "minutes.txt" });
  });

  it("moves no count", async () => {
    const six = { unreviewed: 6, verified: 0, disputed: 0, "needs-sourcing": 0 };
    for (const [, actor] of others()) {
      expect(must(await countStatements(actor, { document: documentId }))).toEqual(six);
      expect(must(await getDocument(actor, documentId)).counts.byStatus).toEqual(six);
      const speaker = must(await getSpeaker(actor, must(await getStatement(actor, id)).speaker?.slug ?? ""));
      expect(JSON.stringify(speaker)).not.toMatch(/"needs-sourcing":[1-9]/);
      const gate = must(await getStatement(actor, id)).gate;
      expect(gate).toMatchObject({ primary: 0, secondary: 0, against: 0 });
    }
  });

  it("says who is in, and for whom it waits, and that something is kept", async () => {
    const { review, verdicts, evidence, status } = must(await getStatement(people.viewer, id));
    expect(review).toMatchObject({ state: "awaiting", needed: 2, missing: 1, kept: true, keptEvidence: 1 });
    expect(review.readers.map(({ id: reader }) => reader)).toEqual([first.userId]);
    expect({ verdicts, evidence, status }).toEqual({ verdicts: [], evidence: [], status: "unreviewed" });
  });

  it("is not in a session's room or its minutes", async () => {
    const input = { title: "The barrier", filter: { document: documentId } };
    const session = must(await openSession(people.editor, input));
    const item = must(await getRoom(people.editor, session.id)).agenda.find(({ statementId }) => statementId === id);
    for (const [, actor] of others()) {
      expect(JSON.stringify(await getRoom(actor, session.id, item?.id))).not.toMatch(leaning);
      expect(JSON.stringify(await getMinutes(actor, session.id))).not.toMatch(leaning);
    }
  });

  it("is not told with the readings of a session's room", async () => {
    const input = { title: "The barrier", pace: "apart", filter: { document: documentId } } as const;
    const session = must(await openSession(people.editor, input));
    const item = must(await getRoom(people.editor, session.id)).agenda.find(({ statementId }) => statementId === id);
    const readings = others().map(([, actor]) => toldOnce(session.id, { who: async () => actor, item: item?.id }));
    // The author is told in the same moment.
    const own = await toldOnce(session.id, { who: async () => first, item: item?.id });
    expect(JSON.stringify(own)).toMatch(leaning);
    for (const reading of await Promise.all(readings)) {
      expect(must(reading).current?.statementId).toBe(id);
      expect(JSON.stringify(reading)).not.toMatch(leaning);
    }
  });

  it("is not told by a bulk preview, by who is late, or by an undo of an editor's", async () => {
    const act = { act: "verdict", verdict: "disputed" } as const;
    const preview = await actOnMany(people.reviewer, { act, filter: { document: documentId }, preview: true });
    expect(JSON.stringify(preview)).not.toMatch(leaning);
    const late = await recordVerdict(people.reviewer, id, { version: 1, verdict: "disputed", rationale: "Mine" });
    expect(late).toMatchObject({ code: "stale-version", current: { status: "unreviewed" } });
    expect(JSON.stringify(late)).not.toMatch(leaning);
    const meant = must(await listEvents(people.editor, { entityId: id })).find(
      ({ type }) => type === "verdict.refused",
    );
    expect(meant?.data).toEqual({ kind: "quote", text: expect.any(String), kept: true });
    const undone = must(await undoGroup(people.editor, group));
    expect(undone.undone).not.toMatch(leaning);
  });

  it("is told to nobody live but by its number", async () => {
    const heard: unknown[] = [];
    const end = onEvent((message) => heard.push(message));
    must(await recordVerdict(people.reviewer, id, { version: 2, verdict: "needs-sourcing", rationale: secret }));
    end();
    expect(heard).toHaveLength(1);
    expect(JSON.stringify(heard)).not.toMatch(leaning);
  });

  it("stays kept when the rule is changed, and when it is taken back", async () => {
    const before = { ...usualRules, needed: 2, blind: true };
    must(await changeRules(people.editor, { documentId, before, after: null }));
    expect(must(await getStatement(people.editor, id)).verdicts).toEqual([]);
    const mine = must(await getStatement(first, id)).verdicts[0];
    must(await withdrawVerdict(first, mine?.id ?? ""));
    for (const [who, actor] of others())
      expect(JSON.stringify(await doors["the record"]?.(actor)), who).not.toMatch(leaning);
  });

  it("is everybody's once all are in, with its evidence, its history and its chain whole", async () => {
    expect((await verifyDesk(db)).faults).toEqual([]);
    must(await recordVerdict(people.reviewer, id, { version: 2, verdict: "needs-sourcing" }));
    for (const [, actor] of others()) {
      const { verdicts, evidence, status, review, history } = must(await getStatement(actor, id));
      expect(status).toBe("needs-sourcing");
      expect(review).toMatchObject({ state: "closed", kept: false, missing: 0 });
      expect(verdicts.map(({ rationale }) => rationale)).toEqual([null, secret]);
      expect(evidence).toMatchObject([{ stance: "contradicts", note: secret }]);
      expect(history.map(describeEvent).join()).toMatch(/marked .* needs sourcing/);
    }
    expect((await exported(people.viewer)).find((one) => one.id === id)?.verdicts).toHaveLength(2);
    expect((await verifyDesk(db)).faults).toEqual([]);
  });
});
