import { z } from "zod";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { may, ownAccount } from "../authorise";
import { type ActiveMember, activeMember, type Holder } from "../members/active-member";
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

type Found = Holder & {
  id: string;
  scope: string;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/**
 * What a token gives, and whom; null where it is unknown, expired, revoked, not a token at all, or nobody's who works here
 * now. Asked on every request: one statement, where Prisma's relations would be three.
 */
export async function findApiToken(
  token: string,
): Promise<{ id: string; scope: ApiToken["scope"]; lastUsedAt: Date | null; holder: ActiveMember } | null> {
  // Hashed and looked up whatever it looks like, so that the time taken tells nothing.
  const [row] = await db.$queryRaw<Found[]>`
    SELECT "ApiToken"."id", "ApiToken"."scope", "ApiToken"."expiresAt", "ApiToken"."lastUsedAt", "ApiToken"."revokedAt",
      "User"."id" AS "userId", "User"."name", "User"."email", "Member"."role", "Member"."deactivatedAt"
    FROM "ApiToken"
    JOIN "User" ON "User"."id" = "ApiToken"."userId"
    JOIN "Member" ON "Member"."userId" = "User"."id"
    WHERE "ApiToken"."hash" = ${tokenHash(token)}`;
  if (!row || !apiTokenForm.test(token) || row.revokedAt) return null;
  if (row.expiresAt && row.expiresAt <= new Date()) return null;
  const holder = activeMember(row);
  return holder && { id: row.id, scope: row.scope === "write" ? "write" : "read", lastUsedAt: row.lastUsedAt, holder };
}
