import { describe, expect, it } from "vitest";
import type { ReadText } from "./model";
import { instant, readWebPage } from "./read-web-page";

const read = (html: string | Uint8Array, charset: string | null = null) =>
  readWebPage({ bytes: typeof html === "string" ? new TextEncoder().encode(html) : html, charset }) as ReadText;

const long = (topic: string) =>
  `The ${topic} has been talked about for nine years, and this week, after two votes and a long night, the council decided. It was close, and nobody was quite content, though most had expected it.`;

const page = `<!doctype html><html lang="en"><head><title>Ferry hall | Estuary Times</title>
<meta property="og:title" content="Council moves library into the ferry hall"><meta property="og:site_name" content="Estuary Times">
<meta name="author" content="By Ruaridh Sato"><meta property="article:published_time" content="2026-11-20T08:30:00+01:00">
<style>p { color: red }</style><script>document.write("never")</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport news</a></li></ul></nav>
<article><h1>Council moves library into the ferry hall</h1><p>By Ruaridh Sato</p>
<p>${long("library")}</p><p>“It floods,” said Bram Ostrander.<br>He lives next door. <q>Every winter</q></p>
<figure><img src="hall.jpg" onerror="alert(1)"><figcaption>The hall</figcaption></figure>
<p>${long("ferry hall")}</p><p style="display:none">hidden words</p><p>${long("quay")}</p></article>
<aside>Most read: ten tips</aside><footer>Cookies and terms</footer></body></html>`;

describe("readWebPage", () => {
  it("takes the article, and says who wrote it, where and when", () => {
    const { text, ...about } = read(page);
    expect(text).toContain("“It floods,” said Bram Ostrander.\nHe lives next door. “Every winter”");
    expect(text).toContain(`${long("library")}\n\n“It`);
    expect(text).not.toMatch(/never|hidden words|Cookies|Sport news|color|<|alert/);
    expect(about).toMatchObject({
      title: "Council moves library into the ferry hall",
      byline: "Ruaridh Sato",
      publisher: "Estuary Times",
      publishedAt: "2026-11-20T08:30:00+01:00",
      kind: "article",
    });
    expect(about.leftOut.map(({ what }) => what)).toEqual(["surroundings", "pictures"]);
  });

  it("takes all words of a page that is no article", () => {
    expect(read("<p>One</p><ul><li>two<li>three</ul><table><tr><td>a<td>b</table>").text).toBe(
      "One\n\ntwo\n\nthree\n\na\tb",
    );
  });

  it.each<[string, Uint8Array, string | null, string]>([
    [
      "a declared Windows-1252",
      Buffer.from('<meta charset="windows-1252"><p>\x93caf\xe9\x94</p>', "latin1"),
      null,
      "“café”",
    ],
    [
      "an http-equiv",
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>caf\xe9</p>', "latin1"),
      null,
      "café",
    ],
    ["a header’s", Buffer.from("<p>\xc1\xc4</p>", "latin1"), "iso-8859-7", "ΑΔ"],
    ["a byte order mark over a header", Buffer.from("\ufeff<p>café</p>"), "iso-8859-7", "café"],
    [
      "UTF-16 with its mark",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("<p>café</p>", "utf16le")]),
      null,
      "café",
    ],
  ])("reads %s encoding", (_, bytes, charset, expected) => {
    expect(read(bytes, charset).text).toBe(expected);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["undeclared Latin 1", Buffer.from("<p>caf\xe9</p>", "latin1"), /not UTF-8/],
    ["an encoding nobody knows", '<meta charset="x-klingon"><p>a</p>', /none that this desk knows/],
    [
      "a page made by script",
      "<!doctype html><html><body><div id=root></div><script>go()</script></body></html>",
      /made by a script/,
    ],
  ])("refuses %s", (_, html, message) => {
    expect(() => read(html)).toThrow(message);
  });
});

it.each([
  ["2026-11-20", "2026-11-20"],
  ["2026-11-20T08:30", "2026-11-20"],
  ["2026-11-20T08:30Z", "2026-11-20T08:30:00Z"],
  ["2026-11-20T00:30:00.5+0100", "2026-11-20T00:30:00+01:00"],
  ["2026-13-90", null],
  ["20 November", null],
  [null, null],
])("%j is published at %j", (given, expected) => expect(instant(given)).toBe(expected));
