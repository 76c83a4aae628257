import { type Failure, fail, ok, type Result } from "@/lib/result";
import type { Statement } from "@/lib/statements/model";
import type { Span } from "@/lib/text/model";
import { ActLine, isStatement, type Versioned } from "./act-line";

/** Edges that a reader moved, and the desk has not recorded yet. `version` is the one whose edges were moved. */
export type Move = Span & Versioned & { was: Span };
/** Moved edges that the desk did not take. `again`: whether they can be asked for once more. */
export type Offer = { move: Move; failure: Failure; again: boolean };
export type Moves = ReadonlyMap<string, Move>;
export type Offers = ReadonlyMap<string, Offer>;

type Needs = {
  /** milliseconds after the last press until edges that move word by word are recorded: one act, one line of history */
  pause: number;
  /** milliseconds after which edges are sent again where the desk did not answer */
  retry: number;
  /** rejects where the desk does not answer or breaks */
  send: (move: Move) => Promise<Result<{ statement: Statement }>>;
  /** whether the desk could not be reached, so that what failed is worth keeping until it can */
  isUnreachable: (error: unknown) => boolean;
  /** moves that are shown, and moves that are offered again; `recorded` is the statement that has new edges by now */
  onChange: (moves: Moves, offers: Offers, recorded?: Statement) => void;
  /** a move did not go in; with what stands now, where somebody was first */
  onRefused: (offer: Offer, current: Statement | null) => void;
};

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/**
 * Edges on their way to the desk, by statement. They rest until the reader does, and go in before any other act on the
 * statement; none is dropped: what the desk refuses is offered again, and what cannot be sent waits.
 */
export class PendingMoves {
  private readonly line = new ActLine((statement) => this.rebase(statement));
  private readonly moves = new Map<string, Move>();
  private readonly offers = new Map<string, Offer>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Map<string, { move: Move; done: Promise<Result<null>> }>();

  constructor(private readonly needs: Needs) {}

  /** The edges as the reader last put them, where the desk has not recorded them yet. */
  spanOf(id: string): Span | null {
    return this.moves.get(id) ?? null;
  }

  /** Every move that the desk has not answered for. */
  unanswered(): Move[] {
    return [...this.moves.values()];
  }

  /** Moves a statement's edges; back where they were, nothing is left to record. */
  move(statement: Versioned & Span, span: Span): void {
    const { id, version } = statement;
    const before = this.moves.get(id);
    const was = before?.was ?? { start: statement.start, end: statement.end };
    this.rest(id);
    this.offers.delete(id);
    if (sameSpan(was, span) && !this.sending.has(id)) this.moves.delete(id);
    else {
      this.moves.set(id, { id, version: before?.version ?? version, start: span.start, end: span.end, was });
      this.flushIn(id, this.needs.pause);
    }
    this.changed();
  }

  /** Records a statement's moved edges now. A failure where they did not go in; rejects where the desk does not answer. */
  flush(id: string): Promise<Result<null>> {
    const move = this.moves.get(id);
    const under = this.sending.get(id);
    if (move === undefined || under?.move === move) return under?.done ?? Promise.resolve(ok(null));
    this.rest(id);
    const done = this.record(move).finally(() => {
      if (this.sending.get(id)?.move === move) this.sending.delete(id);
    });
    this.sending.set(id, { move, done });
    return done;
  }

  /** Records every move now, but that of one statement. What fails is told, or waits. */
  async flushAll(except: string | null = null): Promise<void> {
    await Promise.allSettled([...this.moves.keys()].filter((id) => id !== except).map((id) => this.flush(id)));
  }

  /** Another act on statements: after their moves, in line, on their versions by then; not at all where a move was refused. */
  async afterMoves<T>(
    statements: readonly Versioned[],
    act: (versions: readonly number[]) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    for (const moved of await Promise.all(statements.map(({ id }) => this.flush(id)))) if (!moved.ok) return notDone;
    return this.line.run(statements, act);
  }

  /** Offered edges once more, on the statement as it is now. */
  again(statement: Versioned & Span): void {
    const offer = this.offers.get(statement.id);
    if (offer === undefined) return;
    this.move(statement, offer.move);
    void this.flush(statement.id).catch(() => undefined);
  }

  drop(id: string): void {
    this.offers.delete(id);
    this.changed();
  }

  /** Moves that an earlier page kept: those that still fit are sent, those somebody overtook are offered. */
  takeUp(kept: readonly Move[], statements: readonly Statement[]): void {
    for (const move of kept) {
      const statement = statements.find(({ id }) => id === move.id);
      if (statement === undefined || sameSpan(statement, move) || this.moves.has(move.id)) continue;
      if (statement.version === move.version) this.moves.set(move.id, move);
      else this.offers.set(move.id, { move, failure: overtaken, again: true });
    }
    this.changed();
    void this.flushAll();
  }

  private async record(move: Move): Promise<Result<null>> {
    const { id } = move;
    try {
      const result = await this.line.run([move], ([version]) =>
        this.needs.send({ ...move, version: version ?? move.version }),
      );
      if (result.ok) return this.recorded(move, result.value.statement);
      const current = isStatement(result.current) ? result.current : null;
      // Sent twice, since the first answer was lost or another tab was quicker: the edges are where they should be.
      if (current !== null && sameSpan(current, move)) return this.recorded(move, current);
      this.refuse(id, { failure: result, again: current !== null || result.reason === "unauthenticated" }, current);
      return result;
    } catch (error) {
      if (!this.needs.isUnreachable(error)) this.refuse(id, { failure: broken, again: true }, null);
      else if (this.moves.get(id) === move) this.flushIn(id, this.needs.retry);
      throw error;
    }
  }

  private recorded(move: Move, statement: Statement): Result<null> {
    const now = this.moves.get(move.id);
    if (now === move) this.moves.delete(move.id);
    else if (now !== undefined)
      this.moves.set(move.id, { ...now, was: { start: statement.start, end: statement.end } });
    this.changed(statement);
    return ok(null);
  }

  /** What was moved on top of a refused move is refused with it: the latest edges are the ones that are offered. */
  private refuse(id: string, told: Omit<Offer, "move">, current: Statement | null): void {
    const move = this.moves.get(id);
    if (move === undefined) return;
    this.rest(id);
    this.moves.delete(id);
    const offer = { move, ...told };
    this.offers.set(id, offer);
    this.changed();
    this.needs.onRefused(offer, current);
  }

  /** The reader's own act gave the statement another version: edges that were moved meanwhile are moved on that one. */
  private rebase({ id, version }: Versioned): void {
    const move = this.moves.get(id);
    if (move === undefined || this.sending.get(id)?.move === move) return;
    this.moves.set(id, { ...move, version });
  }

  private flushIn(id: string, pause: number): void {
    // A failure is told by onRefused, and what cannot be sent is tried again.
    this.timers.set(
      id,
      setTimeout(() => void this.flush(id).catch(() => undefined), pause),
    );
  }

  private rest(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  private changed(recorded?: Statement): void {
    this.needs.onChange(new Map(this.moves), new Map(this.offers), recorded);
  }
}

export const notDone: Failure = fail(
  "refused",
  "edges-not-moved",
  "The edges you moved were not saved, so this was not done on other words than you saw. Your edges are kept; settle them first.",
);

const overtaken: Failure = fail(
  "changed",
  "stale-version",
  "Somebody changed this statement after you moved its edges. Theirs is shown.",
);

const broken: Failure = fail("refused", "broken", "The desk failed at saving the edges you moved.");
