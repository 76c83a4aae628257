import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvRow, escapeFormula, unescapeFormula } from "./csv-field";
import { collect, evidence, header, record, stream, verdict } from "./sample-records";
import { csvColumns, writeCsv } from "./write-csv";

describe("a value is harmless in a spreadsheet", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+44 20", "'+44 20"],
    ["-5 °C", "'-5 °C"],
    ["@desk", "'@desk"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["\0x", "'\0x"],
    ["＝1", "'＝1"],
    ["－1", "'－1"],
    ["'=1", "''=1"],
    ["'twas", "'twas"],
    ["a=b", "a=b"],
    ["", ""],
  ])("%j becomes %j", (value, safe) => {
    expect(escapeFormula(value)).toBe(safe);
    expect(unescapeFormula(safe)).toBe(value);
  });

  const dangerous = fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "a", '"', ","),
  });
  test("and any value comes back as it was", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), dangerous), (value) => {
        const safe = escapeFormula(value);
        expect(safe).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
        expect(unescapeFormula(safe)).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });
});

test("another reader takes a row apart into the values it was made of", () => {
  const field = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", " ", "=", "x") }),
  );
  fc.assert(
    fc.property(fc.array(field, { minLength: 2, maxLength: 6 }), (values) => {
      const { data } = Papa.parse<string[]>(csvRow(values), { newline: "\r\n", delimiter: "," });
      expect(data[0]?.map(unescapeFormula)).toEqual(values);
    }),
    { numRuns: 1_000 },
  );
});

describe("the table", () => {
  const read = async (...records: ReturnType<typeof record>[]) => {
    const text = await collect(writeCsv(stream(...records), header));
    return { text, rows: Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data };
  };

  test("opens with a byte order mark and ends its lines with CRLF, as Excel needs", async () => {
    const { text } = await read(record());
    expect(text.startsWith(`\uFEFF${csvColumns.join(",")}\r\n`)).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/\r/);
  });

  test("says who decided, when, why, and on which evidence with its locator", async () => {
    const { rows } = await read(record());
    expect(rows[0]).toMatchObject({
      speaker: "Ivo Karst",
      decided_by: "Ana Reis",
      decided_at: "2026-03-15T09:30:00.000Z",
      rationale: "Heard on the recording",
      evidence: "https://archive.example/tape",
      evidence_locator: "00:12:30",
      evidence_sha256: evidence().sha256,
      document_sha256: "ab".repeat(32),
    });
  });

  test("keeps several pieces of evidence in step, one a line", async () => {
    const two = [evidence(), evidence({ url: null, note: "Her\nletter", locator: null, grade: "secondary" })];
    const { rows } = await read(record({ evidence: two }));
    expect(rows[0]?.evidence).toBe("https://archive.example/tape\nHer letter");
    expect(rows[0]?.evidence_locator).toBe("00:12:30\n");
  });

  test("leaves the decision empty where nobody has decided", async () => {
    const { rows } = await read(record({ status: "unreviewed", verdicts: [] }));
    expect(rows[0]).toMatchObject({ status: "unreviewed", decided_by: "", decided_at: "", verdict: "" });
  });

  test("names the one who decided elsewhere, where the verdict came in with an import", async () => {
    const imported = verdict({ importedFrom: { reviewer: "Leo Dahl", at: "2025-01-02T03:04:05.000Z" } });
    const { rows } = await read(record({ verdicts: [imported] }));
    expect(rows[0]).toMatchObject({ decided_by: "Leo Dahl", decided_at: "2025-01-02T03:04:05.000Z" });
  });

  test("gives nothing of a confidential source away", async () => {
    const hidden = evidence({ redacted: true, confidential: true, url: null, locator: null, excerpt: null });
    const { rows } = await read(record({ evidence: [hidden] }));
    expect(rows[0]?.evidence).toBe("confidential evidence, 1");
  });
});
