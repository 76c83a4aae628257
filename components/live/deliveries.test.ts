import { describe, expect, test } from "vitest";
import type { LiveMessage } from "@/lib/events/model";
import { type About, type Delivery, isAbout, readMessage, receive } from "./deliveries";

const message = (seq: number, more: Partial<LiveMessage> = {}): LiveMessage => ({
  seq,
  type: "statement.edited",
  entity: "statement",
  entityId: "s1",
  documentId: "d1",
  actorId: "u1",
  ...more,
});
const delivery = (from: number | null, to: number, more: Partial<Delivery> = {}): Delivery => ({
  from,
  to,
  messages: Array.from({ length: to - (from ?? to) }, (_, at) => message((from ?? to) + at + 1)),
  reset: false,
  signals: [],
  ...more,
});

describe("what a delivery means for a tab", () => {
  test.each<[string, number | null, Delivery, { cursor: number; seqs: number[]; missed: boolean }]>([
    ["has just begun", null, delivery(7, 9), { cursor: 9, seqs: [], missed: true }],
    ["is where the teller was", 7, delivery(7, 9), { cursor: 9, seqs: [8, 9], missed: false }],
    ["heard some of it from the teller before", 8, delivery(7, 9), { cursor: 9, seqs: [9], missed: false }],
    ["heard all of it", 9, delivery(7, 9), { cursor: 9, seqs: [], missed: false }],
    ["is ahead of a teller that takes over", 12, delivery(7, 9), { cursor: 12, seqs: [], missed: false }],
    ["is behind where the teller began", 5, delivery(7, 9), { cursor: 9, seqs: [], missed: true }],
    ["hears a sign of life", 9, delivery(9, 9), { cursor: 9, seqs: [], missed: false }],
    ["was behind when the teller began anew", 5, delivery(null, 9), { cursor: 9, seqs: [], missed: true }],
    ["is told to read everything", 9, delivery(9, 4, { reset: true }), { cursor: 4, seqs: [], missed: true }],
  ])("that %s", (_, cursor, told, { seqs, ...expected }) => {
    const received = receive(cursor, told);
    expect({ ...received, messages: received.messages.map(({ seq }) => seq) }).toEqual({ ...expected, messages: seqs });
  });
});

test.each<[About, Partial<LiveMessage>, boolean]>([
  ["document=d1", {}, true],
  ["document=d2", {}, false],
  ["document=d2", { entity: "speaker", entityId: "p1", documentId: null }, true],
  ["document=d2", { entity: "desk", entityId: "desk", documentId: null }, false],
  ["session=r1", {}, true],
  ["session=r1", { entity: "session", entityId: "r1" }, true],
  ["session=r1", { entity: "session", entityId: "r2" }, false],
  ["inbox", {}, false],
])("%s is told of %j: %s", (about, more, expected) => expect(isAbout(about, message(1, more))).toBe(expected));

test("a message is read as it was sent, and one of another shape is not", () => {
  expect(readMessage(JSON.stringify(message(3)))).toEqual(message(3));
  expect(readMessage('{"seq":"3"}')).toBeNull();
});
