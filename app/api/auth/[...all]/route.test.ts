import { beforeEach, describe, expect, it } from "vitest";
import { actorFromHeaders } from "@/lib/accounts/actor-from-headers";
import { auth } from "@/lib/accounts/auth";
import type { Actor, Role } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { everybody, password } from "@/lib/accounts/testing/people";
import * as route from "./route";

let people: Record<Role, Actor>;

beforeEach(async () => {
  forgetCounts();
  people = await everybody();
});

const desk = "http://localhost:3000";

function post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
  const text = JSON.stringify(body);
  return route.POST(
    new Request(`${desk}/api/auth${path}`, {
      method: "POST",
      body: text,
      headers: {
        "content-type": "application/json",
        "content-length": String(text.length),
        host: "localhost:3000",
        origin: desk,
        ...headers,
      },
    }),
  );
}

const credentials = () => ({ email: people.editor.email, password });
const cookieIn = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? "";

it("answers POST only", () => {
  expect(Object.keys(route)).toEqual(["POST"]);
});

describe("the sign-in library", () => {
  const paths = Object.values(auth().api).map((endpoint) => (endpoint as { path?: string }).path ?? "");
  const closed = paths.filter((path) => path && !["/sign-in/email", "/sign-out"].includes(path));

  it("has more than it shows", () => {
    expect(closed).toContain("/sign-up/email");
    expect(closed).toContain("/change-password");
    expect(closed.length).toBeGreaterThan(15);
  });

  it.each(closed)("does not show %s", async (path) => {
    const response = await post(path, { ...credentials(), name: "X", newPassword: "lantern gravel violin" });
    expect(response.status).toBe(404);
  });

  it.each(["//sign-in/email", "/sign-in/email/", "/sign-in%2Femail", "/SIGN-IN/EMAIL", "/sign-in/./../sign-up/email"])(
    "is not reached by %s",
    async (path) => {
      expect((await post(path, credentials())).status).toBe(404);
    },
  );
});

describe("signing in", () => {
  it("gives the cookie and keeps its secret out of the body", async () => {
    const response = await post("/sign-in/email", credentials());
    expect([response.status, await response.text()]).toEqual([200, "{}"]);
    expect(await actorFromHeaders(new Headers({ cookie: cookieIn(response) }))).toMatchObject({ role: "editor" });
  });

  it("and out again clears it", async () => {
    const cookie = cookieIn(await post("/sign-in/email", credentials()));
    const response = await post("/sign-out", {}, { cookie });
    expect(response.headers.getSetCookie().join()).toContain("Max-Age=0");
    expect(await actorFromHeaders(new Headers({ cookie }))).toBeNull();
  });

  it("works on whatever port the desk is really served on, and from no other site", async () => {
    const elsewhere = { host: "localhost:3999", origin: "http://localhost:3999" };
    expect((await post("/sign-in/email", credentials(), elsewhere)).status).toBe(200);
    const evil = { host: "localhost:3000", origin: "https://evil.example" };
    expect((await post("/sign-in/email", credentials(), evil)).status).toBe(403);
  });

  it("says 401 to a wrong password, and 429 with Retry-After after ten", async () => {
    const wrong = { ...credentials(), password: "not the password" };
    for (let at = 0; at < 10; at++) expect((await post("/sign-in/email", wrong)).status).toBe(401);
    const refused = await post("/sign-in/email", credentials());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it.each([
    [{ "content-type": "text/plain" }, 415],
    [{ "content-type": "application/x-www-form-urlencoded" }, 415],
    [{ "content-length": "10001" }, 413],
  ])("refuses %j", async (headers, status) => {
    expect((await post("/sign-in/email", credentials(), headers as Record<string, string>)).status).toBe(status);
  });

  it.each([null, [], { email: 1, password: 2 }, { email: "a@b.example" }, { email: { contains: "" }, password: "x" }])(
    "refuses %j as malformed",
    async (body) => {
      expect((await post("/sign-in/email", body)).status).toBe(400);
    },
  );
});
