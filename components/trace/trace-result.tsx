"use client";

import type { Route } from "next";
import Link from "next/link";
import { useMemo } from "react";
import { RowKeys } from "@/components/speaker/row-keys";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { byGravity, type Trace } from "@/lib/reviews/trace/model";
import styles from "./trace.module.css";
import { TraceRow } from "./trace-row";
import { TracedText } from "./traced-text";
import type { useTrace } from "./use-trace";

type Props = { trace: Trace; busy: boolean; tracing: ReturnType<typeof useTrace> };

/** What was found, the gravest first, beside the text with every quotation marked. */
export function TraceResult({ trace, busy, tracing }: Props) {
  const quotations = useMemo(() => byGravity(trace.quotations), [trace]);
  const { counts, leftOut } = trace;
  const wait = busy && "The report is being written.";
  const another = (
    <Button size={quotations.length === 0 ? "large" : "medium"} onClick={tracing.change}>
      Change the text
    </Button>
  );
  return (
    <RowKeys>
      <div className={styles.bar}>
        {quotations.length > 0 && (
          <>
            <p className={styles.counts}>
              {counts.none + counts.near} held nowhere, {counts.differs} held with differences, {counts.held} held
              {counts.unread > 0 && `, ${counts.unread} not looked up`}
            </p>
            {another}
            <Button unavailable={wait} onClick={() => void tracing.saveHtml(trace)}>
              Save as HTML
            </Button>
            <Button unavailable={wait} onClick={() => tracing.saveJson(trace)}>
              Save as JSON
            </Button>
          </>
        )}
      </div>
      {leftOut.length > 0 && (
        <Notice title="Drafts of this text vouch for nothing" className="mb-4">
          Left out, since they hold most of its sentences:{" "}
          {leftOut.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <Link className="link" href={`/documents/${id}/review` as Route}>
                {title}
              </Link>
            </span>
          ))}
          .
        </Notice>
      )}
      {quotations.length === 0 ? (
        <EmptyState title="There is nothing to trace" actions={another}>
          Words in quotation marks would be listed here, each with the passage that holds it or is nearest. Words that
          are only reported, without marks, are not held to a source.
        </EmptyState>
      ) : (
        <div className={styles.result}>
          <section aria-labelledby="findings-heading">
            <h2 id="findings-heading" className={styles.heading}>
              Quotations, the gravest first
            </h2>
            <ol>
              {quotations.map((quotation, at) => (
                <TraceRow key={`${quotation.start} ${quotation.end}`} quotation={quotation} number={at + 1} />
              ))}
            </ol>
          </section>
          <section aria-labelledby="text-heading">
            <h2 id="text-heading" className={styles.heading}>
              The text
            </h2>
            <TracedText text={trace.text} quotations={quotations} />
          </section>
        </div>
      )}
    </RowKeys>
  );
}
