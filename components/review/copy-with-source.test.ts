import { expect, test } from "vitest";
import { withSource } from "./copy-with-source";
import { makeStatement } from "./statement-for-tests";

const speaker = { id: "1", slug: "i", name: "Ines Marchetti", kind: "person" } as const;
const document = { title: "Tide tables", publisher: "Quay News", publishedAt: "2026-03-04T00:00:00.000Z", url: null };

test("gives the words, the speaker and the source", () => {
  expect(withSource(makeStatement({ id: "a", text: "It rose", speaker }), document)).toBe(
    "“It rose”\nInes Marchetti, in “Tide tables”\nQuay News, 2026-03-04",
  );
});

test("adds no second quotation marks, and none to a claim", () => {
  expect(withSource(makeStatement({ id: "a", text: "“It rose,”" }), document)).toMatch(/^“It rose,”\n“Tide tables”/);
  expect(withSource(makeStatement({ id: "a", kind: "claim", text: "It rose" }), document)).toMatch(/^It rose\n/);
});

test("leaves out what is not known", () => {
  const bare = { title: "Tide tables", publisher: null, publishedAt: null, url: null };
  expect(withSource(makeStatement({ id: "a", text: "It rose" }), bare)).toBe("“It rose”\n“Tide tables”");
});
