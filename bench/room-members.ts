import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, startServer } from "./desk-server";
import { startSampling } from "./resident-memory";
import { prepareRoom, type RoomDesk } from "./room-desk";
import { RoomLog, RoomMember, type Seen } from "./room-member";

/** Seconds between the acts of one member, on average, and the share of acts that write. */
const pace = 10;
const writing = 0.1;
/** Seconds until the chair brings everybody to the next statement. */
const move = 30;
/** Milliseconds: what the last act did is told; and what the room took is given back. */
const settling = 5000;
const longestRest = 120_000;

/** Every member acts at moments of their own until the time is over, and the chair moves on. */
async function actFor(minutes: number, members: readonly RoomMember[], chair: RoomMember, desk: RoomDesk) {
  const end = Date.now() + minutes * 60_000;
  const acting = members.map(async (member) => {
    await sleep(Math.random() * pace * 1000);
    while (Date.now() < end) {
      await member.act(writing);
      await sleep(Math.random() * 2 * pace * 1000);
    }
  });
  const leading = (async () => {
    for (let next = 1; Date.now() + move * 1000 < end; next++) {
      await sleep(move * 1000);
      const item = (await chair.readRoom())?.agenda[next];
      if (item)
        await chair.request("POST", `/sessions/${desk.sessionId}/acts`, {
          act: "go-to",
          itemId: item.id,
          version: item.version,
        });
    }
  })();
  await Promise.all([...acting, leading]);
}

const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
function spread(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  return { count: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99) };
}
/** p95 of the readings of each minute, in milliseconds: whether a room grows slower as it goes on. */
function minuteByMinute(seen: readonly Seen[]): number[] {
  const first = seen.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const minutes: number[][] = [[]];
  for (const { at, read } of seen) {
    const minute = Math.floor((at - first) / 60_000);
    minutes[minute] ??= [];
    minutes[minute].push(read);
  }
  return minutes.map((reads) => spread(reads).p95);
}
const timesOf = (seen: readonly Seen[], types: readonly string[]) => {
  const some = seen.filter(({ type }) => types.includes(type));
  return { heard: spread(some.map(({ heard }) => heard)), read: spread(some.map(({ read }) => read)) };
};

/** A room of the built desk with all its members in it, for some minutes. */
export async function fillRoom(count: number, minutes: number) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-room-"));
  const log = new RoomLog();
  const leaving = new AbortController();
  try {
    const file = path.join(folder, "data", "quotedesk.db");
    const desk = await prepareRoom(file, count);
    const server = await startServer(file, await freePort());
    try {
      const enter = (account: RoomDesk["chair"]) => new RoomMember(server.address, desk.sessionId, account, log);
      const members = desk.members.map(enter);
      const chair = enter(desk.chair);
      // A server that was just started has its code still to load: what it then holds is no one's fault.
      for (let round = 0; round < 3; round++) await Promise.all(members.map((member) => member.readRoom()));
      await sleep(settling);
      const memory = startSampling(server.pid);
      const following = members.map((member) => member.follow(leaving.signal));
      await Promise.all(members.map(({ stream }) => stream.ready()));
      await actFor(minutes, members, chair, desk);
      await sleep(settling);
      const { seq } = (await chair.request<{ seq: number }>("GET", "/events/since")) ?? { seq: Number.NaN };
      const behind = members.filter(({ stream }) => stream.last !== seq).length;
      const upToDate = await Promise.all(members.map((member) => member.isUpToDate()));
      leaving.abort();
      await Promise.all(following);
      const megabytes = await memory.rest(longestRest);
      return {
        bench: "room-members" as const,
        members: count,
        minutes,
        secondsBetweenActs: pace,
        requests: Object.fromEntries(log.statuses),
        serverErrors: log.serverErrors,
        writes: Object.fromEntries(log.writes),
        lastNumber: seq,
        clientsBehind: behind,
        /** rooms shown that differ from a fresh reading, and acts that nobody was shown */
        roomsBehind: upToDate.filter((is) => !is).length,
        unseen: members.reduce((sum, { unseen }) => sum + unseen, 0),
        faults: members.reduce((sum, { stream }) => sum + stream.faults + stream.resets, 0),
        readings: {
          told: members.reduce((sum, { toldReadings }) => sum + toldReadings, 0),
          asked: members.reduce((sum, { askedReadings }) => sum + askedReadings, 0),
        },
        reconnections: members.reduce((sum, { stream }) => sum + stream.connections - 1, 0),
        milliseconds: {
          verdicts: timesOf(log.seen, ["verdict.given"]),
          comments: timesOf(log.seen, ["comment.written"]),
          votes: timesOf(log.seen, ["session.vote-cast"]),
        },
        readWithinByMinute: minuteByMinute(log.seen),
        megabytes,
      };
    } finally {
      await server.kill();
    }
  } finally {
    leaving.abort();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds within which 95 of 100 readings show a verdict or a comment of another member, from its sending on. */
const longestUnseen = 250;
const mostGrowth = 1.1;

/** npm run bench -- room-members [MEMBERS] [MINUTES]. The desk must be built. Prints one line of JSON; exit code 1 where a promise is broken. */
export default async function main(args: string[]): Promise<number> {
  const report = await fillRoom(Number(args[0] ?? 200), Number(args[1] ?? 10));
  console.log(JSON.stringify(report));
  const { serverErrors, clientsBehind, roomsBehind, unseen, faults, milliseconds, megabytes } = report;
  const slowest = Math.max(milliseconds.verdicts.read.p95, milliseconds.comments.read.p95);
  const kept = serverErrors + clientsBehind + roomsBehind + unseen + faults === 0;
  return kept && slowest <= longestUnseen && megabytes.after <= megabytes.before * mostGrowth ? 0 : 1;
}
