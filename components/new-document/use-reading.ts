"use client";

import { useEffect, useRef, useState } from "react";
import { largestFile } from "@/lib/documents/readers/model";
import type { Result } from "@/lib/result";
import type { Draft } from "./draft";
import { type ReadingAnswer, readFileOnDesk, readPageOnDesk } from "./reading-answer";
import { leftOutWords, readingWords } from "./reading-words";

/** What goes on: `share` of the file is sent, and at 1 it is being read; null while a page is fetched. */
export type Progress = { name: string; share: number | null };
export type Trouble = { title: string; message: string };

/** Has files and pages read on the desk, one at a time; the newest counts. What comes of it becomes the draft. */
export function useReading(take: (changes: Partial<Draft>) => void) {
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
    else take(draftOf(result.value));
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

/** What the file says of itself fills the fields; what it does not say leaves them as they would be for a pasted text. */
function draftOf(reading: ReadingAnswer): Partial<Draft> {
  const { id, text, title, byline, publisher, publishedAt, kind, address, leftOut } = reading;
  return {
    text,
    ...(title === null ? { titleTyped: false } : { title, titleTyped: true }),
    byline: byline?.slice(0, 200) ?? "",
    publisher: publisher?.slice(0, 200) ?? "",
    publishedAt: publishedAt?.slice(0, 10) ?? "",
    url: address ?? "",
    kind,
    reading: id,
    readFrom: readingWords(reading),
    leftOut: leftOutWords(leftOut),
  };
}
