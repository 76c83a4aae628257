import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collect, evidence, header, record, stream, verdict } from "./sample-records";
import { writeJson, writeJsonLines } from "./write-json";

// Unpaired surrogates included: what was stored comes back, whatever it was.
const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  ),
});

const records = fc.array(
  fc
    .record({ words: text, rationale: fc.option(text), excerpt: fc.option(text), name: text })
    .map(({ words, rationale, excerpt, name }) =>
      record({
        text: words,
        speaker: { id: "p", slug: "p", name, kind: "person" },
        verdicts: [verdict({ rationale })],
        evidence: [evidence({ excerpt })],
      }),
    ),
  { maxLength: 4 },
);

describe("JSON is lossless", () => {
  test("as one file", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (given) => {
        const file = JSON.parse(await collect(writeJson(stream(...given), header)));
        expect(file.items).toEqual(given);
        expect(file).toMatchObject({ format: "quotedesk", version: 1, ...header });
      }),
      { numRuns: 300 },
    );
  });

  test("as a record a line", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (given) => {
        const lines = (await collect(writeJsonLines(stream(...given), header))).split("\n").slice(0, -1);
        expect(lines.map((line) => JSON.parse(line))).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });
});

test("each text that records point into stands in the file once, whole", async () => {
  const asked: string[][] = [];
  async function* texts(versionIds: readonly string[]) {
    asked.push([...versionIds]);
    for (const versionId of versionIds)
      yield { versionId, documentId: "d", sha256: "ab".repeat(32), text: `<b>\ud800 ${versionId}` };
  }
  const given = ["one", "two", "one"].map((versionId, index) => record({ id: `${index}`, versionId }));
  const file = JSON.parse(await collect(writeJson(stream(...given), header, texts)));
  expect(asked).toEqual([["one", "two"]]);
  expect(file.items).toEqual(given);
  expect(file.documents.map((one: { text: string }) => one.text)).toEqual(["<b>\ud800 one", "<b>\ud800 two"]);
});

test("nothing to export is an empty list", async () => {
  expect(JSON.parse(await collect(writeJson(stream(), header))).items).toEqual([]);
  expect(await collect(writeJsonLines(stream(), header))).toBe("");
});

test("the first record is written before the second is read", async () => {
  const read: number[] = [];
  async function* slow() {
    for (const id of [1, 2]) {
      read.push(id);
      yield record({ id: String(id) });
    }
  }
  for await (const piece of writeJsonLines(slow(), header)) {
    expect(piece).toContain('"id":"1"');
    break;
  }
  expect(read).toEqual([1]);
});
