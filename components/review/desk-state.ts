import { isOpen } from "@/components/statement/labels";
import type { Statement } from "@/lib/statements/model";

export type DeskState = {
  /** in order of place; a statement's number is its index from 1 */
  statements: readonly Statement[];
  openId: string | null;
  selected: ReadonlySet<string>;
  /** where a selection of several began */
  selectedFrom: string | null;
  /** changed by somebody else since this reader last looked at them */
  changed: ReadonlySet<string>;
};

export type DeskChange =
  | { type: "opened"; id: string }
  /** what the desk answered, or what is shown until it does; `byOthers` marks them as changed */
  | { type: "read"; statements: readonly Statement[]; byOthers?: boolean }
  /** every statement of the document, as it stands */
  | { type: "listed"; statements: readonly Statement[]; byOthers?: boolean }
  | { type: "selected"; ids: readonly string[]; from: string | null }
  | { type: "seen" };

export const startState = (statements: readonly Statement[], openId: string | null): DeskState => ({
  statements,
  openId,
  selected: new Set(),
  selectedFrom: null,
  changed: new Set(),
});

const byPlace = (a: Statement, b: Statement): number => a.start - b.start || b.end - a.end || a.id.localeCompare(b.id);

const sameStatement = (a: Statement, b: Statement): boolean =>
  a.version === b.version &&
  a.status === b.status &&
  a.updatedAt === b.updatedAt &&
  a.contested === b.contested &&
  a.fidelity === b.fidelity &&
  a.speaker?.name === b.speaker?.name;

/** Applies one change. Statements that did not change stay the same objects, so that only what differs is drawn anew. */
export function reduceDesk(state: DeskState, change: DeskChange): DeskState {
  switch (change.type) {
    case "opened":
      return state.statements.some(({ id }) => id === change.id)
        ? { ...state, openId: change.id, changed: without(state.changed, change.id) }
        : state;
    case "read":
      return withStatements(state, merge(state.statements, change.statements), change.byOthers ?? false);
    case "listed":
      return withStatements(state, keepUnchanged(state.statements, change.statements), change.byOthers ?? false);
    case "selected":
      return { ...state, selected: new Set(change.ids), selectedFrom: change.from };
    case "seen":
      return { ...state, changed: new Set() };
  }
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : ids;

function merge(before: readonly Statement[], read: readonly Statement[]): Statement[] {
  const fresh = new Map(read.map((statement) => [statement.id, statement]));
  const kept = before.map((statement) => {
    const now = fresh.get(statement.id);
    fresh.delete(statement.id);
    return now === undefined || sameStatement(statement, now) ? statement : now;
  });
  return [...kept, ...fresh.values()].sort(byPlace);
}

function keepUnchanged(before: readonly Statement[], listed: readonly Statement[]): Statement[] {
  const known = new Map(before.map((statement) => [statement.id, statement]));
  return listed
    .map((statement) => {
      const was = known.get(statement.id);
      return was !== undefined && sameStatement(was, statement) ? was : statement;
    })
    .sort(byPlace);
}

function withStatements(state: DeskState, statements: readonly Statement[], byOthers: boolean): DeskState {
  const before = new Set(state.statements);
  const there = new Set(statements.map(({ id }) => id));
  const changed = byOthers
    ? statements.filter((statement) => !before.has(statement) && statement.id !== state.openId).map(({ id }) => id)
    : [];
  return {
    ...state,
    statements,
    openId: state.openId !== null && there.has(state.openId) ? state.openId : nearest(state, statements),
    selected: new Set([...state.selected].filter((id) => there.has(id))),
    changed: new Set([...state.changed, ...changed].filter((id) => there.has(id))),
  };
}

/** Where the open statement is gone, the one that stands where it stood. */
function nearest({ statements, openId }: DeskState, now: readonly Statement[]): string | null {
  const gone = statements.find(({ id }) => id === openId);
  const next = gone === undefined ? now[0] : (now.find(({ start }) => start >= gone.start) ?? now.at(-1));
  return next?.id ?? null;
}

export type Step = { by: 1 | -1; openOnly?: boolean };

/** The statement a step on or back in the list leads to; null at its ends. Open-only steps go round. */
export function stepTo(
  list: readonly Statement[],
  from: string | null,
  { by, openOnly = false }: Step,
): Statement | null {
  const here = list.findIndex(({ id }) => id === from);
  if (!openOnly) return list[here === -1 ? (by === 1 ? 0 : list.length - 1) : here + by] ?? null;
  for (let step = 1; step <= list.length; step += 1) {
    const at = (((here + by * step) % list.length) + list.length) % list.length;
    const statement = list[at];
    if (statement !== undefined && isOpen(statement.status) && statement.id !== from) return statement;
  }
  return null;
}

/** The ids from one statement of a list to another, both included, whichever comes first. */
export function range(list: readonly Statement[], from: string | null, to: string): string[] {
  const [a, b] = [list.findIndex(({ id }) => id === from), list.findIndex(({ id }) => id === to)];
  if (b === -1) return [];
  return list.slice(a === -1 ? b : Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
}
