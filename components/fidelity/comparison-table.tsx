import type { RefObject } from "react";
import { Time } from "@/components/ui/time";
import type { ChangeType } from "@/lib/fidelity/model";
import type { ComparedSource, DiffRow, SideBySide } from "@/lib/reviews/side-by-side/model";
import { ChangedWords } from "./changed-words";
import styles from "./comparison-table.module.css";
import { severityWords, typeWords } from "./fidelity-words";

type Props = Pick<SideBySide, "printed" | "report" | "rows" | "statement"> & {
  source: ComparedSource;
  table: RefObject<HTMLTableElement | null>;
};

/** The printed words and the source's, row by row: what differs is tied across by a line and a letter, with its reason. */
export function ComparisonTable({ printed, report, rows, statement, source, table }: Props) {
  const { question, before, after, next } = source.context;
  return (
    <table ref={table} className={styles.table}>
      <caption className="sr-only">The printed quote and its source, aligned</caption>
      <colgroup>
        <col className={styles.text} />
        <col className={styles.join} />
        <col className={styles.text} />
        <col className={styles.why} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            Printed
            <small>
              Version {printed.version}, {printed.locator}
            </small>
          </th>
          <th scope="col">
            <span className="sr-only">Class of change</span>
          </th>
          <th scope="col">
            Source
            <small>
              <SourceLine source={source} />
            </small>
          </th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        <Context before={printed.before}>
          {question && (
            <>
              <b>{question.speaker}</b> {question.words}{" "}
            </>
          )}
          {source.speaker && (question || before) ? <b>{source.speaker}</b> : null} {before}
        </Context>
        {rows.length === 0 ? (
          <tr>
            <td className={styles.words}>{statement.text}</td>
            <td />
            <td className={styles.none}>No passage in it is close to these words.</td>
            <td />
          </tr>
        ) : (
          rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and stay as they are
            <Row key={index} row={row} changes={row.changes.flatMap((at) => report?.changes[at] ?? [])} />
          ))
        )}
        <Context before={printed.after}>
          {after}{" "}
          {next && (
            <>
              <b>{next.speaker}</b> {next.words}
            </>
          )}
        </Context>
      </tbody>
    </table>
  );
}

function SourceLine({ source }: { source: ComparedSource }) {
  return (
    <>
      {source.title}
      {source.locator !== null && `, ${source.locator}`}
      {source.frozenAt === null ? ", not evidence yet" : ", frozen "}
      {source.frozenAt !== null && <Time at={source.frozenAt} />}{" "}
      <span className={styles.mono}>{`${source.sha256.slice(0, 6)}…${source.sha256.slice(-2)}`}</span>
    </>
  );
}

function Context({ before, children }: { before: string; children: React.ReactNode }) {
  return (
    <tr className={styles.context}>
      <td>{before}</td>
      <td />
      <td>{children}</td>
      <td />
    </tr>
  );
}

type Change = { type: ChangeType; why: string };

function Row({ row, changes }: { row: DiffRow; changes: Change[] }) {
  const { severity, letter } = row;
  const [first, ...others] = new Set(changes.map(({ type }) => typeWords(type)));
  return (
    <tr data-severity={severity} data-change={changes.length > 0 ? "" : undefined} tabIndex={-1}>
      <td className={styles.words}>
        <ChangedWords side={row.printed} row={row} />
      </td>
      <td className={styles.cell}>
        <span className={styles.tie} data-severity={severity}>
          {severity === "same" ? (
            <span className="sr-only">same</span>
          ) : (
            <>
              {letter !== null && <b>{letter}</b>}
              <span>
                {first}
                {others.length > 0 && ` + ${others.length}`}
              </span>
              <span className="sr-only">, {severityWords[severity]}</span>
            </>
          )}
        </span>
      </td>
      <td className={styles.words}>
        <ChangedWords side={row.source} row={row} />
      </td>
      <td className={styles.reason}>
        {changes.map(({ why }) => (
          <span key={why}>{why} </span>
        ))}
      </td>
    </tr>
  );
}
