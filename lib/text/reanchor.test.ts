import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts } from "./align-texts";
import { makeAnchor } from "./anchor";
import { type Anchored, reanchor } from "./reanchor";

const anchorOf = (text: string, words: string, nth = 0, kind = "quote"): Anchored => {
  let start = text.indexOf(words);
  for (let skip = nth; skip > 0; skip--) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no ${words}`);
  return { ...makeAnchor(text, { start, end: start + words.length }), kind };
};

/** Each anchor's fate, as outcome and new words. */
const fates = (oldText: string, newText: string, anchors: Anchored[]) =>
  reanchor(alignTexts(oldText, newText), anchors).map((one) =>
    one.outcome === "gone"
      ? "gone"
      : `${one.outcome} ${one.span.start}: ${newText.slice(one.span.start, one.span.end)}`,
  );
const fate = (oldText: string, newText: string, words: string, nth = 0) =>
  fates(oldText, newText, [anchorOf(oldText, words, nth)])[0];

const story = `The gate stays shut. “We will wait for the tide,” said Moran.

“Nobody budgeted for the hinges,” said Karst. “No comment,” said Vance. Later: “No comment,” said Lund.
`;

describe("the very same words", () => {
  it.each([
    ["nothing changed", story, "We will wait for the tide", "kept 22: We will wait for the tide"],
    [
      "a sentence before",
      `A storm is coming. ${story}`,
      "We will wait for the tide",
      "kept 41: We will wait for the tide",
    ],
    [
      "other words right before and after",
      story.replace("“We", "“Well, we think: We").replace("tide,”", "tide — perhaps,”"),
      "We will wait for the tide",
      "kept 38: We will wait for the tide",
    ],
    [
      "its paragraph before the one that went down",
      `${story.split("\n\n")[1]}\n${story.split("\n\n")[0]}\n`,
      "Nobody budgeted for the hinges",
      "kept 1: Nobody budgeted for the hinges",
    ],
    [
      "its paragraph before the other",
      `${story.split("\n\n")[1]}\n${story.split("\n\n")[0]}\n`,
      "We will wait for the tide",
      "moved 127: We will wait for the tide",
    ],
  ])("are found: %s", (_, text, words, expected) => {
    expect(fate(story, text, words)).toBe(expected);
  });

  it("are never another's: the first of two that say the same goes, the second stays", () => {
    const without = story.replace(" “No comment,” said Vance.", "");
    const both = [anchorOf(story, "No comment", 0), anchorOf(story, "No comment", 1)];
    expect(fates(story, without, both)).toEqual(["gone", `kept ${without.indexOf("No comment")}: No comment`]);
    expect(fate(story, without, "No comment", 0)).toBe("gone");
  });

  it("keep their order where several moved", () => {
    const old =
      "“We go on as before,” said Ana Lopez in May.\n“We go on as before,” said Ben Cole in June.\nThe rest is long enough to stay where it is.\n";
    const now =
      "The rest is long enough to stay where it is.\nNew. “We go on as before,” said Ana.\nNew too. “We go on as before,” said Ben.\n";
    const words = "We go on as before";
    const places = [now.indexOf(words), now.lastIndexOf(words)];
    expect(fates(old, now, [anchorOf(old, words, 0), anchorOf(old, words, 1)])).toEqual(
      places.map((at) => `moved ${at}: ${words}`),
    );
  });

  it("are not a longer number or word that begins alike", () => {
    expect(fate("It cost 5 in all.", "It cost 5.3 in all.", "cost 5")).not.toMatch(/^(kept|moved)/);
    expect(fate("The old art was sold.", "The older artefact was sold.", "old art")).not.toMatch(/^(kept|moved)/);
  });

  it("are not taken from anywhere where they are too few to say so", () => {
    expect(fate("He paid 12. They left.", "They left. It took them 12 days by ship to get there.", "12")).toBe("gone");
  });
});

describe("changed words", () => {
  it.each([
    ["one word", story.replace("wait for", "hope for"), "We will wait for the tide", "We will hope for the tide"],
    [
      "a negation put in",
      story.replace("will wait", "will not wait"),
      "We will wait for the tide",
      "We will not wait for the tide",
    ],
    [
      "the first word",
      story.replace("We will", "They will"),
      "We will wait for the tide",
      "They will wait for the tide",
    ],
    [
      "the last word",
      story.replace("the tide", "the flood"),
      "We will wait for the tide",
      "We will wait for the flood",
    ],
    [
      "an accent in other letters",
      story.replace("tide", "ti\u0301de"),
      "We will wait for the tide",
      "We will wait for the ti\u0301de",
    ],
    [
      "two spaces where there was one",
      story.replace("We will", "We  will"),
      "We will wait for the tide",
      "We  will wait for the tide",
    ],
    [
      "moved and changed",
      `${story.split("\n\n")[1]}\nMoran again: “We will hope for the tide.”\n`,
      "We will wait for the tide",
      "We will hope for the tide",
    ],
  ])("are found, and never called the same: %s", (_, text, words, expected) => {
    expect(fate(story, text, words)).toBe(`reworded ${text.indexOf(expected)}: ${expected}`);
  });

  it.each([
    ["taken out", story.replace("“We will wait for the tide,” said Moran.", "Moran said nothing.")],
    ["something else in its place", story.replace("We will wait for the tide", "Rain delays every single train here")],
    ["no text at all but one word", "Tide."],
  ])("are gone: %s", (_, text) => {
    expect(fate(story, text, "We will wait for the tide")).toBe("gone");
  });
});

// Paragraphs of a small vocabulary, so that the same words come often; some have a word that no other paragraph has, and
// so a place that is known whatever happens around them.
const word = fc.constantFrom(
  "we",
  "will",
  "not",
  "wait",
  "cafe\u0301",
  "🌊",
  "no",
  "12",
  "the",
  "gate,",
  "said",
  "“yes”",
  "👩‍🚒",
  "e\u0301te\u0301",
);
const paragraph = fc.array(word, { minLength: 3, maxLength: 14 });
type Paragraph = { words: string[]; own: string | null };
const edit = fc.record({
  kind: fc.constantFrom("insert", "delete", "move", "replace", "insert paragraph", "delete paragraph", "swap space"),
  at: fc.nat(1000),
  to: fc.nat(1000),
  word,
  paragraph,
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function applyEdit(paragraphs: Paragraph[], { kind, at, to, word: put, paragraph: words }: Edit): void {
  const index = at % paragraphs.length;
  const here = paragraphs[index] as Paragraph;
  const place = to % here.words.length;
  const touched = () => {
    here.own = null;
  };
  if (kind === "insert paragraph") paragraphs.splice(index, 0, { words, own: null });
  else if (kind === "delete paragraph" && paragraphs.length > 1) paragraphs.splice(index, 1);
  else if (kind === "move") paragraphs.splice(to % paragraphs.length, 0, ...paragraphs.splice(index, 1));
  else if (kind === "insert") {
    here.words.splice(place, 0, put);
    touched();
  } else if (kind === "replace") {
    here.words[place] = put;
    touched();
  } else if (kind === "swap space") {
    here.words[place] = `${here.words[place]} `;
    touched();
  } else if (kind === "delete" && here.words.length > 1) {
    here.words.splice(place, 1);
    touched();
  }
}

const written = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ words }) => words.join(" ")).join("\n\n");

/** Statements over whole words, a few in each paragraph. */
function statementsOf(paragraphs: readonly Paragraph[], picks: readonly number[]) {
  const text = written(paragraphs);
  let start = 0;
  const anchors: (Anchored & { own: string | null })[] = [];
  for (const [index, { words, own }] of paragraphs.entries()) {
    const pick = picks[index % picks.length] as number;
    for (const kind of ["quote", "claim"]) {
      const first = pick % words.length;
      const last = first + ((pick >> 3) % (words.length - first));
      const from = start + words.slice(0, first).reduce((sum, one) => sum + one.length + 1, 0);
      const length = words.slice(first, last + 1).join(" ").length;
      const anchor = makeAnchor(text, { start: from, end: from + length });
      anchors.push({ ...anchor, kind, own: own !== null && anchor.text.includes(own) ? own : null });
    }
    start += words.join(" ").length + 2;
  }
  return { text, anchors };
}

describe("whatever is edited", () => {
  const inputs = fc.tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 9 }),
    fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }),
    fc.array(edit, { maxLength: 12 }),
  );

  it("no words are called the same that are not, none is lost, none shares a place, and what is known to stand is found", () => {
    const seen = new Set<string>();
    const property = fc.property(inputs, ([given, picks, edits]) => {
      const paragraphs: Paragraph[] = given.map((words, index) => {
        const own = index % 2 === 0 ? `mark${index}` : null;
        return { words: own === null ? [...words] : [...words.slice(0, 2), own, ...words.slice(2)], own };
      });
      const { text: oldText, anchors } = statementsOf(paragraphs, picks);
      for (const one of edits) applyEdit(paragraphs, one);
      const newText = written(paragraphs);
      const found = reanchor(alignTexts(oldText, newText), anchors);
      expect(found).toHaveLength(anchors.length);
      const places = new Map<string, number>();
      const standing = new Set(paragraphs.flatMap(({ own }) => own ?? []));
      for (const [index, one] of found.entries()) {
        const anchor = anchors[index] as (typeof anchors)[number];
        seen.add(one.outcome);
        const words = one.outcome === "gone" ? null : newText.slice(one.span.start, one.span.end);
        if (one.outcome === "kept" || one.outcome === "moved") expect(words).toBe(anchor.text);
        if (one.outcome === "reworded") expect([anchor.text, ""]).not.toContain(words?.trim());
        if (anchor.own !== null && standing.has(anchor.own)) {
          expect(words, `“${anchor.text}” stands still`).toBe(anchor.text);
        }
        if (one.outcome === "gone") continue;
        const place = `${anchor.kind} ${one.span.start}–${one.span.end}`;
        expect(places.has(place), `${place} is one statement's`).toBe(false);
        places.set(place, index);
      }
    });
    fc.assert(property, { numRuns: 1500 });
    expect([...seen].sort()).toEqual(["gone", "kept", "moved", "reworded"]);
  });

  it("an unchanged text keeps everything in its place", () => {
    const property = fc.property(inputs, ([given, picks]) => {
      const { text, anchors } = statementsOf(
        given.map((words) => ({ words, own: null })),
        picks,
      );
      const found = reanchor(alignTexts(text, text), anchors);
      expect(found).toEqual(anchors.map(({ start, end }) => ({ outcome: "kept", span: { start, end } })));
    });
    fc.assert(property);
  });
});
