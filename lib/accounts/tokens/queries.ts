import { z } from "zod";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { may, ownAccount } from "../authorise";
import type { Actor } from "../model";
import { tokenHash } from "../secret-token";
import type { ApiToken } from "./model";
import { apiTokenForm, tokenScopes } from "./schema";

/** One's own tokens; an administrator sees everybody's with `everybody`. Newest first, revoked ones too. */
export async function listApiTokens(
  actor: Actor | null,
  { everybody = false }: { everybody?: boolean } = {},
): Promise<Result<ApiToken[]>> {
  const own = ownAccount(actor);
  if (!own.ok) return own;
  const rows = await db.apiToken.findMany({
    where: everybody && may(own.value, "accounts.manage") ? {} : { userId: own.value.userId },
    include: { user: { select: { id: true, name: true } } },
    orderBy: { id: "desc" },
  });
  return ok(
    rows.map((row) => ({
      id: row.id,
      prefix: row.prefix,
      label: row.label,
      scope: z.enum(tokenScopes).parse(row.scope),
      owner: row.user,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      revokedAt: row.revokedAt?.toISOString() ?? null,
    })),
  );
}

/** What a token gives, or null: unknown, expired, revoked, or not a token at all. */
export async function findApiToken(
  token: string,
): Promise<{ id: string; userId: string; scope: "read" | "write"; lastUsedAt: Date | null } | null> {
  // Hashed and looked up whatever it looks like, so that the time taken tells nothing.
  const row = await db.apiToken.findUnique({ where: { hash: tokenHash(token) } });
  if (!row || !apiTokenForm.test(token) || row.revokedAt) return null;
  if (row.expiresAt && row.expiresAt <= new Date()) return null;
  const { id, userId, lastUsedAt } = row;
  return { id, userId, scope: row.scope === "write" ? "write" : "read", lastUsedAt };
}
