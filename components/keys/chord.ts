/** The parts of a KeyboardEvent that decide; so that tables can test it. */
export type KeyPress = {
  key: string;
  code?: string;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
  shiftKey?: boolean;
};

const modifiers = new Set([
  "Control",
  "Shift",
  "Alt",
  "AltGraph",
  "Meta",
  "CapsLock",
  "Dead",
  "Process",
  "Unidentified",
]);

/**
 * A key press as text: "j", "shift+j", "ctrl+enter", "?". Null for a modifier alone and for dead keys.
 * Command on a Mac counts as ctrl. Shift is named only with letters and named keys: on the signs and digits it is
 * how some layouts reach them ("?" here, "1" in France). On a layout without Latin letters the key's place decides.
 */
export function chordOf(press: KeyPress): string | null {
  if (modifiers.has(press.key)) return null;
  const latin = /^Key([A-Z])$/.exec(press.code ?? "")?.[1];
  const isLetter = /^\p{L}$/u.test(press.key);
  const key = (isLetter && !/^[a-z]$/i.test(press.key) && latin ? latin : press.key).toLowerCase();
  const named = key.length > 1 || isLetter || key === " ";
  return [
    ...(press.ctrlKey || press.metaKey ? ["ctrl"] : []),
    ...(press.altKey ? ["alt"] : []),
    ...(press.shiftKey && named ? ["shift"] : []),
    key === " " ? "space" : key,
  ].join("+");
}

const shown: Record<string, string> = {
  ctrl: "Ctrl",
  alt: "Alt",
  shift: "⇧",
  enter: "↵",
  escape: "Esc",
  delete: "Del",
  space: "Space",
  arrowleft: "←",
  arrowright: "→",
  arrowup: "↑",
  arrowdown: "↓",
};

/** A chord or sequence as the desk prints it: "Ctrl ↵", "⇧ J", "G H". */
export const printChord = (chord: string): string =>
  chord
    .split(/[ +](?=.)/)
    .map((part) => shown[part] ?? part.toUpperCase())
    .join(" ");
