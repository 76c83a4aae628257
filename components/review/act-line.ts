import type { Result } from "@/lib/result";
import type { Statement } from "@/lib/statements/model";

export type Versioned = { id: string; version: number };

/**
 * A reader's acts on one statement, one after the other, each on the version that the one before left: what a reader
 * does before the desk has answered for what they did is no conflict. What others did meanwhile still is one.
 */
export class ActLine {
  private readonly ends = new Map<string, Promise<unknown>>();
  private readonly versions = new Map<string, number>();

  /** `onAnswer` hears of every statement as an act of this line left it. */
  constructor(private readonly onAnswer: (statement: Statement) => void = () => undefined) {}

  /** Acts once every earlier act on these statements is answered, with their versions by then. */
  run<T>(
    statements: readonly Versioned[],
    act: (versions: readonly number[]) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const earlier = Promise.all(statements.map(({ id }) => this.ends.get(id)));
    const answer = earlier
      .then(() => act(statements.map(({ id, version }) => Math.max(version, this.versions.get(id) ?? 0))))
      .then((result) => {
        if (result.ok) this.note(result.value);
        return result;
      });
    // Whoever asked hears of a failure; the next act is tried all the same.
    const end = answer.catch(() => undefined);
    for (const { id } of statements) this.ends.set(id, end);
    return answer;
  }

  private note(value: unknown): void {
    const statement = statementIn(value);
    if (statement === null) return;
    this.versions.set(statement.id, Math.max(statement.version, this.versions.get(statement.id) ?? 0));
    this.onAnswer(statement);
  }
}

/** The statement that an act's answer carries, where it carries one. */
function statementIn(value: unknown): Statement | null {
  if (typeof value !== "object" || value === null || !("statement" in value)) return null;
  return isStatement(value.statement) ? value.statement : null;
}

export const isStatement = (value: unknown): value is Statement =>
  typeof value === "object" && value !== null && "id" in value && "version" in value && "parts" in value;
