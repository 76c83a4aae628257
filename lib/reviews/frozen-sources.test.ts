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
    const { passage } = must(await proposeFromReading(people.reviewer, { statementId: id, reading: reading.id }));
    expect(passage).toMatchObject({ locator: "page 2", result: "verbatim", stance: "supports", grade: "secondary" });
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

describe("a passage that is proposed", () => {
  const text = (said: string) =>
    new TextEncoder().encode(
      `CHAIR: And the timber?\nVOSS: Well, look. ${said} So, no.\nCHAIR: Thank you.\nVOSS: Good night.\n`,
    );
  const proposed = async (said: string, chosen?: { start: number; end: number }) => {
    const statementId = await quoteOf();
    const reading = must(await readUpload(people.reviewer, { name: "tape.txt", bytes: text(said) }));
    return {
      reading,
      ...must(await proposeFromReading(people.reviewer, { statementId, reading: reading.id, chosen })),
    };
  };

  it("contradicts where a negation is gone, with the change in its places in both texts", async () => {
    const { passage, reading } = await proposed("We can keep patching timber that was laid in 1911.");
    expect(passage).toMatchObject({ result: "meaning-risk", stance: "contradicts", grade: "primary" });
    const [change] = passage?.changes ?? [];
    expect(change).toMatchObject({ type: "negation", severity: "meaning" });
    for (const span of [passage, passage?.compared, change?.source])
      expect(reading.read.text.slice(span?.start, span?.end)).toBe(span?.text);
  });

  it("is the nearest where the words are not there, and says nothing of its stance", async () => {
    const { passage } = await proposed("We laid new timber last year, and nobody would keep it.");
    expect(passage).toMatchObject({ result: "not-found", compared: null, changes: [], stance: null });
    expect((await proposed("Tea was late.")).passage).toBeNull();
  });

  it("is what a person chose, compared with what stands around it", async () => {
    const said = "We hardly ever said so. We cannot keep patching timber that was laid in 1911.";
    const start = "CHAIR: And the timber?\nVOSS: Well, look. We hardly ever said so. ".length;
    const chosen = { start, end: start + "We cannot keep patching timber".length };
    const { passage, reading } = await proposed(said, chosen);
    expect(passage).toMatchObject({ ...chosen, text: "We cannot keep patching timber", result: "verbatim" });
    expect(passage?.compared?.text).toBe(words);
    expect(reading.read.text.slice(passage?.compared?.start, passage?.compared?.end)).toBe(words);
  });

  it("is for no claim compared, and refused beyond the text, to a stranger, and to who may not", async () => {
    const { statements } = must(
      await createDocument(people.editor, {
        title: "Pier",
        text: `The pier in room ${newId()} cost £212 million in 2019. “${words},” said Petra Voss.`,
      }),
    );
    const claim = statements.find(({ kind }) => kind === "claim");
    const reading = (await upload(people.reviewer, minutes())).id;
    const ask = (who: Actor | null, more: object = {}) =>
      proposeFromReading(who, { statementId: claim?.id ?? "", reading, ...more });
    const { passage } = must(await ask(people.reviewer, { chosen: { start: 0, end: 9 } }));
    expect(passage).toMatchObject({ text: "The board", result: null, changes: [], stance: null });
    expect(await ask(people.reviewer, { chosen: { start: 0, end: 9999 } })).toMatchObject({ code: "outside-document" });
    expect(await ask(people.reviewer, { chosen: { start: 0, end: 20_001 } })).toMatchObject({ reason: "malformed" });
    expect(await ask(people.reviewer, { chosen: { start: 9, end: 9 } })).toMatchObject({ reason: "malformed" });
    expect(await ask(people.editor)).toMatchObject({ code: "no-such-reading" });
    expect(await ask(people.viewer)).toMatchObject({ reason: "forbidden" });
    expect(await ask(null)).toMatchObject({ reason: "unauthenticated" });
    expect(await ask(people.reviewer, { statementId: newId() })).toMatchObject({ reason: "not-found" });
  });
});

describe("the same file, attached by two people at once", () => {
  it("stands as two pieces of evidence behind which the file is kept once", async () => {
    const [id, bytes] = [await quoteOf(), minutes()];
    const both = [people.reviewer, people.editor];
    const readings = await Promise.all(both.map((who) => upload(who, bytes)));
    const given = await Promise.all(
      both.map((who, at) => addEvidence(who, id, { ...about, reading: readings[at]?.id, excerpt: words })),
    );
    const ids = given.map((one) => must(one).evidence.id);
    const kept = must(await getStatement(people.viewer, id)).evidence;
    expect(kept.map((one) => one.id).toSorted()).toEqual(ids.toSorted());
    expect(kept.map(({ source }) => source?.sha256)).toEqual([sha256(bytes), sha256(bytes)]);
    expect(await db.originalFile.count({ where: { sha256: sha256(bytes) } })).toBe(1);
    expect((await verifyDesk(db)).faults).toEqual([]);
  });

  it("is frozen once where one person attaches it in two tabs", async () => {
    const [id, other] = [await quoteOf(), await quoteOf()];
    const reading = (await upload(people.reviewer, minutes())).id;
    const given = await Promise.all(
      [id, other].map((one) => addEvidence(people.reviewer, one, { ...about, reading, excerpt: words })),
    );
    for (const one of given) must(one);
    expect(await db.frozenSource.count({ where: { id: reading } })).toBe(1);
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
      own: new Map(),
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
