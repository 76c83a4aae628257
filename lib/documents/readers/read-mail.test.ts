import { expect, it } from "vitest";
import { readMail } from "./read-mail";

const read = (text: string) =>
  readMail({ bytes: new TextEncoder().encode(text.replaceAll("\n", "\r\n")), charset: null });
const head = `From: =?utf-8?q?In=C3=AAs?= Marchetti <ines@example.org>\nTo: desk@example.org\nDate: Fri, 20 Nov 2026 09:15:00 +0100\nSubject: The gate,\n again\nMIME-Version: 1.0\n`;

it("reads the text, who sent it, when, and its subject", async () => {
  const mail = `${head}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 stays open.\n\nInes\n--y\nContent-Type: text/html\n\n<p>Not this</p>\n--y--\n--x\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--x--\n`;
  expect(await read(mail)).toMatchObject({
    text: "The café stays open.\n\nInes",
    title: "The gate, again",
    byline: "Inês Marchetti <ines@example.org>",
    publishedAt: "2026-11-20T08:15:00.000Z",
    leftOut: [{ what: "attachments", count: 1 }],
  });
});

it("reads HTML where there is nothing else, as text", async () => {
  const mail = `${head}Content-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>One &amp; two</p><script>x()</script><p>three</p>\n`;
  expect((await read(mail)).text).toBe("One & two\n\nthree");
});

it.each([
  [`${head}\n\n`, /no words in this e-mail\.$/],
  [
    `${head}Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n`,
    /only attachments/,
  ],
])("refuses what has no words", async (mail, message) => {
  await expect(read(mail)).rejects.toThrow(message);
});
