import { expect, test } from "vitest";
import { allCommands } from "./commands";
import { defaultKeyPreferences, keyPreferences } from "./key-preferences";
import { type KeyContext, matchKeys, takenBy } from "./match-keys";

const calm: KeyContext = { pending: null, inField: false, composing: false, repeat: false };
const match = (chord: string, context: Partial<KeyContext> = {}, preferences = defaultKeyPreferences) => {
  const found = matchKeys(chord, { ...calm, ...context }, preferences);
  return found === null ? null : "pending" in found ? `… ${found.pending}` : found.command.id;
};

test.each([
  ["j", "next"],
  ["shift+j", "next-open"],
  ["?", "keys"],
  ["ctrl+enter", "give"],
  ["z", null],
  ["alt+j", null],
  ["ctrl+j", null],
])("%s means %s", (chord, expected) => {
  expect(match(chord)).toBe(expected);
});

test("letters rest in a field, chords that write nothing do not", () => {
  for (const letter of ["j", "1", "shift+u", "/", "?", "q"]) expect(match(letter, { inField: true })).toBeNull();
  expect(match("ctrl+enter", { inField: true })).toBe("give");
  expect(match("escape", { inField: true })).toBe("back");
  expect(match("ctrl+a", { inField: true })).toBeNull();
});

test("a person's own letter for a command of fields still rests in a field", () => {
  const own = keyPreferences.parse({ changed: { give: ["v"] } });
  expect(match("v", {}, own)).toBe("give");
  expect(match("v", { inField: true }, own)).toBeNull();
});

test("nothing answers while an input method composes", () => {
  for (const chord of ["j", "ctrl+enter", "escape"]) expect(match(chord, { composing: true })).toBeNull();
});

test("a sequence waits for its second key", () => {
  expect(match("g")).toBe("… g");
  expect(match("s", { pending: "g" })).toBe("go-speakers");
  expect(match("s")).toBe("speaker");
});

test("a sequence that leads nowhere reads its last key afresh", () => {
  expect(match("j", { pending: "g" })).toBe("next");
  expect(match("z", { pending: "g" })).toBeNull();
});

test("held down, moving repeats and acting does not", () => {
  expect(match("j", { repeat: true })).toBe("next");
  expect(match("ctrl+enter", { repeat: true })).toBeNull();
  expect(match("u", { repeat: true })).toBeNull();
});

test("changed keys replace the desk's, and others keep theirs", () => {
  const own = keyPreferences.parse({ changed: { next: ["n"], "new-document": [] } });
  expect(match("n", {}, own)).toBe("next");
  expect(match("j", {}, own)).toBeNull();
  expect(match("k", {}, own)).toBe("previous");
});

test("turned off, single keys rest and chords with a modifier stay", () => {
  const off = keyPreferences.parse({ on: false });
  expect(match("j", {}, off)).toBeNull();
  expect(match("ctrl+enter", {}, off)).toBe("give");
  expect(match("escape", {}, off)).toBe("back");
});

test("preferences forget commands that no longer exist", () => {
  expect(keyPreferences.parse({ changed: { "beam-up": ["b"] } }).changed).toEqual({});
});

test("no two commands share a chord, and none is the beginning of another", () => {
  for (const command of allCommands)
    for (const keys of command.keys) expect(takenBy(keys, defaultKeyPreferences, command)).toEqual([]);
});
