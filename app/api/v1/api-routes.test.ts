import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Actor, type Role, roles } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { everybody } from "@/lib/accounts/testing/people";
import { createApiToken } from "@/lib/accounts/tokens/mutations";
import * as nowhere from "./[...rest]/route";
import type { AnyOperation } from "./operation";
import { operations } from "./operations/all";
import { conflict, error, unmet } from "./responses/common";
import { makePierDesk, type PierDesk, text } from "./testing/pier-desk";
import { type Called, rowsFor } from "./testing/rows";

// Every handler that is exported anywhere under app/api/v1, called as each role, as a token that only reads, and as
// nobody. A route without a row here fails; so does an answer that openapi.json does not describe.

type Who = Role | "reader" | "nobody";
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
let desk: PierDesk;
const rows = rowsFor(() => desk);
const open = ["GET /openapi.json"];
const folder = import.meta.dirname;
const routeFiles = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => path.basename(file) === "route.ts" && !file.startsWith("[...rest]"),
);
const addressOf = (file: string) => `/${path.dirname(file).replaceAll(/\[(\w+)\]/g, "{$1}")}`;
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

const handlers = new Map<string, Handler>();
let people: Record<Role, Actor>;
const tokens = new Map<Who, string>();

async function token(actor: Actor, scope: "read" | "write"): Promise<string> {
  const made = await createApiToken(actor, { label: "tests", scope });
  if (!made.ok) throw new Error(made.message);
  return made.value.token;
}

async function call(name: string, who: Who, { params = {}, search = "", body }: Called): Promise<Response> {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`no handler ${name}`);
  const [method = "GET", template = ""] = name.split(" ");
  const address = template.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
  const bearer = tokens.get(who);
  const isForm = body instanceof FormData;
  const request = new Request(`http://localhost:3000/api/v1${address}${search}`, {
    method,
    headers: {
      ...(isForm ? {} : { "content-type": "application/json" }),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    },
    body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
  });
  return handler(request, { params: Promise.resolve(params) });
}

/** Checks an answer against what openapi.json is made of. */
async function described(operation: AnyOperation, response: Response): Promise<void> {
  const { status } = response;
  if (operation.contentTypes && status === 200) {
    expect(operation.contentTypes.join()).toContain(response.headers.get("content-type")?.split(";")[0]);
    return response.body?.cancel();
  }
  const schema = operation.answers[status] ?? (status === 409 ? conflict : status === 422 ? unmet : error);
  const checked = schema.safeParse(await response.json());
  expect(checked.error && z.prettifyError(checked.error), `${operation.id} ${status}`).toBeUndefined();
}

