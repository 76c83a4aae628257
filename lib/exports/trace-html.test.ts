import { expect, test } from "vitest";
import type { TraceReport } from "./trace-report";
import { writeTraceHtml } from "./write-trace-html";

const text = "“<b>No & never</b>,” said Voss. “Yes,” said Osei. “Yes, yes.”";
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});
const report = (quotations: TraceReport["quotations"]): string =>
  [
    ...writeTraceHtml({
      ...{
        desk: "<i>Desk",
        tracedAt: "2026-11-24T10:00:00.000Z",
        heading: "1 of 2 quotations",
        notes: ["Left out: A & B."],
      },
      ...{ text, quotations },
    }),
  ].join("");
const bad = {
  ...{ ...at("<b>No & never</b>"), speaker: "Voss", words: "No stored document holds it.", unheld: true },
  passage: {
    document: "Minutes <1>",
    locator: "page 4",
    speaker: null,
    text: "no & ever",
    changes: ["“never” is not said"],
  },
};
const good = { ...at("Yes"), speaker: null, words: "Held: the same words.", unheld: false, passage: null };

test("marks each quotation in the text with its number, whatever the order of the list", () => {
  const html = report([bad, good]);
  expect(html).toContain(
    'div class="text" dir="auto">“<mark class="unheld">&lt;b&gt;No &amp; never&lt;/b&gt;<a href="#f-1">1</a></mark>,” said Voss. “<mark>Yes<a href="#f-2">2</a></mark>,” said Osei. “Yes, yes.”</div>',
  );
  expect(html.match(/<li id="f-\d"( class="unheld")?>/g)).toEqual(['<li id="f-1" class="unheld">', '<li id="f-2">']);
  expect(html).toContain("Minutes &lt;1&gt;, page 4:");
  expect(html).toContain("<li>“never” is not said</li>");
  expect(html).toContain("Left out: A &amp; B.");
});

test("nothing of the text becomes markup, and nothing is fetched", () => {
  const html = report([bad, good]);
  expect(html).not.toMatch(/<b>|<i>Desk|<script|https?:/);
  expect(html).toContain("default-src 'none'");
});

test("a quotation within another is listed and marked once", () => {
  const html = report([
    { ...good, start: 1, end: 30, text: text.slice(1, 30) },
    { ...good, start: 4, end: 9 },
  ]);
  expect(html.match(/<mark>/g)).toHaveLength(1);
  expect(html).toContain('<li id="f-2">');
});

test("without quotations the text stands alone", () => {
  const html = report([]);
  expect(html).not.toContain("<ol");
  expect(html).toContain("“Yes, yes.”</div>");
});
