import { expect, it } from "vitest";
import { roleAt } from "./role-at";

const found = (role: string, documentId: string, at: string) => ({ role, found: { documentId, at } });
const roles = [
  found("hydrologist", "a", "2018-03-01"),
  found("chief engineer", "b", "2020-05-01"),
  { role: "adviser", found: null },
];

it.each([
  ["b", "2020-05-01", "chief engineer"],
  ["elsewhere", "2019-01-01", "hydrologist"],
  ["elsewhere", "2024-01-01", "chief engineer"],
  ["elsewhere", "2010-01-01", null],
  // found in this very document, whatever its date says
  ["a", "2010-01-01", "hydrologist"],
])("in %s on %s: %s", (id, date, role) => {
  expect(roleAt(roles, { id, date })).toBe(role);
});
