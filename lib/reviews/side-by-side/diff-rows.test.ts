import { expect, it } from "vitest";
import { checkQuote } from "@/lib/fidelity/check-quote";
import { diffRows } from "./diff-rows";

const rowsOf = (quote: string, source: string) => diffRows(quote, source, checkQuote(quote, source, "clean-up"));
const lines = (quote: string, source: string) =>
  rowsOf(quote, source).map(({ printed, source: said, letter }) =>
    [`${printed.lead}[${printed.changed}]`, `${said.lead}[${said.changed}]`, letter ?? "-"].map((one) => one.trim()),
  );

it("ties what differs by a letter, with the words before it, and breaks what is the same at clauses", () => {
  const found = lines(
    "I can sign a drawing. I cannot sign a guess",
    "Well, look. I can, um, sign a drawing. I could not sign a guess. So, no.",
  );
  expect(found.filter(([, , letter]) => letter !== "-").map(([printed]) => printed)).toEqual(["I [cannot]"]);
  expect(found.map(([printed]) => printed).join(" ")).toContain("sign a drawing. []");
});

it("gives back both texts whole, in order, whatever differs", () => {
  for (const [quote, source] of [
    ["The ferry will be late.", "The ferry will be late."],
    ["We will never close the ice road again", "He said: we will, I think, never ever close that ice road. Again, no."],
    ["Nine years of records is a guess", "Nine or ten years of record is close to a guess."],
  ] as const) {
    const report = checkQuote(quote, source, "verbatim");
    const rows = diffRows(quote, source, report);
    const joined = rows.map(({ printed }) => printed.lead + printed.changed + printed.tail).join("");
    expect(joined).toBe(quote);
    const said = rows.map((row) => row.source.lead + row.source.changed + row.source.tail).join("");
    expect(said).toBe(source.slice(report.match?.start, report.match?.end));
    expect(rows.flatMap(({ changes }) => changes).sort()).toEqual(report.changes.map((_, index) => index));
  }
});

it("has nothing to show where nothing was found", () => {
  expect(rowsOf("The ferry will be late.", "Bread is dear this year.")).toEqual([]);
});
