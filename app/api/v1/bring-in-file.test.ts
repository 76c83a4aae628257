import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { everybody } from "@/lib/accounts/testing/people";
import { createApiToken } from "@/lib/accounts/tokens/mutations";
import * as original from "./documents/[id]/original/route";
import * as versions from "./documents/[id]/versions/route";
import * as documents from "./documents/route";
import * as readings from "./readings/route";

const words = () => `The pier will close, the board said. ${crypto.randomUUID()}`;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  const people = await everybody();
  for (const role of ["editor", "reviewer"] as const) {
    const made = await createApiToken(people[role], { label: "tests", scope: "write" });
    if (!made.ok) throw new Error(made.message);
    tokens.set(role, made.value.token);
  }
});
beforeEach(forgetCounts);

const headersOf = (role: Role) => ({ authorization: `Bearer ${tokens.get(role)}` });
const nowhere = { params: Promise.resolve({}) };
const at = (id: string) => ({ params: Promise.resolve({ id }) });

function form(text: string, more: Record<string, string> = {}, name = "pier.txt"): FormData {
  const made = new FormData();
  made.set("file", new File([text], name));
  for (const [key, value] of Object.entries(more)) made.set(key, value);
  return made;
}

function post(
  route: { POST: typeof documents.POST },
  body: FormData | object,
  context = nowhere,
  role: Role = "editor",
): Promise<Response> {
  const isForm = body instanceof FormData;
  const headers = { ...headersOf(role), ...(isForm ? {} : { "content-type": "application/json" }) };
  const sent = isForm ? body : JSON.stringify(body);
  return route.POST(new Request("http://localhost:3000/api/v1/x", { method: "POST", headers, body: sent }), context);
}

const download = (id: string, role: Role) =>
  original.GET(new Request("http://localhost:3000/api/v1/x", { headers: headersOf(role) }), {
    params: Promise.resolve({ id }),
  });

async function made(response: Promise<Response>): Promise<{ id: string; [key: string]: unknown }> {
  const answered = await response;
  expect(answered.status).toBe(201);
  return answered.json();
}

describe("bringing in a file", () => {
  it("takes what is not given from the file, keeps the file, and gives it back to be saved", async () => {
    const text = words();
    const document = await made(post(documents, form(text, { byline: "Ines" })));
    expect(document).toMatchObject({
      title: "pier.txt",
      byline: "Ines",
      source: { name: "pier.txt", format: "text", asRead: true },
    });
    expect(await (await download(document.id, "reviewer")).text()).toBe(text);
  });

  it("never shows the file, whatever it is", async () => {
    const page = form(`<p>${words()}</p><script>alert(1)</script>`, {}, "pier “plan”.html");
    const { id } = await made(post(documents, page));
    expect(Object.fromEntries((await download(id, "editor")).headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="pier _plan_.html"; filename*=UTF-8''pier%20%E2%80%9Cplan%E2%80%9D.html`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    });
  });

  it("is done in two steps too: read, then brought in as somebody changed it", async () => {
    const reading = await made(post(readings, form(`<title>Pier</title><p>${words()}`, {}, "a.html")));
    const body = { title: String(reading.title), text: `${reading.text}\nMore.`, reading: reading.id };
    expect(await made(post(documents, body))).toMatchObject({
      title: "Pier",
      source: { format: "html", asRead: false },
    });
    expect((await post(documents, { ...body, text: "Other words." })).status).toBe(404);
  });

  it.each<[string, FormData, number]>([
    ["no file", new FormData(), 400],
    ["a file of another kind", form("a,b", {}, "a.csv"), 415],
    ["a file that is not what it is called", form("%PDF-1.7", {}, "a.docx"), 415],
    ["an empty file", form(""), 422],
    ["a torn PDF", form("%PDF-1.7\n", {}, "a.pdf"), 422],
    ["an address that is none", form("Words.", { url: "javascript:alert(1)" }), 400],
  ])("refuses %s", async (_, body, status) => {
    expect((await post(documents, body)).status).toBe(status);
  });

  it("refuses too much, a form that is torn, and one that gives a name twice", async () => {
    expect((await post(readings, form("a".repeat(21 * 1024 * 1024)))).status).toBe(413);
    const torn = new Request("http://localhost:3000/api/v1/readings", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x", ...headersOf("editor") },
      body: "--x\r\ncontent-disposition: form-data; name=file; filename=a.txt\r\n\r\nwords",
    });
    expect((await readings.POST(torn, nowhere)).status).toBe(400);
    const twice = form("a");
    twice.append("file", new File(["b"], "b.txt"));
    expect((await post(documents, twice)).status).toBe(400);
  });

  it("refuses to fetch what is inside", async () => {
    const response = await post(readings, { address: "http://169.254.169.254/latest/meta-data/" });
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 422,
      body: { error: { code: "address-not-public" } },
    });
  });
});

describe("bringing in a new draft as a file", () => {
  it("keeps the file with the draft, and the statements that stand", async () => {
    const text = words();
    const { id } = await made(post(documents, form(text)));
    const next = `${text} “No,” said Petra Voss.`;
    const drafted = await made(post(versions, form(next, { from: "1" }, "pier 2.txt"), at(id)));
    expect(drafted).toMatchObject({
      currentVersion: { number: 2 },
      source: { name: "pier 2.txt", format: "text", asRead: true },
      counts: { lost: 0, dropped: 0 },
    });
    expect(await (await download(id, "reviewer")).text()).toBe(next);
  });

  it("refuses a stale draft, the same text, no document, no file, and who may not", async () => {
    const text = words();
    const { id } = await made(post(documents, form(text)));
    const status = async (given: Promise<Response>) => (await given).status;
    expect(await status(post(versions, form(words(), { from: "2" }), at(id)))).toBe(409);
    expect(await status(post(versions, form(words(), { from: "one" }), at(id)))).toBe(400);
    expect(await status(post(versions, form(text), at(id)))).toBe(422);
    expect(await status(post(versions, form(""), at(id)))).toBe(422);
    expect(await status(post(versions, form("%PDF-1.7", {}, "a.docx"), at(id)))).toBe(415);
    expect(await status(post(versions, new FormData(), at(id)))).toBe(400);
    expect(await status(post(versions, form(words()), at("none")))).toBe(404);
    expect(await status(post(versions, form(words()), at(id), "reviewer"))).toBe(403);
  });
});
