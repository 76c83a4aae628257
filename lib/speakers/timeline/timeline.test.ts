import { beforeAll, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { removeDocument } from "@/lib/documents/mutations";
import { type DeskDocument, must, starting, storeDeskDocument } from "@/lib/documents/testing/desk-document";
import { mergeSpeakers, undoMerge } from "../mutations";
import { getSpeakerTimeline } from "./queries";

let people: Record<Role, Actor>;
let late: DeskDocument;
let early: DeskDocument;
beforeAll(async () => {
  people = await everybody();
  late = await storeDeskDocument();
  early = await storeDeskDocument();
  await publish(late, "2026-03-02T23:30:00Z");
  await publish(early, "2019-11-20T00:00:00Z");
});

const publish = ({ documentId: id }: DeskDocument, at: string) =>
  db.document.update({ where: { id }, data: { publishedAt: new Date(at) } });
const speakerId = (words: string) => {
  const id = starting(late, words).speaker?.id;
  if (id === undefined) throw new Error(`nobody said ${words}`);
  return id;
};
const timeline = async (id: string) => must(await getSpeakerTimeline(people.viewer, id));
const moment = (day: string, kind: string, count: number, status = "unreviewed") => ({ day, kind, status, count });

it("counts statements by day, kind and status, oldest first, in UTC", async () => {
  const { id } = starting(late, "Nobody");
  await db.statement.update({ where: { id }, data: { status: "disputed" } });
  const moments = await timeline(speakerId("Nobody"));
  expect(moments.map(({ day }) => day)).toEqual(moments.map(({ day }) => day).toSorted());
  expect(moments).toHaveLength(5);
  expect(moments).toEqual(
    expect.arrayContaining([
      moment("2019-11-20", "quote", 3),
      moment("2019-11-20", "claim", 2),
      moment("2026-03-02", "quote", 2),
      moment("2026-03-02", "quote", 1, "disputed"),
      moment("2026-03-02", "claim", 2),
    ]),
  );
});

it("adds up documents of one day, and takes the day of bringing in where there is no other", async () => {
  const third = await storeDeskDocument();
  const createdAt = new Date("2019-11-20T18:00:00Z");
  await db.document.update({ where: { id: third.documentId }, data: { createdAt } });
  expect(await timeline(speakerId("Nobody"))).toContainEqual(moment("2019-11-20", "quote", 6));
  must(await removeDocument(people.editor, third.documentId, { version: 1 }));
  expect(await timeline(speakerId("Nobody"))).toContainEqual(moment("2019-11-20", "quote", 3));
});

it("holds what those merged into the speaker said, until they are separated", async () => {
  const [fromId, intoId] = [speakerId("a wall"), speakerId("Nobody")];
  const before = await timeline(intoId);
  const { mergeId } = must(await mergeSpeakers(people.editor, { fromId, intoId, fromVersion: 1, intoVersion: 1 }));
  expect(await timeline(intoId)).toContainEqual(moment("2019-11-20", "quote", 4));
  expect(await timeline(fromId)).toEqual([]);
  must(await undoMerge(people.editor, mergeId));
  expect(await timeline(intoId)).toEqual(before);
});

it("is for those who may read the desk", async () => {
  expect(await getSpeakerTimeline(null, speakerId("Nobody"))).toMatchObject({ reason: "unauthenticated" });
});
