import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { refusal } from "../authorise";
import type { Actor } from "../model";
import { defaultPreferences, type Preferences, preferencesInput } from "./schema";

/** What the actor set for themselves, with the desk's own where they set nothing. */
export async function getPreferences(actor: Actor | null): Promise<Result<Preferences>> {
  const refused = refusal(actor, "desk.read");
  if (refused || actor === null) return refused ?? ok(defaultPreferences);
  const row = await db.preference.findUnique({ where: { userId: actor.userId } });
  return ok(preferencesInput.parse({ ...defaultPreferences, ...(row ? JSON.parse(row.data) : {}) }));
}
