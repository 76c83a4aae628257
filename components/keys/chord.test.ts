import { expect, test } from "vitest";
import { chordOf, type KeyPress, printChord } from "./chord";

test.each<[string, KeyPress, string | null]>([
  ["a letter", { key: "j", code: "KeyJ" }, "j"],
  ["with caps lock", { key: "J", code: "KeyJ" }, "j"],
  ["with shift", { key: "J", code: "KeyJ", shiftKey: true }, "shift+j"],
  ["a sign that needs shift", { key: "?", code: "Slash", shiftKey: true }, "?"],
  ["a digit that needs shift, as on AZERTY", { key: "1", code: "Digit1", shiftKey: true }, "1"],
  ["control and enter", { key: "Enter", code: "Enter", ctrlKey: true }, "ctrl+enter"],
  ["command on a Mac", { key: "Enter", code: "Enter", metaKey: true }, "ctrl+enter"],
  [
    "an arrow with both",
    { key: "ArrowLeft", code: "ArrowLeft", ctrlKey: true, shiftKey: true },
    "ctrl+shift+arrowleft",
  ],
  ["a Cyrillic layout, by place", { key: "о", code: "KeyJ" }, "j"],
  ["a Greek layout, by place, with shift", { key: "Θ", code: "KeyU", shiftKey: true }, "shift+u"],
  ["a letter with alt is not the letter", { key: "j", code: "KeyJ", altKey: true }, "alt+j"],
  ["a modifier alone", { key: "Shift", shiftKey: true }, null],
  ["a dead key", { key: "Dead", code: "BracketLeft" }, null],
  ["while an input method composes", { key: "Process", code: "KeyJ" }, null],
])("%s", (_, press, expected) => {
  expect(chordOf(press)).toBe(expected);
});

test.each([
  ["ctrl+enter", "Ctrl ↵"],
  ["g h", "G H"],
  ["shift+j", "⇧ J"],
  ["ctrl+shift+arrowleft", "Ctrl ⇧ ←"],
  ["/", "/"],
  ["\\", "\\"],
])("%s is printed %s", (chord, expected) => {
  expect(printChord(chord)).toBe(expected);
});
