import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { judging } from "./assign-one";

/** Those who may be asked to read, by name. They may put right what is returned to them, too. */
export async function listReaders(actor: Actor | null): Promise<Result<{ id: string; name: string }[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const rows = await db.user.findMany({
    where: { member: { deactivatedAt: null, role: { in: judging } } },
    select: { id: true, name: true },
  });
  return ok(rows.sort((one, other) => one.name.localeCompare(other.name, "en")));
}
