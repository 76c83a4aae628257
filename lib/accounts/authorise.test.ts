import { describe, expect, it } from "vitest";
import { may, ownAccount, refusal } from "./authorise";
import { type Actor, type Permission, permissions, readingPermissions, roles } from "./model";

const actorOf = (role: Actor["role"], more: Partial<Actor> = {}): Actor => ({
  userId: "u",
  name: "Ama Reyes",
  email: "ama@desk.example",
  role,
  scope: "write",
  via: "session",
  ...more,
});

const all = Object.keys(permissions) as Permission[];

// Written out, so that a change to the permissions is a change here too.
const allowed: Record<Actor["role"], Permission[]> = {
  administrator: all,
  editor: all.filter((permission) => !["desk.configure", "accounts.manage"].includes(permission)),
  reviewer: [
    "desk.read",
    "desk.export",
    "documents.see-original",
    "statements.edit",
    "verdicts.give",
    "verdicts.adjudicate",
    "evidence.add",
    "speakers.edit",
    "sessions.be-seen",
    "sessions.take-part",
    "comments.write",
  ],
  viewer: ["desk.read", "desk.export", "sessions.be-seen"],
};

describe.each(roles)("%s", (role) => {
  it.each(all)("%s", (permission) => {
    const expected = allowed[role].includes(permission);
    expect(may(actorOf(role), permission)).toBe(expected);
    expect(refusal(actorOf(role), permission)?.reason ?? null).toBe(expected ? null : "forbidden");
  });

  it.each(all)("%s with a token that reads only", (permission) => {
    const expected = allowed[role].includes(permission) && readingPermissions.includes(permission);
    expect(may(actorOf(role, { scope: "read", via: "token" }), permission)).toBe(expected);
  });
});

it.each(all)("nobody may not %s", (permission) => {
  expect(may(null, permission)).toBe(false);
  expect(refusal(null, permission)).toMatchObject({ reason: "unauthenticated", code: "not-signed-in" });
});

it("keeps tokens away from the account they belong to", () => {
  expect(ownAccount(actorOf("administrator", { via: "token" }))).toMatchObject({ code: "token-may-not" });
  expect(ownAccount(actorOf("viewer")).ok).toBe(true);
  expect(ownAccount(null)).toMatchObject({ reason: "unauthenticated" });
});
