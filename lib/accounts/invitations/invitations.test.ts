import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { deactivateMember } from "../members/mutations";
import type { Actor, Role } from "../model";
import { signIn } from "../sign-ins/mutations";
import { addEverybody, addPerson } from "../testing/people";
import { acceptInvitation, inviteMember, revokeInvitation } from "./mutations";
import { getOpenInvitation, listInvitations } from "./queries";

let people: Record<Role, Actor>;

beforeEach(async () => {
  await db.invitation.deleteMany();
  await db.user.deleteMany();
  people = await addEverybody(db);
});

const guest = { name: "Nia Fox", email: "nia@desk.example", password: "marble kettle orbit" };

async function invite(input: { role: Role; email?: string } = { role: "reviewer" }, by = people.administrator) {
  const made = await inviteMember(by, input);
  if (!made.ok) throw new Error(made.message);
  return { ...made.value, token: made.value.link.split("/invite/")[1] ?? "" };
}

it("makes a link whose secret is not kept, shown with who invites to what", async () => {
  const { token } = await invite();
  expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
  expect(await getOpenInvitation(token)).toMatchObject({ role: "reviewer", email: null, invitedBy: "Ama Reyes" });
  expect(await getOpenInvitation("guessed")).toBeNull();
});

it("makes the account in the role of the invitation, once", async () => {
  const { token } = await invite();
  const results = await Promise.all(
    ["nia@desk.example", "mia@desk.example"].map((email) => acceptInvitation(token, { ...guest, email })),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await db.member.count({ where: { role: "reviewer" } })).toBe(2);
  expect(await acceptInvitation(token, { ...guest, email: "late@desk.example" })).toMatchObject({
    code: "invitation-dead",
  });
  expect(await getOpenInvitation(token)).toBeNull();
});

it("lets the person sign in", async () => {
  const { token } = await invite();
  expect((await acceptInvitation(token, guest)).ok).toBe(true);
  expect((await signIn(guest, new Headers())).ok).toBe(true);
});

it("is for one address only, where it names one", async () => {
  const { token } = await invite({ role: "viewer", email: "nia@desk.example" });
  expect(await acceptInvitation(token, { ...guest, email: "eve@desk.example" })).toMatchObject({
    code: "other-address",
  });
  expect((await acceptInvitation(token, guest)).ok).toBe(true);
});

it("stays open where the address is taken", async () => {
  const { token } = await invite();
  expect(await acceptInvitation(token, { ...guest, email: people.editor.email })).toMatchObject({
    code: "email-taken",
  });
  expect((await acceptInvitation(token, guest)).ok).toBe(true);
});

it("is dead once taken back, too old, or once who made it is locked out", async () => {
  const takenBack = await invite();
  expect((await revokeInvitation(people.administrator, { id: takenBack.id })).ok).toBe(true);
  expect(await revokeInvitation(people.administrator, { id: takenBack.id })).toMatchObject({ reason: "not-found" });

  const old = await invite();
  await db.invitation.update({ where: { id: old.id }, data: { expiresAt: new Date(Date.now() - 1) } });

  const second = await addPerson(db, "administrator", "second@desk.example");
  const orphan = await invite({ role: "administrator" }, second);
  await deactivateMember(people.administrator, { userId: second.userId });

  for (const { token } of [takenBack, old, orphan])
    expect(await acceptInvitation(token, guest)).toMatchObject({ code: "invitation-dead" });
  const listed = await listInvitations(people.administrator);
  expect(listed.ok && listed.value.map(({ state }) => state)).toEqual(["revoked", "expired", "revoked"]);
});

it.each(["editor", "reviewer", "viewer"] as const)("is not for %ss to make, list or take back", async (role) => {
  const { id } = await invite();
  expect(await inviteMember(people[role], { role: "administrator" })).toMatchObject({ reason: "forbidden" });
  expect(await listInvitations(people[role])).toMatchObject({ reason: "forbidden" });
  expect(await revokeInvitation(people[role], { id })).toMatchObject({ reason: "forbidden" });
});
