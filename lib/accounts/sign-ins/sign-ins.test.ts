import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { actorFromHeaders } from "../actor-from-headers";
import type { Actor, Role } from "../model";
import { forgetCounts } from "../rate-limits";
import { socketAddressHeader } from "../request-address";
import { onSignInEnded, signInEndedListeners } from "../sign-in-ended";
import { addEverybody, cookieOf, password } from "../testing/people";
import { changePassword, revokeSignIn, signIn, signOut } from "./mutations";
import { findSignIn, listSignIns } from "./queries";

let people: Record<Role, Actor>;

beforeEach(async () => {
  await db.user.deleteMany();
  forgetCounts();
  people = await addEverybody(db);
});

const withCookie = (cookie: string) => actorFromHeaders(new Headers({ cookie }));
const from = (address: string) => new Headers({ [socketAddressHeader]: address });
const wrong = (email: string, address = "192.0.2.1") => signIn({ email, password: "not the password" }, from(address));

describe("signing in", () => {
  it("gives a cookie that scripts cannot read and other sites do not send", async () => {
    const result = await signIn({ email: people.editor.email, password }, from("2001:db8:1:2:3::4"));
    const cookie = result.ok ? (result.value.setCookies[0] ?? "") : "";
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(await withCookie(cookie.split(";")[0] ?? "")).toEqual(people.editor);
    const listed = await listSignIns(people.editor);
    expect(listed.ok && listed.value).toMatchObject([{ ipAddress: "2001:db8:1:2::/64" }]);
  });

  it("says the same of an unknown address and of a wrong password", async () => {
    const unknown = await wrong("nobody@desk.example");
    expect(unknown).toMatchObject({ reason: "unauthenticated", code: "wrong-password" });
    expect(await wrong(people.editor.email)).toEqual(unknown);
  });

  it("is nobody with a cookie that was changed or made up", async () => {
    const cookie = await cookieOf(people.editor);
    expect(await withCookie(cookie.replace(/=./, "=0"))).toBeNull();
    expect(await withCookie(cookie.replace(/\.[^.]+$/, ""))).toBeNull();
    expect(await withCookie("quotedesk.session_token=x.y")).toBeNull();
  });

  it("ends after seven days", async () => {
    const cookie = await cookieOf(people.editor);
    const row = await db.signInSession.findFirstOrThrow();
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBeCloseTo(7 * 86_400_000, -4);
    await db.signInSession.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await withCookie(cookie)).toBeNull();
  });
});

describe("limits", () => {
  it("refuses an account after ten failures from anywhere, also with the right password", async () => {
    for (let at = 0; at < 10; at++)
      expect(await wrong(people.editor.email, `192.0.2.${at}`)).toMatchObject({ code: "wrong-password" });
    const refused = await signIn({ email: people.editor.email.toUpperCase(), password }, from("192.0.2.99"));
    expect(refused).toMatchObject({ reason: "too-many", retryAfter: expect.any(Number) });
    expect((await signIn({ email: people.viewer.email, password }, from("192.0.2.99"))).ok).toBe(true);
  });

  it("refuses an address block after fifty failures on any accounts", async () => {
    for (let at = 0; at < 50; at++) await wrong(`guess${at}@desk.example`, `2001:db8:1:2::${at + 1}`);
    const credentials = { email: people.editor.email, password };
    expect(await signIn(credentials, from("2001:db8:1:2:ffff::1"))).toMatchObject({ reason: "too-many" });
    expect((await signIn(credentials, from("2001:db8:1:3::1"))).ok).toBe(true);
  });

  it("does not count successes", async () => {
    for (let at = 0; at < 15; at++)
      expect((await signIn({ email: people.editor.email, password }, from("192.0.2.1"))).ok).toBe(true);
  });
});

describe("ending sign-ins", () => {
  it("signs out for good", async () => {
    const cookie = await cookieOf(people.editor);
    const cleared = await signOut(new Headers({ cookie }));
    expect(cleared.join()).toMatch(/session_token=;.*Max-Age=0/);
    expect(await withCookie(cookie)).toBeNull();
  });

  it("revokes one's own elsewhere and leaves the others", async () => {
    const [here, there] = [await cookieOf(people.editor), await cookieOf(people.editor)];
    const found = await findSignIn(new Headers({ cookie: there }));
    expect((await revokeSignIn(people.editor, { id: found?.id ?? "" })).ok).toBe(true);
    expect(await withCookie(there)).toBeNull();
    expect(await withCookie(here)).not.toBeNull();
  });

  it("shows and revokes other people's for administrators only", async () => {
    const cookie = await cookieOf(people.editor);
    const { id = "" } = (await findSignIn(new Headers({ cookie }))) ?? {};
    const { userId } = people.editor;
    expect(await revokeSignIn(people.reviewer, { id })).toMatchObject({ reason: "not-found" });
    expect(await listSignIns(people.reviewer, { userId })).toMatchObject({ reason: "forbidden" });
    expect(await listSignIns(people.administrator, { userId })).toMatchObject({ ok: true, value: [{ id }] });
    expect((await revokeSignIn(people.administrator, { id })).ok).toBe(true);
    expect(await withCookie(cookie)).toBeNull();
  });

  it("tells open pages at once", async () => {
    const cookie = await cookieOf(people.editor);
    const told: string[] = [];
    const stop = onSignInEnded((userId) => told.push(userId));
    await signOut(new Headers({ cookie }));
    stop();
    expect(told).toEqual([people.editor.userId]);
    expect(signInEndedListeners()).toBe(0);
  });
});

describe("a changed password", () => {
  const newPassword = "lantern gravel violin";

  it("ends every other sign-in, and is the one that counts", async () => {
    const [here, there] = [await cookieOf(people.editor), await cookieOf(people.editor)];
    const input = { currentPassword: password, newPassword };
    const changed = await changePassword(people.editor, input, new Headers({ cookie: here }));
    expect(changed).toMatchObject({ ok: true, value: { endedSignIns: 1 } });
    expect(await withCookie(here)).not.toBeNull();
    expect(await withCookie(there)).toBeNull();
    expect((await signIn({ email: people.editor.email, password }, new Headers())).ok).toBe(false);
    expect((await signIn({ email: people.editor.email, password: newPassword }, new Headers())).ok).toBe(true);
  });

  it("needs the present one, and limits guesses at it", async () => {
    const guess = () => changePassword(people.editor, { currentPassword: "guess", newPassword }, new Headers());
    for (let at = 0; at < 10; at++) expect(await guess()).toMatchObject({ code: "wrong-password" });
    expect(await guess()).toMatchObject({ reason: "too-many" });
  });

  it("is not for tokens", async () => {
    const input = { currentPassword: password, newPassword };
    expect(await changePassword({ ...people.editor, via: "token" }, input, new Headers())).toMatchObject({
      code: "token-may-not",
    });
  });
});
