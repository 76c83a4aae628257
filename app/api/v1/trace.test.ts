import { beforeAll, beforeEach, expect, it } from "vitest";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { cookieOf, everybody } from "@/lib/accounts/testing/people";
import { createDocument } from "@/lib/documents/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { readEnvironment } from "@/lib/env";
import { POST } from "./trace/route";

let cookie: string;
beforeAll(async () => {
  const people = await everybody();
  cookie = await cookieOf(people.viewer);
  const text =
    "CHAIR: And the ferry?\nNILS AARDAL: The ferry sails on Sundays from the north quay only.\nCHAIR: Thank you.\n";
  must(await createDocument(people.editor, { title: "Ferry <hearing>", kind: "transcript", text }));
});
beforeEach(forgetCounts);

const { origin } = new URL(readEnvironment().appUrl);
const send = (body: string, search = "", headers: Record<string, string> = {}) =>
  POST(
    new Request(`${origin}/api/v1/trace${search}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin, cookie, ...headers },
      body,
    }),
    { params: Promise.resolve({}) },
  );
const text =
  "“The ferry sails on Sundays from the north quay only,” said Nils Aardal.\n\n“<script>Turquoise hedgehogs rehearse Tuesdays</script>,” said Nils Aardal.";

it("answers with every quotation as JSON", async () => {
  const response = await send(JSON.stringify({ text }));
  expect(response.status).toBe(200);
  const body = (await response.json()) as { text: string; quotations: { state: string; start: number; end: number }[] };
  expect(body).toMatchObject({ text, counts: { held: 1, none: 1 } });
  expect(body.quotations.map(({ state }) => state)).toEqual(["held", "none"]);
});

it("answers with a report that stands alone, of which nothing becomes markup", async () => {
  const response = await send(JSON.stringify({ text }), "?format=html");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="traced-[\d-]+\.html"$/);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  const html = await response.text();
  expect(html).toContain("1 of 2 quotations is held by no stored document");
  expect(html).toContain("Ferry &lt;hearing&gt;");
  expect(html).not.toContain("<script");
});

it.each([
  ["nothing", "{}", 400, "invalid-input"],
  ["no words", JSON.stringify({ text: "…" }), 422, "empty-text"],
  ["more than a document may have", JSON.stringify({ text: "word ".repeat(1_100_000) }), 413, "text-too-large"],
  ["no JSON", "{", 400, "invalid-json"],
])("refuses %s", async (_, body, status, code) => {
  const response = await send(body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: { code } });
});

it("refuses another format, another origin, and nobody", async () => {
  expect((await send(JSON.stringify({ text }), "?format=docx")).status).toBe(400);
  expect((await send(JSON.stringify({ text }), "", { origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await send(JSON.stringify({ text }), "", { cookie: "" })).status).toBe(401);
});
