import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, htmlLink } from "./html-text";
import { markdownInline, markdownLink, markdownQuote } from "./markdown-text";
import { collect, comment, evidence, header, record, stream } from "./sample-records";
import { writeHtml } from "./write-html";
import { writeMarkdown } from "./write-markdown";

describe("Markdown", () => {
  test.each([
    ["a | b", "a \\| b"],
    ["<script>", "\\<script\\>"],
    ["`code`", "\\`code\\`"],
    ["# not a heading", "\\# not a heading"],
    ["1. not a list", "1\\. not a list"],
    ["- not a list", "\\- not a list"],
    ["[a](b)", "\\[a\\](b)"],
    ["&lt;", "\\&lt;"],
    ["two\nlines", "two lines"],
    ["it cost 5.50", "it cost 5.50"],
  ])("%j is %j on a line", (text, written) => {
    expect(markdownInline(text)).toBe(written);
  });

  test("keeps lines and paragraphs inside the quotation", () => {
    expect(markdownQuote("one\ntwo\r\n\r\n# three")).toBe("> one\\\n> two\n>\n> \\# three");
  });

  test("never leaves the quotation, whatever was said", () => {
    const said = fc.string({
      unit: fc.constantFrom("\n", "\r", "\u2028", ">", "#", "`", "|", "<", "-", "=", " ", "\t", "a"),
    });
    fc.assert(
      fc.property(said, (text) => {
        for (const line of markdownQuote(text).split(/[\r\n\u2028]/)) {
          expect(line).toMatch(/^>/);
          expect(line.replace(/\\[^\n]/g, "x").slice(1)).not.toMatch(/[`|<>]|^ #/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("links web addresses only", () => {
    expect(markdownLink("https://a.example/x?y=1")).toBe("<https://a.example/x?y=1>");
    expect(markdownLink("javascript:alert(1)")).toBe("javascript:alert(1)");
    expect(markdownLink("https://a.example/> # x")).not.toMatch(/^</);
  });

  test("tells who decided, when, and on which evidence", async () => {
    const report = await collect(writeMarkdown(stream(record()), header));
    expect(report).toContain("> “The gate stays shut,”");
    expect(report).toContain("Verified by Ana Reis on 2026-03-15 at 09:30 UTC");
    expect(report).toContain("at 00:12:30");
  });
});

describe("HTML", () => {
  test("leaves no way out of text or attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", '"', "'", "&", "\0", "a") }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'\0]|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });

  test("writes hostile words as words", async () => {
    const hostile = `</blockquote><script>alert(1)</script>`;
    const source = evidence({ url: null, note: hostile });
    const page = await collect(
      writeHtml(stream(record({ text: hostile, evidence: [source] })), { ...header, desk: hostile }),
    );
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("makes no link that could run", () => {
    expect(htmlLink("javascript:alert(1)")).not.toContain("href");
    expect(htmlLink('https://a.example/"x')).toContain('href="https://a.example/&quot;x"');
  });
});

describe("comments", () => {
  const said = [
    comment({
      resolved: { by: "Tilda Moran", at: "2026-03-16T07:00:00.000Z" },
      text: "[x](javascript:a)\n# <b>Upper</b>",
    }),
    comment({ id: "c2", threadId: "c1", text: "", withdrawn: { by: "Ana Reis", at: "2026-03-16T06:00:00.000Z" } }),
  ];

  test.each([
    ["Markdown", writeMarkdown],
    ["HTML", writeHtml],
  ])("stand in %s under their statement, as words", async (_, write) => {
    const report = await collect(write(stream(record({ comments: said })), header));
    expect(report).toContain("Comment by Ana Reis on 2026-03-15, resolved by Tilda Moran: ");
    expect(report).toContain("Answer by Ana Reis on 2026-03-15, withdrawn");
    expect(report).not.toMatch(write === writeHtml ? /<b>/ : /^# <|(?<!\\)\[x\]\(/m);
  });

  test.each([
    ["Markdown", writeMarkdown],
    ["HTML", writeHtml],
  ])("are counted in %s where they are withheld", async (_, write) => {
    const withheld = [comment({ text: "", withheld: true }), comment({ id: "c2", text: "", withheld: true })];
    expect(await collect(write(stream(record({ comments: withheld })), header))).toContain(
      "2 comments, withheld with the confidential evidence",
    );
  });
});
