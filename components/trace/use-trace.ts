"use client";

import { useEffect, useRef, useState } from "react";
import type { Trouble } from "@/components/new-document/use-reading";
import type { Result } from "@/lib/result";
import type { Trace } from "@/lib/reviews/trace/model";
import { saveAs } from "./save-as";
import { reportOnDesk, traceOnDesk } from "./trace-answer";

/** What goes on, in words; null while nothing does. */
type Doing = "Tracing the text" | "Writing the report" | null;

/** Traces a text, one at a time, and saves what came of it. What was pasted stays whatever happens. */
export function useTrace() {
  const [trace, setTrace] = useState<Trace | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  async function run<Value>(
    what: Exclude<Doing, null>,
    failed: string,
    ask: (signal: AbortSignal) => Promise<Result<Value> | null>,
  ): Promise<Value | null> {
    current.current?.abort();
    const turn = new AbortController();
    current.current = turn;
    setTrouble(null);
    setDoing(what);
    const result = await ask(turn.signal);
    if (current.current !== turn) return null;
    current.current = null;
    setDoing(null);
    if (result === null || result.ok) return result?.value ?? null;
    setTrouble({ title: failed, message: `${result.message} The text is kept in this page.` });
    return null;
  }

  return {
    trace,
    doing,
    trouble,
    say: setTrouble,
    stop: () => current.current?.abort(),
    /** back to the text, as it was pasted */
    change: () => {
      setTrace(null);
      setTrouble(null);
    },
    start: async (text: string) => {
      const traced = await run("Tracing the text", "Not traced", (signal) => traceOnDesk(text, signal));
      if (traced) setTrace(traced);
    },
    saveJson: (traced: Trace) =>
      saveAs(nameOf(traced, "json"), new Blob([JSON.stringify(traced, null, 2)], { type: "application/json" })),
    saveHtml: async (traced: Trace) => {
      const report = await run("Writing the report", "No report was written", (signal) =>
        reportOnDesk(traced.text, signal),
      );
      if (report) saveAs(nameOf(traced, "html"), report);
    },
  };
}

const nameOf = ({ tracedAt }: Trace, ending: string) => `traced-${tracedAt.slice(0, 10)}.${ending}`;
