import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cohenKappa,
  type Decisions,
  krippendorffAlpha,
  pairwiseKappa,
  percentAgreement,
  specificAgreement,
} from "./coefficients";

/** Rows of one reviewer each, a column an item; a dot where they did not decide. */
function items(rows: Record<string, string>): Decisions<string>[] {
  const columns = Object.entries(rows).map(([reviewer, row]) => [reviewer, row.trim().split(/\s+/)] as const);
  const width = columns[0]?.[1].length ?? 0;
  return Array.from({ length: width }, (_, at) => ({
    itemId: `i${at}`,
    verdicts: new Map(columns.flatMap(([reviewer, row]) => (row[at] === "." ? [] : [[reviewer, row[at] as string]]))),
  }));
}

const times = (count: number, a: string, b: string) => Array.from({ length: count }, () => [a, b] as const);
const table = (cells: (readonly [string, string])[]): Decisions<string>[] =>
  cells.map(([a, b], at) => ({
    itemId: `i${at}`,
    verdicts: new Map([
      ["a", a],
      ["b", b],
    ]),
  }));

// Krippendorff (2011), section C: four observers, twelve units, values 1 to 5, some missing.
const krippendorff = items({
  a: "1 2 3 3 2 1 4 1 2 . . .",
  b: "1 2 3 3 2 2 4 1 2 5 . 3",
  c: ". 3 3 3 2 3 4 2 2 5 1 .",
  d: "1 2 3 3 2 4 4 1 2 5 1 .",
});

describe("Krippendorff's alpha", () => {
  test("of the published example is 0.743; the unit with one value is left out", () => {
    const { value, itemIds } = krippendorffAlpha(krippendorff);
    expect(value).toBeCloseTo(0.743, 3);
    expect(itemIds).toHaveLength(11);
    expect(itemIds).not.toContain("i11");
  });

  test("of two observers of binary data, section A of the same paper, is 0.095", () => {
    const binary = items({ a: "0 1 0 0 0 0 0 0 1 0", b: "1 1 1 0 0 1 0 0 0 0" });
    expect(krippendorffAlpha(binary).value).toBeCloseTo(0.095, 3);
  });

  test("of two observers of nominal data, section B, is 0.692", () => {
    const nominal = items({ a: "a a b b d c c c e d d a", b: "b a b b b c c c e d d d" });
    expect(krippendorffAlpha(nominal).value).toBeCloseTo(0.692, 3);
  });

  test("is not defined where everybody says the same, or nobody can be compared", () => {
    expect(krippendorffAlpha(items({ a: "x x x", b: "x x x" })).value).toBeNull();
    expect(krippendorffAlpha(items({ a: "x y .", b: ". . x" }))).toEqual({ value: null, itemIds: [] });
  });
});

describe("Cohen's kappa", () => {
  // Cohen (1960), table 1: proportions .25 .13 .12 / .12 .02 .16 / .03 .15 .02 of 200 cases.
  test("of the table in the paper that introduced it is −0.092", () => {
    const [x, y, z] = ["x", "y", "z"] as const;
    const cells = [
      ...times(50, x, x),
      ...times(26, y, x),
      ...times(24, z, x),
      ...times(24, x, y),
      ...times(4, y, y),
      ...times(32, z, y),
      ...times(6, x, z),
      ...times(30, y, z),
      ...times(4, z, z),
    ];
    expect(cohenKappa(table(cells), "a", "b").value).toBeCloseTo(-0.092, 3);
  });

  test("of the textbook's fifty grant proposals is 0.40", () => {
    const cells = [
      ...times(20, "yes", "yes"),
      ...times(5, "yes", "no"),
      ...times(10, "no", "yes"),
      ...times(15, "no", "no"),
    ];
    expect(cohenKappa(table(cells), "a", "b").value).toBeCloseTo(0.4, 10);
  });

  test("rests only on the items that both decided", () => {
    expect(cohenKappa(krippendorff, "a", "c").itemIds).toEqual(["i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8"]);
    expect(cohenKappa(krippendorff, "a", "nobody")).toEqual({ value: null, itemIds: [] });
  });

  test("is not defined where both give one verdict throughout", () => {
    expect(cohenKappa(items({ a: "x x", b: "x x" }), "a", "b").value).toBeNull();
    expect(cohenKappa(items({ a: "x x", b: "y y" }), "a", "b").value).toBe(0);
  });

  test("is told for every two who share an item", () => {
    const told = pairwiseKappa(items({ a: "x .", b: "x y", c: ". y" }));
    expect(told.map(({ one, other }) => `${one}${other}`)).toEqual(["ab", "bc"]);
  });
});

