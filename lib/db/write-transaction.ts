import {
  DriverAdapterError,
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from "@prisma/driver-adapter-utils";

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

// After these SQLite may have rolled the whole transaction back by itself (sqlite.org/lang_transaction.html).
const mayHaveRolledBack = /^SQLITE_(FULL|IOERR|NOMEM|BUSY|INTERRUPT|CORRUPT|CANTOPEN)/;

/** A transaction that holds the write lock from its first statement to its end, and ends exactly once. */
export class WriteTransaction implements Transaction {
  readonly provider = "sqlite";
  readonly adapterName: string;
  // Prisma then sends no COMMIT of its own: commit() and rollback() below are the only way to end.
  readonly options = { usePhantomQuery: true };
  #ended = false;
  #broken = false;

  private constructor(
    private readonly writer: SqlDriverAdapter,
    private readonly endTurn: () => void,
  ) {
    this.adapterName = writer.adapterName;
  }

  /** IMMEDIATE takes the lock at once: a transaction that read first could otherwise fail when it comes to write. */
  static async begin(writer: SqlDriverAdapter, endTurn: () => void): Promise<WriteTransaction> {
    try {
      await writer.executeRaw(statement("BEGIN IMMEDIATE"));
    } catch (error) {
      endTurn();
      throw error;
    }
    return new WriteTransaction(writer, endTurn);
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#within(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#within(() => this.writer.executeRaw(query));
  }

  /**
   * A statement that comes after the end (of a nested write whose time ran out) or after SQLite rolled back by itself
   * would be committed on its own, in the middle of another request's transaction: it is refused.
   */
  async #within<T>(work: () => Promise<T>): Promise<T> {
    if (this.#ended || this.#broken)
      throw new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "The transaction has ended." });
    try {
      return await work();
    } catch (error) {
      if (isDriverAdapterError(error) && mayHaveRolledBack.test(error.cause.originalCode ?? "")) this.#broken = true;
      throw error;
    }
  }

  async commit(): Promise<void> {
    try {
      await this.executeRaw(statement("COMMIT"));
      this.#end();
    } catch (error) {
      // A failed COMMIT leaves the transaction open; left so, every later write would join it and vanish with it.
      await this.rollback();
      throw error;
    }
  }

  async rollback(): Promise<void> {
    if (this.#ended) return;
    try {
      await this.writer.executeRaw(statement("ROLLBACK"));
    } catch (error) {
      // SQLite has already rolled back by itself on some errors (disk full, I/O): then nothing is left to end.
      const message = isDriverAdapterError(error) ? error.cause.originalMessage : undefined;
      if (!message?.includes("no transaction is active")) throw error;
    } finally {
      this.#end();
    }
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`RELEASE SAVEPOINT ${name}`));
  }

  #end(): void {
    this.#ended = true;
    this.endTurn();
  }
}
