import { expect, it } from "vitest";
import { passwordFault } from "./password-rule";

it.each([
  ["correct horse battery", null],
  ["zwölf Wörter lang", null],
  ["ten and two", "12 characters or more"],
  ["éèêëēėęéèêë", "12 characters or more"],
  ["x".repeat(129), "128 characters at most"],
  ["aaaaaaaaaaaaaa", "first that are guessed"],
  ["123456789012", "first that are guessed"],
  ["password12345!", "first that are guessed"],
  ["Administrator1", "first that are guessed"],
  ["Quotedesk2026!", "first that are guessed"],
])("%s", (password, expected) => {
  const fault = passwordFault(password);
  if (expected === null) expect(fault).toBeNull();
  else expect(fault).toContain(expected);
});
