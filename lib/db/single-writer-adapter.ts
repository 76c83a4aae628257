import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  ConnectionInfo,
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { applySettings } from "./connection-settings";
import { WriteTransaction } from "./write-transaction";
import { WriteTurns } from "./write-turns";

/**
 * A driver adapter over two connections of Prisma's own better-sqlite3 adapter, whose conversions it keeps. That adapter
 * has one connection, and only its transactions wait for each other: a plain write that comes while another request's
 * transaction is open becomes part of it, and is lost, though acknowledged, when that one rolls back
 * (the tests show it). Here every write, plain or in a transaction, waits for its turn, and reads outside
 * transactions go to a second connection that sees only what is committed.
 */
class SingleWriterAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName = "quotedesk-single-writer";
  readonly #turns = new WriteTurns();

  constructor(
    private readonly writer: SqlDriverAdapter,
    private readonly reader: SqlDriverAdapter,
  ) {}

  /** Prisma assumes 999 values a query, SQLite's limit before 3.32; a search hands over the ids of up to 10,000 rows. */
  getConnectionInfo(): ConnectionInfo {
    return { maxBindValues: 32_766, supportsRelationJoins: false };
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return onlyReads(query.sql) ? this.reader.queryRaw(query) : this.#inTurn(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#inTurn(() => this.writer.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.#inTurn(() => this.writer.executeScript(script));
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== "SERIALIZABLE")
      throw new Error(`SQLite's transactions are serializable; ${isolationLevel} is not to be had.`);
    return WriteTransaction.begin(this.writer, await this.#turns.take());
  }

  async dispose(): Promise<void> {
    // The writer last: the last connection to go takes the write-ahead log with it, which a query_only one may not.
    await this.reader.dispose();
    await this.#inTurn(() => this.writer.dispose());
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const endTurn = await this.#turns.take();
    try {
      return await work();
    } finally {
      endTurn();
    }
  }
}

// The reading connection is query_only: a write sent there by mistake is refused, never lost.
function onlyReads(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql) || (/^\s*WITH\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql));
}

/** @param file path of the database, created where it does not exist */
export function singleWriter(file: string): SqlDriverAdapterFactory {
  const stock = new PrismaBetterSqlite3({ url: `file:${file}` });
  return {
    provider: "sqlite",
    adapterName: "quotedesk-single-writer",
    async connect() {
      const writer = await stock.connect();
      await applySettings(writer, "writing");
      const reader = await stock.connect();
      await applySettings(reader, "reading");
      return new SingleWriterAdapter(writer, reader);
    },
  };
}
