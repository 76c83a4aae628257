"use client";

import { useEffect, useRef, useState } from "react";
import { largestFile } from "@/lib/documents/readers/model";
import type { Result } from "@/lib/result";
import { type ReadingAnswer, readFileOnDesk, readPageOnDesk } from "./reading-answer";

/** What goes on: `share` of the file is sent, and at 1 it is being read; null while a page is fetched. */
export type Progress = { name: string; share: number | null };
export type Trouble = { title: string; message: string };

/** Has files and pages read on the desk, one at a time; the newest counts. */
export function useReading(take: (reading: ReadingAnswer) => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = async (name: string, read: (signal: AbortSignal) => Promise<Result<ReadingAnswer> | null>) => {
    current.current?.abort();
    const turn = new AbortController();
    current.current = turn;
    setTrouble(null);
    const result = await read(turn.signal);
    if (current.current !== turn) return false;
    current.current = null;
    setProgress(null);
    if (result === null) return false;
    if (!result.ok) setTrouble({ title: `${name} was not read`, message: `${result.message} What you typed is kept.` });
    else take(result.value);
    return result.ok;
  };

  return {
    progress,
    trouble,
    say: setTrouble,
    stop: () => current.current?.abort(),
    readFile: async (file: File) => {
      if (file.size > largestFile)
        return setTrouble({
          title: `${file.name} is too large`,
          message: "A file may have 20 MB. Bring it in as several parts.",
        });
      setProgress({ name: file.name, share: 0 });
      await run(file.name, (signal) =>
        readFileOnDesk(file, { signal, onProgress: (share) => setProgress({ name: file.name, share }) }),
      );
    },
    readPage: (address: string) => {
      setProgress({ name: address, share: null });
      return run("The page", (signal) => readPageOnDesk(address, signal));
    },
  };
}
