import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { socketAddressHeader } from "@/lib/accounts/request-address";
import { cookieOf, everybody } from "@/lib/accounts/testing/people";
import { fail, ok } from "@/lib/result";
import { action, formAction, publicFormAction } from "./action";
import { pathAfterSignIn } from "./actor";

let sent = new Headers();
vi.mock("next/headers", () => ({ headers: async () => sent }));

const schema = z.object({
  name: z.string().min(1, "Give a name."),
  tags: z.union([z.string(), z.array(z.string())]).optional(),
});

beforeEach(() => {
  sent = new Headers({ [socketAddressHeader]: "192.0.2.1" });
  forgetCounts();
});

const form = (...fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe("action", () => {
  it("hands the service who asks and what was parsed", async () => {
    const people = await everybody();
    sent.set("cookie", await cookieOf(people.editor));
    const service = vi.fn(async () => ok(1));
    expect(await action(schema, service)({ name: "a", more: 1 } as never)).toEqual({ ok: true, value: 1 });
    expect(service).toHaveBeenCalledWith(people.editor, { name: "a" });
  });

  it.each([undefined, null, "a", [], {}, { name: 1 }, { name: "" }])("answers %j without calling it", async (input) => {
    const service = vi.fn(async () => ok(1));
    const result = await action(schema, service)(input as never);
    expect(result).toMatchObject({ ok: false, reason: "malformed", code: "invalid-input" });
    expect(service).not.toHaveBeenCalled();
  });

  it("hands nobody on as nobody: the service refuses", async () => {
    const service = vi.fn(async () => fail("unauthenticated", "not-signed-in", "Sign in."));
    await action(schema, service)({ name: "a" });
    expect(service).toHaveBeenCalledWith(null, { name: "a" });
  });
});

describe("formAction", () => {
  it("reads fields, lists of fields, and leaves React's own out", async () => {
    const service = vi.fn(async () => ok(1));
    await formAction(schema, service)(null, form(["name", "a"], ["tags", "x"], ["tags", "y"], ["$ACTION_ID_1", ""]));
    expect(service).toHaveBeenCalledWith(null, { name: "a", tags: ["x", "y"] });
  });

  it("names the fields that are wrong", async () => {
    const result = await formAction(schema, async () => ok(1))(null, form(["name", ""]));
    expect(result).toMatchObject({ fields: { name: ["Give a name."] } });
  });
});

describe("publicFormAction", () => {
  const wrong = () =>
    publicFormAction("set-up", schema, async () => fail("not-found", "dead", "Dead."))(null, form(["name", "a"]));

  it("counts wrong secrets by address, and then refuses even right ones", async () => {
    for (let at = 0; at < 20; at++) expect(await wrong()).toMatchObject({ code: "dead" });
    const right = publicFormAction("set-up", schema, async () => ok(1));
    expect(await right(null, form(["name", "a"]))).toMatchObject({ reason: "too-many" });
    sent.set(socketAddressHeader, "192.0.2.2");
    expect(await right(null, form(["name", "a"]))).toEqual({ ok: true, value: 1 });
  });

  it("does not count slips of the pen", async () => {
    const refusing = publicFormAction("set-up", schema, async () => fail("refused", "email-taken", "Taken."));
    for (let at = 0; at < 30; at++) {
      expect(await refusing(null, form(["name", ""]))).toMatchObject({ code: "invalid-input" });
      expect(await refusing(null, form(["name", "a"]))).toMatchObject({ code: "email-taken" });
    }
  });
});

describe("the path after signing in", () => {
  it.each(["/documents/1?x=2#y", "/", "/speakers/ama"])("is %s", (next) => {
    expect(pathAfterSignIn(next)).toBe(next);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/a\nb",
    "",
    null,
    ["/a"],
  ])("is never %j", (next) => {
    expect(pathAfterSignIn(next)).toBe("/");
  });
});
