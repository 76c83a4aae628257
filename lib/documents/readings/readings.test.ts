import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/accounts/model";
import { forgetCounts } from "@/lib/accounts/rate-limits";
import { everybody } from "@/lib/accounts/testing/people";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import { verifyDesk } from "@/lib/safekeeping/queries";
import { undoGroup } from "@/lib/undo/mutations";
import type { Network } from "../fetching/network";
import { createDocument, removeDocument } from "../mutations";
import { getDocument } from "../queries";
import { redraft } from "../redrafts/mutations";
import { getOriginal, listLocators, locatorAt } from "../sources/queries";
import { must } from "../testing/desk-document";
import { makePdf, setLines } from "../testing/make-pdf";
import { forgetReading, readAddress, readUpload } from "./mutations";
import { getReading } from "./queries";

let people: Record<Role, Actor>;
beforeAll(async () => {
  people = await everybody();
});
beforeEach(forgetCounts);

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** Two pages, the first of which ends within a sentence. */
const minutes = () =>
  makePdf([
    setLines([
      `The board met in room ${newId()} on Tuesday.`,
      "“The pier will close,” said Petra Voss, who has led the",
    ]),
    setLines(["board since 2022. “It is not safe.”"]),
  ]);

describe("a file that is read", () => {
  it("is brought in with its file, its pages and what it was", async () => {
    const bytes = minutes();
    const reading = must(await readUpload(people.editor, { name: "C:\\papers\\minutes\r\n.pdf", bytes }));
    expect(reading).toMatchObject({ name: "minutes .pdf", format: "pdf", size: bytes.length, sha256: sha256(bytes) });
    const { document } = must(
      await createDocument(people.editor, { title: "Minutes", text: reading.read.text, reading: reading.id }),
    );
    expect(document.source).toMatchObject({ name: "minutes .pdf", format: "pdf", asRead: true, sha256: sha256(bytes) });
    expect(must(await getDocument(people.viewer, document.id)).source).toEqual(document.source);

    const original = must(await getOriginal(people.reviewer, document.id));
    expect(sha256(original.bytes)).toBe(sha256(bytes));
    const version = document.currentVersion.id;
    expect(must(await listLocators(people.viewer, version)).map(({ label }) => label)).toEqual(["page 1", "page 2"]);
    const at = async (words: string) =>
      must(await locatorAt(people.viewer, version, reading.read.text.indexOf(words)))?.label;
    expect([await at("pier"), await at("board since"), await at("safe")]).toEqual(["page 1", "page 2", "page 2"]);
    expect(await getReading(people.editor, reading.id)).toMatchObject({ code: "no-such-reading" });
    expect((await verifyDesk(db)).faults).toEqual([]);
  });

  it("is kept with a draft as with a first document, and each draft has its own", async () => {
    const first = minutes();
    const reading = must(await readUpload(people.editor, { name: "minutes.pdf", bytes: first }));
    const { document } = must(
      await createDocument(people.editor, { title: "Minutes", text: reading.read.text, reading: reading.id }),
    );
    const second = minutes();
    const next = must(await readUpload(people.editor, { name: "corrected.pdf", bytes: second }));
    const input = { text: next.read.text, reading: next.id };
    expect(await redraft(people.administrator, document.id, input)).toMatchObject({ code: "no-such-reading" });
    const both = await Promise.all([
      redraft(people.editor, document.id, input),
      redraft(people.editor, document.id, input),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const drafted = must(await getDocument(people.viewer, document.id));
    expect(drafted.source).toMatchObject({
      name: "corrected.pdf",
      format: "pdf",
      asRead: true,
      sha256: sha256(second),
    });
    expect(sha256(must(await getOriginal(people.reviewer, document.id)).bytes)).toBe(sha256(second));
    const pages = must(await listLocators(people.viewer, drafted.currentVersion.id));
    expect(pages.map(({ label }) => label)).toEqual(["page 1", "page 2"]);
    const told = await db.event.findFirstOrThrow({ where: { type: "document.redrafted", entityId: document.id } });
    expect(JSON.parse(told.data)).toMatchObject({ file: "corrected.pdf", fileSha256: sha256(second) });

    must(await undoGroup(people.editor, told.group));
    expect(sha256(must(await getOriginal(people.reviewer, document.id)).bytes)).toBe(sha256(first));
    expect((await verifyDesk(db)).faults).toEqual([]);
  });

  it("keeps its pages where the text was changed before it was brought in, and says that it was", async () => {
    const reading = must(await readUpload(people.editor, { name: "a.pdf", bytes: minutes() }));
    const text = `Put before.\r\n\r\n${reading.read.text.replace("on Tuesday", "last Tuesday evening")}`;
    const { document } = must(await createDocument(people.editor, { title: "Minutes", text, reading: reading.id }));
    expect(document.source?.asRead).toBe(false);
    const offset = text.replaceAll("\r\n", "\n").indexOf("It is not safe");
    expect(must(await locatorAt(people.viewer, document.currentVersion.id, offset))?.label).toBe("page 2");
  });

  it("is nobody else’s to bring in, and is forgotten when asked", async () => {
    const { id, read } = must(await readUpload(people.editor, { name: "a.pdf", bytes: minutes() }));
    expect(await createDocument(people.administrator, { title: "T", text: read.text, reading: id })).toMatchObject({
      code: "no-such-reading",
    });
    must(await forgetReading(people.administrator, id));
    must(await getReading(people.editor, id));
    must(await forgetReading(people.editor, id));
    expect(await getReading(people.editor, id)).toMatchObject({ code: "no-such-reading" });
  });

  it("is forgotten after a day, and after twenty others", async () => {
    const text = new TextEncoder().encode("The pier is open.");
    const old = must(await readUpload(people.reviewer, { name: "a.txt", bytes: text }));
    await db.reading.update({ where: { id: old.id }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    for (let count = 0; count < 20; count++)
      await db.reading.create({
        data: {
          id: newId(),
          createdById: people.reviewer.userId,
          sha256: "",
          size: 0,
          name: "x",
          format: "text",
          read: "",
          bytes: new Uint8Array(),
        },
      });
    must(await readUpload(people.reviewer, { name: "b.txt", bytes: text }));
    const kept = await db.reading.findMany({ where: { createdById: people.reviewer.userId }, select: { id: true } });
    expect(kept).toHaveLength(20);
    expect(kept.map(({ id }) => id)).not.toContain(old.id);
  });

  it("is kept once where two documents come from it", async () => {
    const bytes = minutes();
    const made: (string | undefined)[] = [];
    for (const more of ["", " And more."]) {
      const { id, read } = must(await readUpload(people.editor, { name: "a.pdf", bytes }));
      const { document } = must(
        await createDocument(people.editor, { title: "T", text: read.text + more, reading: id }),
      );
      made.push(document.source?.sha256);
    }
    expect(made).toEqual([sha256(bytes), sha256(bytes)]);
    expect(await db.originalFile.count({ where: { sha256: sha256(bytes) } })).toBe(1);
  });

  it("is refused with its reader’s reason, and to who may not", async () => {
    expect(await readUpload(people.editor, { name: "a.docx", bytes: minutes() })).toMatchObject({
      code: "wrong-extension",
    });
    expect(await readUpload(people.viewer, { name: "a.pdf", bytes: minutes() })).toMatchObject({ reason: "forbidden" });
    expect(await readUpload(null, { name: "a.pdf", bytes: minutes() })).toMatchObject({ reason: "unauthenticated" });
    expect(await readUpload(people.editor, { name: "/", bytes: minutes() })).toMatchObject({ reason: "malformed" });
  });

  it("is read sixty times a minute and not oftener", async () => {
    const empty = { name: "a.txt", bytes: new Uint8Array() };
    for (let count = 0; count < 60; count++) await readUpload(people.editor, empty);
    expect(await readUpload(people.editor, empty)).toMatchObject({ reason: "too-many", code: "too-many-tries" });
  });
});

describe("an original", () => {
  it("is not for viewers, and there is none of what was typed or removed", async () => {
    const { document } = must(await createDocument(people.editor, { title: "T", text: `Typed ${newId()}.` }));
    expect(document.source).toBeNull();
    expect(await getOriginal(people.viewer, document.id)).toMatchObject({ reason: "forbidden" });
    expect(await getOriginal(people.reviewer, document.id)).toMatchObject({ code: "no-original" });
    expect(must(await locatorAt(people.viewer, document.currentVersion.id, 3))?.label).toBe("paragraph 1");
    must(await removeDocument(people.editor, document.id, { version: 1 }));
    expect(await getOriginal(people.reviewer, document.id)).toMatchObject({ code: "no-such-document" });
    expect(await listLocators(people.viewer, document.currentVersion.id)).toMatchObject({ code: "no-such-version" });
  });

  it("cannot be changed, nor can what was read from it", async () => {
    const { id, read } = must(await readUpload(people.editor, { name: "a.pdf", bytes: minutes() }));
    must(await createDocument(people.editor, { title: "T", text: read.text, reading: id }));
    await expect(db.originalFile.updateMany({ data: { size: 1 } })).rejects.toThrow();
    await expect(db.originalFile.deleteMany()).rejects.toThrow();
    await expect(db.versionSource.updateMany({ data: { locators: "[]" } })).rejects.toThrow();
    await expect(db.versionSource.deleteMany()).rejects.toThrow();
  });
});

describe("a page that is fetched", () => {
  const server = createServer((_, response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=windows-1252" })
      .end(Buffer.from("<title>Pier</title><p>\x93It is open,\x94 said Petra Voss.", "latin1")),
  );
  let network: Network;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    network = {
      resolve: async () => [{ address: "127.0.0.1", family: 4 }],
      permits: () => true,
      ports: [(server.address() as AddressInfo).port],
      own: new Map(),
    };
    return () => server.close();
  });
  afterEach(() => {
    process.env.QUOTEDESK_FETCH = "";
  });
  const address = () => `http://news.example.org:${network.ports[0]}/pier#top`;

  it("is read as its server and itself say, and kept with its address and time", async () => {
    const reading = must(await readAddress(people.reviewer, { address: address() }, network));
    expect(reading).toMatchObject({
      format: "html",
      address: address().replace("#top", ""),
      read: { title: "Pier", text: "“It is open,” said Petra Voss." },
    });
    expect(Date.parse(reading.fetchedAt ?? "")).toBeGreaterThan(Date.now() - 60_000);
  });

  it("is not fetched where the operator says so, nor for viewers, nor from inside", async () => {
    expect(await readAddress(people.viewer, { address: address() }, network)).toMatchObject({ reason: "forbidden" });
    expect(await readAddress(people.editor, { address: "http://127.0.0.1/" })).toMatchObject({
      code: "address-not-public",
    });
    process.env.QUOTEDESK_FETCH = "off";
    expect(await readAddress(people.editor, { address: address() }, network)).toMatchObject({ code: "fetching-off" });
  });

  it("is fetched twenty times a minute and not oftener", async () => {
    for (let count = 0; count < 20; count++) await readAddress(people.editor, { address: "http://10.0.0.1/" });
    expect(await readAddress(people.editor, { address: address() }, network)).toMatchObject({ reason: "too-many" });
  });
});
