import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listEvents } from "@/lib/events/queries";
import { actorFromHeaders } from "../actor-from-headers";
import type { Actor, Role } from "../model";
import { signIn } from "../sign-ins/mutations";
import { addEverybody, addPerson, cookieOf, password } from "../testing/people";
import { createApiToken } from "../tokens/mutations";
import { changeRole, createUser, deactivateMember, reactivateMember, resetPassword } from "./mutations";
import { listMembers } from "./queries";

let people: Record<Role, Actor>;

beforeEach(async () => {
  await db.user.deleteMany();
  people = await addEverybody(db);
});

const withCookie = (cookie: string) => actorFromHeaders(new Headers({ cookie }));
const newest = async () => {
  const events = await listEvents(people.administrator, { limit: 1 });
  return events.ok ? events.value[0] : undefined;
};

describe("accounts", () => {
  it("makes one that can sign in, with a password told once where none was given", async () => {
    const input = { name: "Nia Fox", email: "nia@desk.example", role: "reviewer" as const };
    const made = await createUser(people.administrator, input);
    const oneTime = made.ok ? made.value.oneTimePassword : null;
    expect(Buffer.from(oneTime ?? "", "base64url")).toHaveLength(32);
    expect((await signIn({ email: input.email, password: oneTime ?? "" }, new Headers())).ok).toBe(true);
    expect(await newest()).toMatchObject({ type: "member.created", data: { name: "Nia Fox", role: "reviewer" } });
    expect(JSON.stringify(await newest())).not.toContain(oneTime);
  });

  it("refuses an address that is taken, and says which field", async () => {
    const input = { name: "Other", email: people.editor.email, role: "viewer" as const };
    expect(await createUser(people.administrator, input)).toMatchObject({
      code: "email-taken",
      fields: { email: [expect.any(String)] },
    });
  });

  it("lists everybody for administrators only", async () => {
    const listed = await listMembers(people.administrator);
    expect(listed.ok && listed.value.map((member) => member.role)).toEqual([
      "administrator",
      "viewer",
      "reviewer",
      "editor",
    ]);
    expect(await listMembers(people.editor)).toMatchObject({ reason: "forbidden" });
  });
});

describe("a changed role", () => {
  it("holds at once, ends the person's sign-ins, and is recorded with what was", async () => {
    const cookie = await cookieOf(people.reviewer);
    const { userId } = people.reviewer;
    expect((await changeRole(people.administrator, { userId, role: "editor" })).ok).toBe(true);
    expect(await withCookie(cookie)).toBeNull();
    expect(await withCookie(await cookieOf(people.reviewer))).toMatchObject({ role: "editor" });
    expect(await newest()).toMatchObject({
      type: "member.role-changed",
      entityId: userId,
      data: { before: "reviewer", after: "editor" },
    });
  });

  it("is not recorded where nothing changes", async () => {
    const before = await newest();
    await changeRole(people.administrator, { userId: people.editor.userId, role: "editor" });
    expect(await newest()).toEqual(before);
  });

  it("finds nobody where there is nobody", async () => {
    expect(await changeRole(people.administrator, { userId: "nobody", role: "editor" })).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("a deactivated member", () => {
  it("is nobody at once, by cookie and by token, and cannot sign in", async () => {
    const cookie = await cookieOf(people.editor);
    const made = await createApiToken(people.editor, { label: "script", scope: "write" });
    const authorization = `Bearer ${made.ok ? made.value.token : ""}`;
    expect(await actorFromHeaders(new Headers({ authorization }))).toMatchObject({ role: "editor" });

    expect((await deactivateMember(people.administrator, { userId: people.editor.userId })).ok).toBe(true);
    expect(await withCookie(cookie)).toBeNull();
    expect(await actorFromHeaders(new Headers({ authorization }))).toBeNull();
    expect(await signIn({ email: people.editor.email, password }, new Headers())).toMatchObject({
      code: "deactivated",
    });

    expect((await reactivateMember(people.administrator, { userId: people.editor.userId })).ok).toBe(true);
    expect(await withCookie(await cookieOf(people.editor))).toMatchObject({ role: "editor" });
    expect(await actorFromHeaders(new Headers({ authorization })), "tokens stay dead").toBeNull();
  });
});

describe("a lost password", () => {
  it("is replaced by one told once; everything open with the old one ends", async () => {
    const cookie = await cookieOf(people.editor);
    const reset = await resetPassword(people.administrator, { userId: people.editor.userId });
    const oneTime = reset.ok ? reset.value.oneTimePassword : "";
    expect(await withCookie(cookie)).toBeNull();
    expect((await signIn({ email: people.editor.email, password }, new Headers())).ok).toBe(false);
    expect((await signIn({ email: people.editor.email, password: oneTime }, new Headers())).ok).toBe(true);
    expect(await newest()).toMatchObject({ type: "member.password-reset", data: { name: "Tunde Osei" } });
    expect(await resetPassword(people.editor, { userId: people.viewer.userId })).toMatchObject({ reason: "forbidden" });
  });
});

describe("the last administrator", () => {
  const userId = () => people.administrator.userId;

  it("keeps the role and the account", async () => {
    const me = people.administrator;
    expect(await changeRole(me, { userId: userId(), role: "editor" })).toMatchObject({ code: "last-administrator" });
    expect(await deactivateMember(me, { userId: userId() })).toMatchObject({ code: "last-administrator" });
  });

  it("may go once there is another", async () => {
    await addPerson(db, "administrator", "second@desk.example");
    expect((await deactivateMember(people.administrator, { userId: userId() })).ok).toBe(true);
  });

  it("remains, where two demote each other at once", async () => {
    const second = await addPerson(db, "administrator", "second@desk.example");
    const results = await Promise.all([
      changeRole(people.administrator, { userId: second.userId, role: "viewer" }),
      changeRole(second, { userId: userId(), role: "viewer" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.member.count({ where: { role: "administrator" } })).toBe(1);
  });
});

describe.each(["editor", "reviewer", "viewer"] as const)("%s", (role) => {
  it("manages nobody", async () => {
    const actor = people[role];
    const { userId } = people.viewer;
    const tries = [
      createUser(actor, { name: "X", email: "x@desk.example", role: "viewer" }),
      changeRole(actor, { userId: actor.userId, role: "administrator" }),
      deactivateMember(actor, { userId }),
      reactivateMember(actor, { userId }),
      listMembers(actor),
    ];
    for (const result of await Promise.all(tries)) expect(result).toMatchObject({ reason: "forbidden" });
  });
});
