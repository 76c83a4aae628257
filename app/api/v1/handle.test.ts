import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Actor, Role } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { cookieOf, everybody } from "@/lib/accounts/testing/people";
import { createApiToken } from "@/lib/accounts/tokens/mutations";
import { fail, ok, type Reason, type Result } from "@/lib/result";
import { handle } from "./handle";
import { type Answer, operation } from "./operation";
import { statusOf } from "./respond";
import { conflict, error, unmet } from "./responses/common";

const run = vi.fn(async (_actor: Actor, input: unknown): Promise<Result<Answer>> => ok({ status: 200, body: input }));

const read = handle(
  operation({
    method: "GET",
    path: "/things/{id}",
    id: "readThing",
    summary: "for these tests",
    params: z.object({ id: z.string().max(20) }),
    query: z.object({ limit: z.coerce.number().max(200).optional() }),
    answers: { 200: z.unknown() },
    run,
  }),
);

const write = handle(
  operation({
    method: "POST",
    path: "/things",
    id: "writeThing",
    summary: "for these tests",
    body: z.object({ name: z.string(), count: z.int().optional(), tags: z.array(z.string()).optional() }),
    largestBody: 1000,
    answers: { 200: z.unknown() },
    run,
  }),
);

let people: Record<Role, Actor>;
let authorization: string;

beforeEach(async () => {
  run.mockClear();
  forgetCounts();
  people = await everybody();
  const made = await createApiToken(people.editor, { label: "tests", scope: "write" });
  authorization = `Bearer ${made.ok ? made.value.token : ""}`;
});

const at = "http://localhost:3000/api/v1/things";
const get = (search = "", headers: HeadersInit = { authorization }, id = "t1") =>
  read(new Request(`${at}/t1${search}`, { headers }), { params: Promise.resolve({ id }) });

const post = (body: BodyInit | undefined, headers: Record<string, string> = {}) =>
  write(
    new Request(at, {
      method: "POST",
      body,
      headers: { authorization, "content-type": "application/json", ...headers },
      duplex: "half",
    } as RequestInit),
    { params: Promise.resolve({}) },
  );

const codeOf = async (response: Response) => error.parse(await response.json()).error.code;

describe("who asks", () => {
  it("is told to sign in where nobody does, with a header that says how", async () => {
    const response = await get("", {});
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await codeOf(response)).toBe("not-signed-in");
    expect(run).not.toHaveBeenCalled();
  });

  it("may try a hundred wrong tokens from one address, and then waits", async () => {
    const wrong = { authorization: "Bearer qd_aaaaaaaa_wrong" };
    for (let times = 0; times < 100; times++) expect((await get("", wrong)).status).toBe(401);
    const refused = await get("", wrong);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("is not read from a body that nobody may send", async () => {
    const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(100)));
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    expect((await post(body, { authorization: "Bearer no" })).status).toBe(401);
    expect(pull).not.toHaveBeenCalled();
  });
});

