"use client";

import { useRef, useState } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { FileBox } from "@/components/new-document/file-box";
import { ReadingProgress } from "@/components/new-document/reading-progress";
import { useFileDrop } from "@/components/new-document/use-file-drop";
import { useReading } from "@/components/new-document/use-reading";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import type { Result } from "@/lib/result";
import { traceHeading } from "@/lib/reviews/trace/model";
import styles from "./trace.module.css";
import { TraceResult } from "./trace-result";
import { useTrace } from "./use-trace";

type Props = {
  /** whether this reader may have files read on the desk */
  mayRead: boolean;
  /** forgets at once what was read of a file */
  forget: (input: { id: string }) => Promise<Result<null>>;
};

/** Any text, and every quotation in it that no stored document holds, before anybody reads on. */
export function TracePage({ mayRead, forget }: Props) {
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const tracing = useTrace();
  const { trace, doing, trouble } = tracing;
  const reading = useReading((read) => {
    setText(read.text);
    // Where this does not come through, the desk forgets it within a day by itself.
    void forget({ id: read.id }).catch(() => null);
  });
  const takeFiles = (files: FileList | null) => {
    const file = files?.[0];
    if (!file || !mayRead) return;
    tracing.change();
    void reading.readFile(file);
  };
  const over = useFileDrop(takeFiles);
  const start = () => {
    if (doing !== null || trace !== null) return;
    if (text.trim() === "") {
      tracing.say({ title: "There is no text yet", message: "Paste or type a draft first." });
      area.current?.focus();
    } else void tracing.start(text);
  };
  useKeys({ give: start, back: () => (trace === null ? false : tracing.change()) });

  return (
    <>
      <PageHeader
        title={trace === null ? "Trace a draft" : traceHeading(trace)}
        about="Nothing is stored: the text is read, its quotations are looked up in the desk’s documents, and it is forgotten."
      />
      {doing !== null && <Doing what={doing} stop={tracing.stop} />}
      {reading.progress && <ReadingProgress progress={reading.progress} stop={reading.stop} />}
      {[trouble, reading.trouble].map(
        (one) =>
          one && (
            <Notice
              key={one.title}
              tone="error"
              role="alert"
              title={one.title}
              className="mb-3 [overflow-wrap:anywhere]"
            >
              {one.message}
            </Notice>
          ),
      )}
      {trace !== null ? (
        <TraceResult trace={trace} busy={doing !== null} tracing={tracing} />
      ) : (
        <form
          className={styles.form}
          aria-label="Trace a draft"
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <TextArea
            ref={area}
            label="Text of the draft"
            rows={16}
            spellCheck={false}
            inputClassName={styles.draft}
            placeholder={
              mayRead
                ? "Paste or type a draft here, or drop a file anywhere on the page."
                : "Paste or type a draft here."
            }
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className={styles.ways}>
            <Button
              type="submit"
              variant="ink"
              size="large"
              unavailable={doing !== null && "The text is being traced."}
            >
              Trace the text{" "}
              <span aria-hidden="true">
                <Kbd>Ctrl ↵</Kbd>
              </span>
            </Button>
            {mayRead && <FileBox takeFiles={takeFiles} />}
          </div>
        </form>
      )}
      {over && mayRead && (
        <div className="pointer-events-none fixed inset-2 z-30 grid place-items-center rounded-3 border-2 border-dashed border-accent bg-accent-wash/80 font-serif text-28 font-semibold">
          Drop to read it
        </div>
      )}
    </>
  );
}

/** That it goes on, and how to stop it. How long it takes depends on how many quotations there are, so no share is told. */
function Doing({ what, stop }: { what: string; stop: () => void }) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3 border-accent border-l-3 py-0.5 pl-3.5">
      <p role="status" className="min-w-0 flex-1">
        <b className="font-semibold">{what}.</b> Each quotation is looked up in every stored document: up to a minute
        for a long draft.
      </p>
      <progress aria-label={what} className="w-40 accent-accent" />
      <Button size="small" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}
