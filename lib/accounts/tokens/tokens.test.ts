import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { actorFromHeaders } from "../actor-from-headers";
import type { Actor, Role } from "../model";
import { addEverybody, cookieOf } from "../testing/people";
import { createApiToken, noteTokenUse, revokeApiToken } from "./mutations";
import { listApiTokens } from "./queries";
import { apiTokenForm } from "./schema";

let people: Record<Role, Actor>;

beforeEach(async () => {
  await db.user.deleteMany();
  people = await addEverybody(db);
});

async function make(owner: Actor, scope: "read" | "write" = "write", expiresInDays?: number) {
  const made = await createApiToken(owner, { label: "script", scope, expiresInDays });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

const bearing = (token: string, scheme = "Bearer") =>
  actorFromHeaders(new Headers({ authorization: `${scheme} ${token}` }));

it("is somebody's, in their role, and says whether it may write", async () => {
  const { token, prefix } = await make(people.editor, "read");
  expect(token).toMatch(apiTokenForm);
  expect(token).toContain(prefix);
  expect(await bearing(token)).toEqual({ ...people.editor, scope: "read", via: "token" });
  expect(await bearing((await make(people.editor)).token, "bearer")).toMatchObject({ scope: "write" });
});

it("is kept as a hash only", async () => {
  const { token } = await make(people.editor);
  const rows = JSON.stringify(await db.apiToken.findMany());
  expect(rows).not.toContain(token);
  expect(rows).not.toContain(token.split("_").slice(2).join("_"));
});

it.each(["", "x", "qd_", "qd_aaaaaaaa_", "null", "' OR 1=1 --", "a".repeat(10_000)])("%j is nobody", async (token) => {
  expect(await bearing(token)).toBeNull();
});

it("is nobody with one letter changed, in another scheme, or twice", async () => {
  const { token } = await make(people.editor);
  const changed = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
  expect(await bearing(changed)).toBeNull();
  expect(await bearing(token, "Basic")).toBeNull();
  expect(await bearing(`${token} ${token}`)).toBeNull();
});

it("does not fall back to a cookie", async () => {
  const cookie = await cookieOf(people.editor);
  expect(await actorFromHeaders(new Headers({ cookie }))).toMatchObject({ via: "session" });
  expect(await actorFromHeaders(new Headers({ cookie, authorization: "Bearer wrong" }))).toBeNull();
});

it("ends when it expires and when it is revoked", async () => {
  const { token, id } = await make(people.editor, "write", 1);
  expect(await bearing(token)).not.toBeNull();
  await db.apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await bearing(token)).toBeNull();

  const other = await make(people.editor);
  expect((await revokeApiToken(people.editor, { id: other.id })).ok).toBe(true);
  expect(await bearing(other.token)).toBeNull();
});

it("is revoked by its owner and by administrators, and unknown to others", async () => {
  const { id } = await make(people.editor);
  expect(await revokeApiToken(people.reviewer, { id })).toMatchObject({ reason: "not-found" });
  expect((await revokeApiToken(people.administrator, { id })).ok).toBe(true);
});

it("makes no other tokens", async () => {
  const actor = await bearing((await make(people.administrator)).token);
  expect(await createApiToken(actor, { label: "more", scope: "write" })).toMatchObject({ code: "token-may-not" });
});

it("is listed to its owner; everybody's to administrators who ask", async () => {
  await make(people.editor);
  await make(people.viewer);
  const count = async (actor: Actor, everybody: boolean) => {
    const listed = await listApiTokens(actor, { everybody });
    return listed.ok ? listed.value.length : listed.reason;
  };
  expect(await count(people.editor, true)).toBe(1);
  expect(await count(people.administrator, false)).toBe(0);
  expect(await count(people.administrator, true)).toBe(2);
});

it("notes its use at most once a minute", async () => {
  const { id } = await make(people.editor);
  const lastUsed = async () => (await db.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
  const used = async () => (await lastUsed())?.getTime();
  const use = async (at: number) => noteTokenUse({ id, lastUsedAt: await lastUsed() }, new Date(at));
  const start = Date.now();
  await use(start);
  await use(start + 59_000);
  expect(await used()).toBe(start);
  await use(start + 61_000);
  expect(await used()).toBe(start + 61_000);
});