describe("a sign-in's cookie", () => {
  const sending = async (headers: Record<string, string>) => {
    const cookie = await cookieOf(people.editor);
    const request = new Request(at, {
      method: "POST",
      body: '{"name":"a"}',
      headers: { cookie, "content-type": "application/json", ...headers },
    });
    return write(request, { params: Promise.resolve({}) });
  };

  it.each([
    ["the desk's own page", { origin: "http://localhost:3000", host: "localhost:3000" }, 200],
    ["the desk at the port it is really served on", { origin: "http://localhost:3999", host: "localhost:3999" }, 200],
    ["the desk by another name", { origin: "http://desk.lan", host: "desk.lan" }, 200],
    ["another site", { origin: "https://evil.example", host: "localhost:3000" }, 403],
    ["another port", { origin: "http://localhost:8080", host: "localhost:3000" }, 403],
    ["a name that begins alike", { origin: "http://localhost:3000.evil.example", host: "localhost:3000" }, 403],
    ["a sandboxed frame", { origin: "null", host: "localhost:3000" }, 403],
    ["nowhere that is said", { host: "localhost:3000" }, 403],
  ])("may write from %s: %s", async (_from, headers, status) => {
    const response = await sending(headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(run).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
  });

  it("may read without saying from where", async () => {
    expect((await get("", { cookie: await cookieOf(people.viewer) })).status).toBe(200);
  });
});

describe("a body", () => {
  it.each([
    ["text/plain", 415],
    ["application/x-www-form-urlencoded", 415],
    ["application/jsonp", 415],
    ["", 415],
    ["application/json; charset=utf-8", 200],
    ["Application/JSON", 200],
  ])("sent as %j is answered with %i", async (type, status) => {
    expect((await post('{"name":"a"}', { "content-type": type })).status).toBe(status);
  });

  it.each(["", "{", "[1,", "{'a':1}", "\ufeff{}x", "undefined", `{"name":"${"\\".repeat(3)}`])(
    "that is %j is malformed",
    async (body) => {
      const response = await post(body);
      expect([response.status, await codeOf(response)]).toEqual([400, "invalid-json"]);
    },
  );

  it("that is not UTF-8 is malformed", async () => {
    expect(await codeOf(await post(new Uint8Array([0x22, 0xff, 0xfe, 0x22])))).toBe("invalid-json");
  });

  it.each(["null", "1", '"name"', "[]", "{}", '{"name":1}', '{"name":"a","count":1.5}', '{"name":["a"]}'])(
    "that is %s is refused field by field",
    async (body) => {
      const response = await post(body);
      const { error: told } = error.parse(await response.json());
      expect(response.status).toBe(400);
      expect(Object.keys(told.fields ?? {})).not.toHaveLength(0);
      expect(run).not.toHaveBeenCalled();
    },
  );

  it("over the limit is refused by its length, without being read", async () => {
    const response = await post("x".repeat(1001));
    expect([response.status, await codeOf(response)]).toEqual([413, "body-too-large"]);
  });

  it("over the limit is cut off where its length is not told, or a lie", async () => {
    let sent = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 100;
          controller.enqueue(new Uint8Array(100).fill(0x20));
        },
      });
    expect((await post(endless())).status).toBe(413);
    expect((await post(endless(), { "content-length": "10" })).status).toBe(413);
    expect(sent).toBeLessThan(4000);
  });

  it("cannot reach a prototype", async () => {
    await post('{"name":"a","__proto__":{"isAdministrator":true},"constructor":{"prototype":{"polluted":1}}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const [, input] = run.mock.calls[0] as unknown as [Actor, { body: Record<string, unknown> }];
    expect(input.body.isAdministrator).toBeUndefined();
    expect(Object.getPrototypeOf(input.body)).toBe(Object.prototype);
  });

  it("names a wrong field that is called like an object's own", async () => {
    const response = await post('{"name":"a","tags":[{"toString":1}]}');
    expect(error.parse(await response.json()).error.fields).toEqual({ "tags.0": [expect.any(String)] });
  });
});

describe("an address", () => {
  it("with a name given twice is refused", async () => {
    const response = await get("?limit=1&limit=2");
    expect([response.status, await codeOf(response)]).toEqual([400, "given-twice"]);
  });

  it.each(["abc", "201", "1e9", "NaN"])("with limit=%s is refused", async (limit) => {
    const response = await get(`?limit=${limit}`);
    const body = error.parse(await response.json());
    expect([response.status, body.error.fields]).toEqual([400, { limit: [expect.any(String)] }]);
  });

  it("that is longer than any is not found", async () => {
    expect((await get("", { authorization }, "x".repeat(21))).status).toBe(404);
  });

  it("hands names it does not know to nobody", async () => {
    await get("?__proto__=1&constructor=2&limit=3");
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe("an answer", () => {
  it.each(Object.entries(statusOf) as [Reason, number][])("to what is %s has status %i", async (reason, status) => {
    const more = { current: { version: 2 }, missing: ["a locator"], fields: { name: ["wrong"] } };
    run.mockResolvedValueOnce(fail(reason, "some-code", "A sentence.", more));
    const response = await get();
    expect(response.status).toBe(status);
    const shape = z.strictObject({ ...conflict.shape, ...unmet.shape });
    expect(shape.parse(await response.json())).toEqual({
      error: { code: "some-code", message: "A sentence.", fields: { name: ["wrong"] } },
      current: { version: 2 },
      missing: ["a locator"],
    });
  });

  it("is kept by nobody, and guessed to be nothing else", async () => {
    const { headers } = await get();
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  });

  it("to a fault of ours says no more than that, and the log says all", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue(undefined);
    const fault = new Error("SELECT secret FROM place");
    run.mockRejectedValueOnce(fault);
    const response = await get();
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain("secret");
    expect(log).toHaveBeenCalledWith("GET /things/{id}", fault);
    log.mockRestore();
  });
});
