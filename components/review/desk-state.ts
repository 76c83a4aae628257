import { isOpen } from "@/components/statement/labels";
import type { Statement, Status } from "@/lib/statements/model";
import type { Moves } from "./pending-moves";
import { respan } from "./respan";

export type DeskState = {
  /** as the desk has them, in order of place; a statement's number is its index from 1 */
  statements: readonly Statement[];
  openId: string | null;
  selected: ReadonlySet<string>;
  /** where a selection of several began */
  selectedFrom: string | null;
  /** changed by somebody else since this reader last looked at them */
  changed: ReadonlySet<string>;
  /** edges the reader moved that the desk has not recorded yet */
  moves: Moves;
  /** the document version whose text is shown */
  versionId: string | null;
  /** the desk has another one by now: its statements stand in another text */
  otherDraft: boolean;
};

export type DeskChange =
  | { type: "opened"; id: string }
  /** what the desk answered; `byOthers` marks them as changed */
  | { type: "read"; statements: readonly Statement[]; byOthers?: boolean }
  /** every statement of the document, as it stands */
  | { type: "listed"; statements: readonly Statement[]; byOthers?: boolean }
  /** the status a verdict gives, shown until the desk answers; only on the version that was judged */
  | { type: "judged"; id: string; version: number; status: Status }
  | { type: "moved"; moves: Moves }
  | { type: "selected"; ids: readonly string[]; from: string | null }
  | { type: "seen" }
  /** another draft came in, or one was taken back */
  | { type: "redrafted" };

export const startState = (
  statements: readonly Statement[],
  openId: string | null,
  versionId: string | null = statements[0]?.versionId ?? null,
): DeskState => ({
  statements,
  openId,
  selected: new Set(),
  selectedFrom: null,
  changed: new Set(),
  moves: new Map(),
  versionId,
  otherDraft: false,
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
      // Their offsets point into a text that is not shown: the reader is told, and what is shown stays.
      if (change.statements.some(({ versionId }) => versionId !== state.versionId))
        return { ...state, otherDraft: true };
      return withStatements(state, keepUnchanged(state.statements, change.statements), change.byOthers ?? false);
    case "judged":
      return {
        ...state,
        statements: state.statements.map((one) =>
          one.id === change.id && one.version === change.version ? { ...one, status: change.status } : one,
        ),
      };
    case "moved":
      return { ...state, moves: change.moves };
    case "selected":
      return { ...state, selected: new Set(change.ids), selectedFrom: change.from };
    case "seen":
      return { ...state, changed: new Set() };
    case "redrafted":
      return { ...state, otherDraft: true };
  }
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : ids;

function merge(before: readonly Statement[], read: readonly Statement[]): Statement[] {
  const fresh = new Map(read.map((statement) => [statement.id, statement]));
  const kept = before.map((statement) => {
    const now = fresh.get(statement.id);
    fresh.delete(statement.id);
    return now === undefined || sameStatement(statement, now) ? statement : inPlaceOf(statement, now);
  });
  const here = before[0]?.versionId;
  const added = [...fresh.values()].filter(({ versionId }) => here === undefined || versionId === here);
  return [...kept, ...added].sort(byPlace);
}

/** What another draft says of a statement, at its place in the one that is shown. */
function inPlaceOf(shown: Statement, now: Statement): Statement {
  if (shown.versionId === now.versionId) return now;
  const { start, end, parts, text, prefix, suffix, versionId, attribution } = shown;
  return { ...now, start, end, parts, text, prefix, suffix, versionId, attribution };
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

/** The statements as the reader put them: moved edges are shown until somebody gives the statement another version. */
export function withMoves(statements: readonly Statement[], moves: Moves, text: string): readonly Statement[] {
  if (moves.size === 0) return statements;
  return statements
    .map((statement) => {
      const move = moves.get(statement.id);
      return move === undefined || move.version !== statement.version ? statement : respan(statement, text, move);
    })
    .sort(byPlace);
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
