import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import type { Network } from "@/lib/documents/fetching/network";
import { createDocument } from "@/lib/documents/mutations";
import { readAddress, readUpload } from "@/lib/documents/readings/mutations";
import { must } from "@/lib/documents/testing/desk-document";
import { makePdf, setLines } from "@/lib/documents/testing/make-pdf";
import { newId } from "@/lib/new-id";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { getStatement } from "@/lib/statements/queries";
import { addEvidence } from "./mutations";
import { getEvidenceOriginal, proposeFromReading } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});
beforeEach(forgetCounts);

const words = "We cannot keep patching timber that was laid in 1911";
const about = { stance: "supports", grade: "primary" } as const;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function quoteOf(): Promise<string> {
  const text = `“${words},” said Petra Voss, who has led the board since 2022, in room ${newId()}.\n`;
  const { statements } = must(await createDocument(people.editor, { title: "Pier", text }));
  const quote = statements.find(({ kind }) => kind === "quote");
  if (!quote) throw new Error("the text must have a quote");
  return quote.id;
}

const minutes = () =>
  makePdf([setLines([`The board met in room ${newId()}.`]), setLines([`Petra Voss: ${words}, and it is not safe.`])]);
const upload = async (who: Actor, bytes: Uint8Array) => must(await readUpload(who, { name: "minutes.pdf", bytes }));

describe("evidence in a file", () => {
  it("has its nearest words proposed, its text frozen, and its bytes kept", async () => {
    const [id, bytes] = [await quoteOf(), minutes()];
    const reading = await upload(people.reviewer, bytes);
    const { passage } = must(await proposeFromReading(people.reviewer, id, reading.id));
    expect(passage).toMatchObject({ locator: "page 2", result: "verbatim" });
    const input = { ...about, reading: reading.id, excerpt: passage?.text };
    const { evidence } = must(await addEvidence(people.reviewer, id, input));
    expect(evidence).toMatchObject({
      ...{ kind: "passage", documentId: null, url: null, locator: "page 2", excerpt: passage?.text },
      ...{ sha256: sha256(Buffer.from(passage?.text ?? "")), fidelity: { result: "verbatim" } },
      source: { name: "minutes.pdf", format: "pdf", sha256: sha256(bytes), fetchedAt: null },
    });
    const original = must(await getEvidenceOriginal(people.reviewer, evidence.id));
    expect(sha256(original.bytes)).toBe(sha256(bytes));
    expect(must(await getStatement(people.viewer, id)).gate).toMatchObject({ met: true, primary: 1 });
    // The same reading again, for another statement.
    must(await addEvidence(people.reviewer, await quoteOf(), input));
    expect(await db.frozenSource.count({ where: { id: reading.id } })).toBe(1);
    await expect(db.frozenSource.updateMany({ data: { text: "else" } })).rejects.toThrow();
    await expect(db.frozenSource.deleteMany()).rejects.toThrow();
    expect((await verifyDesk(db)).faults).toEqual([]);
  });

  it("is refused without words, with other words, beside a document, and from somebody else’s reading", async () => {
    const id = await quoteOf();
    const reading = (await upload(people.reviewer, minutes())).id;
    const add = (who: Actor, more: object) => addEvidence(who, id, { ...about, reading, ...more });
    expect(await add(people.reviewer, {})).toMatchObject({ code: "words-needed", fields: { excerpt: [/copy/] } });
    expect(await add(people.reviewer, { excerpt: "We can keep patching" })).toMatchObject({ code: "not-in-document" });
    expect(await add(people.reviewer, { start: 0, end: 1_000_000 })).toMatchObject({ code: "outside-document" });
    expect(await add(people.reviewer, { documentId: "x" })).toMatchObject({ reason: "malformed" });
    expect(await add(people.editor, { excerpt: words })).toMatchObject({ code: "no-such-reading" });
    expect(await db.frozenSource.count({ where: { id: reading } })).toBe(0);
    expect(await db.reading.count({ where: { id: reading } })).toBe(1);
  });

  it("shows nothing of a confidential file to those who may not see it", async () => {
    const id = await quoteOf();
    const reading = (await upload(people.editor, minutes())).id;
    const input = { ...about, reading, excerpt: words, confidential: true };
    const { evidence } = must(await addEvidence(people.editor, id, input));
    const seen = must(await getStatement(people.reviewer, id)).evidence[0];
    expect(seen).toMatchObject({ redacted: true, source: null, excerpt: null });
    expect(await getEvidenceOriginal(people.reviewer, evidence.id)).toMatchObject({ code: "no-original" });
    expect(await getEvidenceOriginal(people.viewer, evidence.id)).toMatchObject({ reason: "forbidden" });
    must(await getEvidenceOriginal(people.administrator, evidence.id));
  });
});

describe("evidence at an address", () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  it("keeps the page as it was when it was fetched", async () => {
    const id = await quoteOf();
    const page = `<title>Pier</title><article><p>Voss said: “${words}.”</p><p>${"More of it stands here. ".repeat(20)}</p></article>`;
    server = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const network: Network = {
      resolve: async () => [{ address: "127.0.0.1", family: 4 }],
      permits: () => true,
      ports: [port],
    };
    const address = `http://harbour.example:${port}/pier`;
    const reading = must(await readAddress(people.reviewer, { address }, network));
    const input = { ...about, url: "https://elsewhere.example/", reading: reading.id, excerpt: words };
    const { evidence } = must(await addEvidence(people.reviewer, id, input));
    expect(evidence).toMatchObject({
      ...{ kind: "address", url: address, locator: "paragraph 1", excerpt: words },
      source: { format: "html", sha256: sha256(Buffer.from(page)), fetchedAt: reading.fetchedAt },
    });
  });
});
