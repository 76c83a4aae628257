import { expect, test } from "vitest";
import { worstFinding } from "./worst-finding";

const primary = (result: string) => ({ grade: "primary", result });
const secondary = (result: string) => ({ grade: "secondary", result });

test.each([
  ["nothing compared", [], null],
  ["the only one", [secondary("cleaned")], "cleaned"],
  ["the worse of two records", [primary("verbatim"), primary("meaning-risk")], "meaning-risk"],
  ["the record before accounts of it", [primary("cleaned"), secondary("meaning-risk")], "cleaned"],
  ["what was found before what was not", [primary("not-found"), primary("marked")], "marked"],
  ["not found, where none found it", [primary("not-found"), secondary("verbatim")], "not-found"],
])("%s", (_, findings, result) => expect(worstFinding(findings)).toBe(result));