const operationOf = (name: string) => {
  const found = operations.find((operation) => `${operation.method} ${operation.path}` === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
};

beforeAll(async () => {
  for (const file of routeFiles) {
    const exported = (await import(path.join(folder, file))) as Record<string, unknown>;
    for (const method of methods)
      if (typeof exported[method] === "function")
        handlers.set(`${method} ${addressOf(file)}`, exported[method] as Handler);
  }
  people = await everybody();
  for (const role of roles) tokens.set(role, await token(people[role], "write"));
  tokens.set("reader", await token(people.editor, "read"));
  desk = await makePierDesk(people);
});

beforeEach(forgetCounts);
it("has a row for every handler on disk, and no row for none", () => {
  expect([...handlers.keys()].sort()).toEqual([...Object.keys(rows), ...open].sort());
});

it("describes every handler, and no other", () => {
  const described = operations.map(({ method, path: address }) => `${method} ${address}`);
  expect(described.toSorted()).toEqual(Object.keys(rows).toSorted());
});

describe.each(Object.keys(rows))("%s", (name) => {
  const row = rows[name] as (typeof rows)[string];

  it.each([...roles, "reader" as const])("as %s", async (who) => {
    const response = await call(name, who, await row.call());
    expect(response.status).toBe(row.expected[who]);
    await described(operationOf(name), response);
  });

  it("as nobody", async () => {
    const response = await call(name, "nobody", await row.call());
    expect(response.status).toBe(401);
    await described(operationOf(name), response);
  });
});

describe.each(Object.keys(rows).filter((name) => name.includes("{")))("%s", (name) => {
  it.each([
    "../../etc/passwd",
    "%2e%2e%2f",
    "' OR '1'='1",
    "a\u0000b",
    "a\r\nSet-Cookie: x=1",
    "__proto__",
    "\ud800",
    "x".repeat(5000),
    "",
  ])("finds nothing at %j", async (hostile) => {
    const { params: sound = {}, body } = await (rows[name] as (typeof rows)[string]).call();
    const params = Object.fromEntries(Object.keys(sound).map((key) => [key, hostile]));
    const handler = handlers.get(name) as Handler;
    const request = new Request("http://localhost:3000/api/v1/hostile", {
      method: name.split(" ")[0],
      headers: { "content-type": "application/json", authorization: `Bearer ${tokens.get("administrator")}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const response = await handler(request, { params: Promise.resolve(params) });
    expect(response.status).toBe(404);
    expect([...response.headers.keys()]).not.toContain("set-cookie");
    await described(operationOf(name), response);
  });
});

describe("bringing in the same text again", () => {
  it("is answered with the document that exists", async () => {
    const response = await call("POST /documents", "editor", { body: { title: "Other title", text } });
    expect(response.status).toBe(200);
    const body = (await response.json()) as { id: string; existed: boolean };
    expect(body).toMatchObject({ id: desk.documentId, existed: true });
  });

  it.each([
    [{ title: "T" }, 400],
    [{ title: "", text }, 400],
    [{ title: "T", text: "" }, 422],
    [{ title: "T", text: "%PDF\u0000\u0001\u0002\u0003".repeat(300) }, 415],
    [{ title: "T", text: "a ".repeat(2_700_000) }, 413],
    [{ title: "T", text: ["a"] }, 400],
    [{ title: "T", text, url: "javascript:alert(1)" }, 400],
  ])("refuses %#", async (body, status) => {
    const response = await call("POST /documents", "editor", { body });
    expect(response.status).toBe(status);
    await described(operationOf("POST /documents"), response);
  });
});

describe("a stale version", () => {
  it.each(["PATCH /statements/{id}", "POST /statements/{id}/verdicts"])(
    "of %s is a conflict with what stands",
    async (name) => {
      const { body } = await (rows[name] as (typeof rows)[string]).call();
      const stale = { ...(body as object), version: 100_000 };
      const response = await call(name, "editor", { params: { id: desk.statementId }, body: stale });
      expect(response.status).toBe(409);
      const told = conflict.parse(await response.json());
      expect(told.current).toMatchObject({ id: desk.statementId, version: await desk.version() });
    },
  );
});

it.each(Object.entries(nowhere))("answers %s at no address of the API as the API", async (_, handler) => {
  const response = await handler();
  expect(response.status).toBe(404);
  expect(error.parse(await response.json()).error.code).toBe("no-such-address");
});

describe("an act", () => {
  it("is undone by the group that its answer named, once", async () => {
    const { body } = await (rows["POST /statements/{id}/verdicts"] as (typeof rows)[string]).call();
    const given = await call("POST /statements/{id}/verdicts", "editor", { params: { id: desk.statementId }, body });
    const { group } = (await given.json()) as { group: string };
    const undone = await call("POST /undo", "editor", { body: { group } });
    expect(undone.status).toBe(200);
    await described(operationOf("POST /undo"), undone);
    expect((await call("POST /undo", "editor", { body: { group } })).status).toBe(409);
  });

  it("is not somebody else's to undo, nor a reading token's", async () => {
    const { body } = await (rows["POST /statements/{id}/verdicts"] as (typeof rows)[string]).call();
    const given = await call("POST /statements/{id}/verdicts", "editor", { params: { id: desk.statementId }, body });
    const { group } = (await given.json()) as { group: string };
    expect((await call("POST /undo", "reviewer", { body: { group } })).status).toBe(403);
    expect((await call("POST /undo", "reader", { body: { group } })).status).toBe(403);
  });
});

describe("the evidence gate", () => {
  it("says what it misses", async () => {
    const body = { version: await desk.version(), verdict: "verified" };
    const response = await call("POST /statements/{id}/verdicts", "reviewer", {
      params: { id: desk.statementId },
      body,
    });
    expect(response.status).toBe(422);
    const told = unmet.parse(await response.json());
    expect(told.error.code).toBe("gate-unmet");
    expect(told.missing).not.toHaveLength(0);
  });
});
