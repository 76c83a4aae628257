import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withDatabase } from "@/lib/db/with-database";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { freePort, startServer } from "./desk-server";
import { type Account, prepareRoom } from "./room-desk";
import { RoomStream } from "./room-stream";

/** Milliseconds that a room is at work before a kill, at most. */
const working = 1000;
/** Milliseconds that everybody has to be back after the last start. */
const longestReturn = 60_000;
const votes = ["verified", "disputed", "needs-sourcing"] as const;

type Item = { id: string; round: number; statementId: string };
/** What a member was told is kept. */
type Kept = { votes: Map<string, { vote: string }>; comments: Set<string> };

/** Votes and comments in turn until `signal` says so; whatever the desk does not answer is sent again, as a page would. */
async function takePart(
  address: string,
  sessionId: string,
  item: Item,
  account: Account,
  kept: Kept,
  end: AbortSignal,
) {
  const headers = { authorization: `Bearer ${account.token}`, "content-type": "application/json" };
  const send = async (to: string, body: unknown): Promise<Record<string, unknown> | null> => {
    while (!end.aborted) {
      try {
        const request = { method: "POST", headers, body: JSON.stringify(body), signal: end };
        const answer = await fetch(`${address}/api/v1${to}`, request);
        const said = (await answer.json()) as Record<string, unknown>;
        if (!answer.ok) throw new Error(`The desk answered ${answer.status}: ${JSON.stringify(said)}`);
        return said;
      } catch (error) {
        if (!(error instanceof TypeError) && !end.aborted) throw error;
        await sleep(100);
      }
    }
    return null;
  };
  for (let turn = 0; !end.aborted; turn++) {
    const vote = votes[turn % votes.length] ?? "disputed";
    const act = { act: "vote", itemId: item.id, round: item.round, vote };
    if (await send(`/sessions/${sessionId}/acts`, act)) kept.votes.set(account.userId, { vote });
    const said = await send(`/statements/${item.statementId}/comments`, { text: `Turn ${turn}.` });
    if (said) kept.comments.add((said.comment as { id: string }).id);
    await sleep(Math.random() * 100);
  }
}

/** Kills the built desk (SIGKILL) again and again while a room votes and talks; everybody comes back with the last number they heard. */
export async function killWhileInRoom(clients: number, kills: number) {
  const begun = Date.now();
  const folder = mkdtempSync(path.join(os.tmpdir(), "quotedesk-room-kills-"));
  const end = new AbortController();
  let server: Awaited<ReturnType<typeof startServer>> | null = null;
  try {
    const file = path.join(folder, "data", "quotedesk.db");
    const { sessionId, members, chair } = await prepareRoom(file, clients);
    const port = await freePort();
    server = await startServer(file, port);
    const { address } = server;
    const asked = { headers: { authorization: `Bearer ${chair.token}` } };
    const room = (await (await fetch(`${address}/api/v1/sessions/${sessionId}`, asked)).json()) as { current: Item };
    const streams = members.map(({ token }) => new RoomStream(token, () => undefined));
    const following = streams.map((stream) => stream.follow(address, end.signal));
    await Promise.all(streams.map((stream) => stream.ready()));
    const kept: Kept = { votes: new Map(), comments: new Set() };
    const stop = new AbortController();
    const acting = members.map((member) => takePart(address, sessionId, room.current, member, kept, stop.signal));
    for (let kill = 0; kill < kills; kill++) {
      // A desk that was just started first loads its code: what matters is a kill while the room is at work.
      const before = kept.comments.size;
      for (const latest = Date.now() + longestReturn; Date.now() < latest && kept.comments.size === before; )
        await Promise.race([sleep(50), Promise.all(acting)]);
      await Promise.race([sleep(working * Math.random()), Promise.all(acting)]);
      await server.kill();
      server = await startServer(file, port);
    }
    await sleep(working);
    stop.abort();
    await Promise.all(acting);
    const { seq } = (await (await fetch(`${address}/api/v1/events/since`, asked)).json()) as { seq: number };
    for (const latest = Date.now() + longestReturn; Date.now() < latest; await sleep(100))
      if (streams.every(({ last }) => last === seq)) break;
    const clientsBehind = streams.filter(({ last }) => last !== seq).length;
    end.abort();
    await Promise.all(following);
    await server.kill();
    server = null;
    const stands = await withDatabase(file, async (client) => {
      const given = await client.sessionVote.findMany({ where: { itemId: room.current.id } });
      const comments = new Set((await client.comment.findMany({ select: { id: true } })).map(({ id }) => id));
      const voters = given.map(({ userId }) => userId);
      return {
        votesLost: [...kept.votes.keys()].filter((userId) => !voters.includes(userId)).length,
        commentsLost: [...kept.comments].filter((id) => !comments.has(id)).length,
        votedTwice: voters.length - new Set(voters).size,
        faults: (await verifyDesk(client)).faults,
      };
    });
    return {
      bench: "room-kills" as const,
      clients,
      kills,
      acknowledged: { voters: kept.votes.size, comments: kept.comments.size },
      ...stands,
      lastNumber: seq,
      clientsBehind,
      streamFaults: streams.reduce((sum, { faults, resets }) => sum + faults + resets, 0),
      reconnections: streams.reduce((sum, { connections }) => sum + connections - 1, 0),
      seconds: (Date.now() - begun) / 1000,
    };
  } finally {
    end.abort();
    await server?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** npm run bench -- room-kills [CLIENTS] [KILLS]. The desk must be built. Prints one line of JSON; exit code 1 where anything was lost. */
export default async function main(args: string[]): Promise<number> {
  const report = await killWhileInRoom(Number(args[0] ?? 20), Number(args[1] ?? 20));
  console.log(JSON.stringify(report));
  const { votesLost, commentsLost, votedTwice, faults, clientsBehind, streamFaults, acknowledged } = report;
  const lost = votesLost + commentsLost + votedTwice + faults.length + clientsBehind + streamFaults;
  return lost === 0 && acknowledged.comments > 0 ? 0 : 1;
}
