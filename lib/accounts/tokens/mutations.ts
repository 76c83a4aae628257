import { randomInt } from "node:crypto";
import { db } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { may, ownAccount } from "../authorise";
import type { Actor } from "../model";
import { randomToken, tokenHash } from "../secret-token";
import type { CreateApiTokenInput } from "./schema";

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;
const prefixLetters = "abcdefghijkmnpqrstuvwxyz23456789";

/** Makes a token for the actor. It is returned this once; only its hash is kept. */
export async function createApiToken(
  actor: Actor | null,
  input: CreateApiTokenInput,
): Promise<Result<{ id: string; prefix: string; token: string; group: string }>> {
  const own = ownAccount(actor);
  if (!own.ok) return own;
  const prefix = Array.from({ length: 8 }, () => prefixLetters[randomInt(prefixLetters.length)]).join("");
  const token = `qd_${prefix}_${randomToken()}`;
  return act(own.value, async (tx, record) => {
    const { id } = await tx.apiToken.create({
      data: {
        prefix,
        hash: tokenHash(token),
        label: input.label,
        scope: input.scope,
        userId: own.value.userId,
        expiresAt: input.expiresInDays ? new Date(Date.now() + input.expiresInDays * day) : null,
      },
    });
    await record({
      type: "token.made",
      entity: "token",
      entityId: id,
      data: { prefix, label: input.label, scope: input.scope },
    });
    return ok({ id, prefix, token });
  });
}

/** Makes a token dead: one's own, or, for an administrator, anybody's. */
export async function revokeApiToken(actor: Actor | null, { id }: { id: string }): Promise<Result<{ group: string }>> {
  const own = ownAccount(actor);
  if (!own.ok) return own;
  return act(own.value, async (tx, record) => {
    const token = await tx.apiToken.findUnique({ where: { id } });
    // Somebody else's token is "not found", so that ids tell nothing.
    if (!token || (token.userId !== own.value.userId && !may(own.value, "accounts.manage")))
      return fail("not-found", "no-such-token", "There is no such token.");
    if (token.revokedAt) return ok({});
    await tx.apiToken.update({ where: { id }, data: { revokedAt: new Date() } });
    await record({
      type: "token.revoked",
      entity: "token",
      entityId: id,
      data: { prefix: token.prefix, label: token.label },
    });
    return ok({});
  });
}

/** Notes that a token was used, at most once a minute. */
export async function noteTokenUse(
  { id, lastUsedAt }: { id: string; lastUsedAt: Date | null },
  now = new Date(),
): Promise<void> {
  // Asked at every request, and a write waits for every other write.
  if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < minute) return;
  const due = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(now.getTime() - minute) } }] };
  await db.apiToken.updateMany({ where: { id, ...due }, data: { lastUsedAt: now } });
}
