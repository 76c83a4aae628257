import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { actorFromHeaders } from "@/lib/accounts/actor-from-headers";
import { commandLineActor } from "@/lib/accounts/command-line-actor";
import { deactivateMember } from "@/lib/accounts/members/mutations";
import { signIn } from "@/lib/accounts/sign-ins/mutations";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import makeToken from "./token";
import makeUser from "./user";

const out = vi.spyOn(console, "log").mockReturnValue(undefined);
const errors = vi.spyOn(console, "error").mockReturnValue(undefined);
const said = (spy: typeof out) => spy.mock.calls.flat().join("\n");

beforeEach(async () => {
  await db.user.deleteMany();
});
afterEach(() => {
  out.mockClear();
  errors.mockClear();
});

const nia = ["create", "--email", "Nia@desk.example", "--name", "Nia Fox", "--role", "editor"];

it("user makes an account with the password given", async () => {
  expect(await makeUser([...nia, "--password", "marble kettle orbit"])).toBe(0);
  expect(said(out)).toBe("nia@desk.example is editor.");
  expect((await signIn({ email: "nia@desk.example", password: "marble kettle orbit" }, new Headers())).ok).toBe(true);
});

it("user makes and prints a password where none is given", async () => {
  expect(await makeUser(nia)).toBe(0);
  const password = /once: (\S+)$/.exec(said(out))?.[1] ?? "";
  expect((await signIn({ email: "nia@desk.example", password }, new Headers())).ok).toBe(true);
});

it("user says what is wrong, and makes nobody", async () => {
  expect(await makeUser(["create", "--email", "x", "--name", "", "--role", "boss"])).toBe(2);
  expect(said(errors)).toMatch(/--name: [\s\S]*--email: [\s\S]*--role: /);
  for (const args of [[], ["delete"], ["create", "--admin"]]) expect(await makeUser(args)).toBe(2);
  expect(await db.user.count()).toBe(0);
});

it("user refuses an address that is taken", async () => {
  await makeUser(nia);
  expect(await makeUser(nia)).toBe(1);
  expect(said(errors)).toContain("already");
});

it("token prints one that works, and nothing else on standard output", async () => {
  const people = await everybody();
  expect(await makeToken(["create", "--email", people.reviewer.email, "--name", "ci", "--scope", "read"])).toBe(0);
  const authorization = `Bearer ${said(out)}`;
  expect(await actorFromHeaders(new Headers({ authorization }))).toMatchObject({ role: "reviewer", scope: "read" });
});

it("token refuses nobody and the deactivated, and explains itself", async () => {
  const people = await everybody();
  await deactivateMember(commandLineActor, { userId: people.viewer.userId });
  for (const email of ["nobody@desk.example", people.viewer.email])
    expect(await makeToken(["create", "--email", email, "--name", "ci"])).toBe(1);
  expect(await makeToken(["create", "--name", "ci"])).toBe(2);
  expect(await makeToken(["create", "--email", people.editor.email, "--name", "ci", "--days", "never"])).toBe(2);
  expect(said(out)).toBe("");
});
