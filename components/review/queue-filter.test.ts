import { describe, expect, test } from "vitest";
import {
  countByStatus,
  filterInWords,
  filterStatements,
  noFilter,
  parseFilter,
  placesByDoubt,
  type QueueFilter,
  writeFilter,
} from "./queue-filter";
import { makeStatement } from "./statement-for-tests";

const wojcicki = { id: "s1", slug: "tomasz-wojcicki", name: "Tomasz Wójcicki", kind: "person" } as const;
const sure = { mention: null, cue: null, rule: "cue-after", confidence: 0.95 };
const statements = [
  makeStatement({ id: "a", start: 0, speaker: wojcicki, attribution: sure, text: "It can’t wait." }),
  makeStatement({ id: "b", start: 10, kind: "claim", form: null, status: "verified", text: "The wall is high." }),
  makeStatement({ id: "c", start: 20, status: "disputed", contested: true, attribution: { ...sure, confidence: 0.4 } }),
  makeStatement({ id: "d", start: 30, kind: "claim", form: null, status: "needs-sourcing" }),
];
const ids = (filter: Partial<QueueFilter>, kept?: Set<string>) =>
  filterStatements(statements, { ...noFilter, ...filter }, kept).map(({ id }) => id);

describe("filtering", () => {
  test.each<[string, Partial<QueueFilter>, string[]]>([
    ["nothing set", {}, ["a", "b", "c", "d"]],
    ["a status", { status: "verified" }, ["b"]],
    ["open: nobody judged it, or it needs a source", { status: "open" }, ["a", "d"]],
    ["a kind", { kind: "claim" }, ["b", "d"]],
    ["a speaker", { speaker: "tomasz-wojcicki" }, ["a"]],
    ["contested", { contested: true }, ["c"]],
    ["contested and open", { contested: true, status: "open" }, []],
    ["nobody named", { speaker: "nobody" }, ["b", "c", "d"]],
    ["words without accents and case", { q: "WOJCICKI" }, ["a"]],
    ["words with a plain apostrophe", { q: "can't wait" }, ["a"]],
    ["every word must be there", { q: "wall tide" }, []],
    ["the least sure first", { order: "doubtful" }, ["b", "d", "c", "a"]],
  ])("%s", (_, filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  test("what is kept stays, in its place", () => {
    expect(ids({ status: "verified" }, new Set(["c"]))).toEqual(["b", "c"]);
  });
});

describe("doubtful first", () => {
  const [doubtful, ...others] = statements.filter(({ id }) => id === "c" || id === "a").toReversed();
  const settled = [...others, { ...(doubtful as (typeof statements)[number]), attributedBy: "Leonie Kasprzak" }];
  const order = (places?: ReadonlyMap<string, number>) =>
    filterStatements(settled, { ...noFilter, order: "doubtful" }, undefined, places).map(({ id }) => id);

  test("keeps the order it was given, though somebody has settled a doubt since", () => {
    expect(order()).toEqual(["a", "c"]);
    expect(order(placesByDoubt(statements))).toEqual(["c", "a"]);
  });

  test("puts what was added since at the end", () => {
    const places = placesByDoubt(statements.filter(({ id }) => id !== "c"));
    expect(order(places)).toEqual(["a", "c"]);
  });
});

describe("the address", () => {
  test("carries a filter there and back", () => {
    const filter: QueueFilter = {
      status: "disputed",
      kind: "claim",
      speaker: "nobody",
      who: "free",
      contested: true,
      q: "£31 & more",
      order: "doubtful",
    };
    expect(parseFilter(writeFilter(filter, new URLSearchParams()))).toEqual(filter);
  });

  test("leaves out what is not set and keeps what is not the filter's", () => {
    expect(writeFilter(noFilter, new URLSearchParams("s=7&status=verified")).toString()).toBe("s=7");
  });

  test("with unknown values is read as without them", () => {
    const unknown = "status=lost&kind=rumour&order=random&contested=perhaps";
    expect(parseFilter(new URLSearchParams(unknown))).toEqual(noFilter);
  });
});

test("counts by status", () => {
  expect(countByStatus(statements)).toEqual({ unreviewed: 1, verified: 1, disputed: 1, "needs-sourcing": 1 });
});

test.each<[Partial<QueueFilter>, string]>([
  [{ status: "disputed", kind: "claim", speaker: "k" }, "disputed claims by Leonie Kasprzak"],
  [{ status: "needs-sourcing" }, "statements that need sourcing"],
  [{ speaker: "nobody", q: " tide " }, "statements by nobody named with “tide”"],
  [{ status: "open", kind: "quote" }, "open quotes"],
  [{ status: "open", kind: "quote", contested: true }, "contested open quotes"],
  [{ status: "needs-sourcing", contested: true }, "contested statements that need sourcing"],
])("%j in words", (filter, expected) => {
  expect(filterInWords({ ...noFilter, ...filter }, () => "Leonie Kasprzak")).toBe(expected);
});
