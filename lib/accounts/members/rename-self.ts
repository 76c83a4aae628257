import { act } from "@/lib/events/record";
import { ok, type Result } from "@/lib/result";
import { ownAccount } from "../authorise";
import type { Actor } from "../model";
import type { RenameSelfInput } from "./schema";

/** Changes one's own name, everywhere it is shown. The record keeps both. */
export async function renameSelf(
  actor: Actor | null,
  { name }: RenameSelfInput,
): Promise<Result<{ name: string; group: string }>> {
  const own = ownAccount(actor);
  if (!own.ok) return own;
  const { userId } = own.value;
  return act(own.value, async (tx, record) => {
    const { name: before } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (name === before) return ok({ name });
    await tx.user.update({ where: { id: userId }, data: { name } });
    await record({ type: "member.renamed", entity: "member", entityId: userId, data: { before, after: name } });
    return ok({ name });
  });
}
