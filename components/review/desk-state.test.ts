import { describe, expect, test } from "vitest";
import type { Statement } from "@/lib/statements/model";
import { range, reduceDesk, startState, stepTo, withMoves } from "./desk-state";
import { makeStatement } from "./statement-for-tests";

const [a, b, c, d] = (["unreviewed", "verified", "disputed", "needs-sourcing"] as const).map((status, index) =>
  makeStatement({ id: "abcd"[index] ?? "", start: index * 10, status }),
) as [Statement, Statement, Statement, Statement];
const start = startState([a, b, c, d], "b");

describe("what is read again", () => {
  test("replaces what changed and keeps every other object", () => {
    const now = { ...c, status: "verified", version: 2 } as const;
    const { statements } = reduceDesk(start, { type: "read", statements: [now, { ...a }] });
    expect(statements[2]).toBe(now);
    expect(statements[0]).toBe(a);
  });

  test("counts as changed only where somebody else did it and it is not open", () => {
    const later = (statement: Statement) => ({ ...statement, version: 2 });
    expect(reduceDesk(start, { type: "read", statements: [later(c)] }).changed.size).toBe(0);
    const seen = reduceDesk(start, { type: "read", statements: [later(b), later(c)], byOthers: true });
    expect([...seen.changed]).toEqual(["c"]);
    expect(reduceDesk(seen, { type: "opened", id: "c" }).changed.size).toBe(0);
    expect(reduceDesk(seen, { type: "seen" }).changed.size).toBe(0);
  });

  test("a new statement goes to its place", () => {
    const added = makeStatement({ id: "n", start: 15 });
    expect(reduceDesk(start, { type: "read", statements: [added] }).statements.map(({ id }) => id)).toEqual([
      ..."abncd",
    ]);
  });

  test("where the open one is gone, the one in its place opens, and selections forget it", () => {
    const chosen = reduceDesk(start, { type: "selected", ids: ["b", "d"], from: "d" });
    const left = reduceDesk(chosen, { type: "listed", statements: [a, c, d] });
    expect(left.openId).toBe("c");
    expect([...left.selected]).toEqual(["d"]);
    expect(reduceDesk(startState([d], "d"), { type: "listed", statements: [] }).openId).toBeNull();
  });
});

describe("what is shown before the desk answers", () => {
  const statusOf = ({ statements }: ReturnType<typeof startState>) => statements[1]?.status;

  test("a verdict's status, on the version that was judged only", () => {
    const judged = reduceDesk(start, { type: "judged", id: "b", version: 1, status: "disputed" });
    expect(statusOf(judged)).toBe("disputed");
    const theirs = reduceDesk(judged, { type: "read", statements: [{ ...b, version: 2, status: "needs-sourcing" }] });
    expect(statusOf(reduceDesk(theirs, { type: "judged", id: "b", version: 1, status: "verified" }))).toBe(
      "needs-sourcing",
    );
  });

  test("moved edges, until the statement has another version, in order of place", () => {
    const text = "0123456789".repeat(6);
    const move = { id: "b", version: 1, start: 25, end: 38, was: { start: 10, end: 29 } };
    const shown = withMoves(start.statements, new Map([["b", move]]), text);
    expect(shown.map(({ id, text }) => `${id} ${text}`)).toContain("b 5678901234567");
    expect(shown.map(({ id }) => id)).toEqual([..."acbd"]);
    const theirs = [a, { ...b, version: 2 }, c, d];
    expect(withMoves(theirs, new Map([["b", move]]), text)).toEqual(theirs);
    expect(withMoves(start.statements, new Map(), text)).toBe(start.statements);
  });
});

describe("stepping", () => {
  const list = start.statements;
  test("goes on and back and stops at the ends", () => {
    expect(stepTo(list, "b", { by: 1 })?.id).toBe("c");
    expect(stepTo(list, "d", { by: 1 })).toBeNull();
    expect(stepTo(list, "a", { by: -1 })).toBeNull();
    expect(stepTo(list, null, { by: 1 })?.id).toBe("a");
  });

  test("to the next open one goes round", () => {
    expect(stepTo(list, "b", { by: 1, openOnly: true })?.id).toBe("d");
    expect(stepTo(list, "d", { by: 1, openOnly: true })?.id).toBe("a");
    expect(stepTo(list, "a", { by: -1, openOnly: true })?.id).toBe("d");
    expect(stepTo([b, c], "b", { by: 1, openOnly: true })).toBeNull();
  });

  test("a range is the same either way", () => {
    expect(range(list, "b", "d")).toEqual(["b", "c", "d"]);
    expect(range(list, "d", "b")).toEqual(["b", "c", "d"]);
    expect(range(list, null, "c")).toEqual(["c"]);
  });
});