describe("percent agreement", () => {
  test("counts pairs, so that three who agree weigh more than two", () => {
    const { value, itemIds } = percentAgreement(items({ a: "x x .", b: "x y .", c: "x . z" }));
    expect(value).toBeCloseTo(3 / 4, 10);
    expect(itemIds).toEqual(["i0", "i1"]);
  });

  test("is not defined without two decisions on one item", () => {
    expect(percentAgreement(items({ a: "x .", b: ". x" })).value).toBeNull();
  });
});

describe("agreement on one verdict", () => {
  // Feinstein and Cicchetti (1990): two tables of 100 with the same 85 % agreement, and kappas of .70 and .32.
  const even = table([
    ...times(40, "yes", "yes"),
    ...times(9, "yes", "no"),
    ...times(6, "no", "yes"),
    ...times(45, "no", "no"),
  ]);
  const skewed = table([
    ...times(80, "yes", "yes"),
    ...times(10, "yes", "no"),
    ...times(5, "no", "yes"),
    ...times(5, "no", "no"),
  ]);

  test("tells apart what percent agreement does not, as in the paper's two tables", () => {
    for (const [cells, kappa, yes, no] of [
      [even, 0.7, 0.84, 0.86],
      [skewed, 0.32, 0.91, 0.4],
    ] as const) {
      expect(percentAgreement(cells).value).toBeCloseTo(0.85, 10);
      expect(cohenKappa(cells, "a", "b").value).toBeCloseTo(kappa, 2);
      expect(specificAgreement(cells, "yes").value).toBeCloseTo(yes, 2);
      expect(specificAgreement(cells, "no").value).toBeCloseTo(no, 2);
    }
  });

  test("counts pairs among three, and rests on the items where somebody gave it", () => {
    const three = items({ a: "x y x", b: "x y .", c: "y y ." });
    expect(specificAgreement(three, "x")).toEqual({ value: 0.5, itemIds: ["i0"] });
    expect(specificAgreement(three, "y").itemIds).toEqual(["i0", "i1"]);
    expect(specificAgreement(three, "z")).toEqual({ value: null, itemIds: [] });
  });
});

const decided = fc.array(fc.array(fc.option(fc.constantFrom("x", "y", "z")), { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 12,
});

describe("whatever was decided", () => {
  const from = (columns: (string | null)[][]) =>
    columns.map((column, at) => ({
      itemId: `i${at}`,
      verdicts: new Map(column.flatMap((verdict, who) => (verdict === null ? [] : [[`r${who}`, verdict] as const]))),
    }));

  test("no figure is above one, and one means that nobody differs", () => {
    fc.assert(
      fc.property(decided, (columns) => {
        const given = from(columns);
        const percent = percentAgreement(given).value;
        const alpha = krippendorffAlpha(given).value;
        if (alpha !== null) {
          expect(alpha).toBeLessThanOrEqual(1);
          expect(alpha === 1).toBe(percent === 1);
        }
      }),
    );
  });

  test("the order of items and reviewers does not matter", () => {
    fc.assert(
      fc.property(decided, (columns) => {
        const given = from(columns);
        const turned = [...given].reverse().map(({ itemId, verdicts }) => ({
          itemId,
          verdicts: new Map([...verdicts].reverse()),
        }));
        const [one, other] = [krippendorffAlpha(given).value, krippendorffAlpha(turned).value];
        if (one === null || other === null) expect(one).toBe(other);
        else expect(one).toBeCloseTo(other, 10);
      }),
    );
  });
});
