import type { Actor } from "@/lib/accounts/model";
import { createApiToken } from "@/lib/accounts/tokens/mutations";
import { db } from "@/lib/db/client";
import type { Result } from "@/lib/result";
import { actInSession } from "@/lib/sessions/act-in-session";
import { openSession } from "@/lib/sessions/mutations";
import { getRoom } from "@/lib/sessions/queries";
import { makeReviewers } from "./deciding";
import { prepareDesk } from "./prepared-desk";

export type Account = { userId: string; token: string };
export type RoomDesk = { sessionId: string; chair: Account; members: Account[]; statements: string[] };

/** Makes a database at `file` with a session on `items` statements: its chair at the first, and `count` reviewers in the room. */
export async function prepareRoom(file: string, count: number, items = 40): Promise<RoomDesk> {
  const { userId, token, statements } = await prepareDesk(file, items);
  const chair: Actor = {
    userId,
    name: "Ama Reyes",
    email: "ama@desk.example",
    role: "editor",
    scope: "write",
    via: "token",
  };
  const { id: sessionId } = must(await openSession(chair, { title: "The homes of the districts" }));
  const members: Account[] = [];
  for (const actor of await makeReviewers(count)) {
    must(await actInSession(actor, sessionId, { act: "join" }));
    const made = must(await createApiToken(actor, { label: "bench", scope: "write" }));
    members.push({ userId: actor.userId, token: made.token });
  }
  const [first] = must(await getRoom(chair, sessionId)).agenda;
  if (!first) throw new Error("The session has no statements.");
  must(await actInSession(chair, sessionId, { act: "go-to", itemId: first.id, version: first.version }));
  await db.$disconnect();
  return { sessionId, chair: { userId, token }, members, statements };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
