import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { type DomNode, htmlText } from "./html-text";

const text = (html: string) =>
  htmlText(parseHTML(`<html><body>${html}</body></html>`).document.body as unknown as DomNode).text;

it.each([
  ["<p>One <b>two</b>, three</p><p>four</p>", "One two, three\n\nfour"],
  ["<p>un<b>break</b>able</p>", "unbreakable"],
  ["a<br>b<br/><br>c", "a\nb\nc"],
  ["<div>a<div>b</div>c</div>", "a\n\nb\n\nc"],
  ["<p>He said <q>no</q>.</p>", "He said “no”."],
  ["<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td"],
  ["<script>x</script><style>y</style><template>z</template><p hidden>h</p><p aria-hidden=true>i</p>k", "k"],
  ["&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"],
  ["a\u00a0b  \n c", "a\u00a0b c"],
  ["", ""],
])("%s", (html, expected) => expect(text(html)).toBe(expected));

it("walks as deep as a page nests", () => {
  type Deep = { -readonly [Key in keyof DomNode]: DomNode[Key] };
  const node = (nodeName: string, firstChild: DomNode | null): Deep => ({
    nodeType: 1,
    nodeName,
    nodeValue: null,
    firstChild,
    nextSibling: null,
  });
  let deep: DomNode = { ...node("#text", null), nodeType: 3, nodeValue: "word" };
  for (let depth = 0; depth < 200_000; depth++) deep = node("DIV", deep);
  expect(htmlText(deep).text).toBe("word");
});
