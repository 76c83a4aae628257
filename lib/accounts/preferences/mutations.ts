import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { ownAccount } from "../authorise";
import type { Actor } from "../model";
import { getPreferences } from "./queries";
import type { Preferences, SavePreferencesInput } from "./schema";

/** Sets some of the actor's preferences, and leaves the others. Nobody else's affair, so nothing is recorded. */
export async function savePreferences(actor: Actor | null, input: SavePreferencesInput): Promise<Result<Preferences>> {
  const own = ownAccount(actor);
  if (!own.ok) return own;
  const before = await getPreferences(own.value);
  if (!before.ok) return before;
  const after = { ...before.value, ...input };
  const { userId } = own.value;
  const data = JSON.stringify(after);
  await db.preference.upsert({ where: { userId }, create: { userId, data }, update: { data } });
  return ok(after);
}
