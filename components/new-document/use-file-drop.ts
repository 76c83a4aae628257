"use client";

import { useEffect, useRef, useState } from "react";

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes a file dropped anywhere on the page, and says while one is held over it. */
export function useFileDrop(onFiles: (files: FileList) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hold = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Or the browser leaves the page to show the file.
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener("dragenter", hold, { signal });
    window.addEventListener("dragover", hold, { signal });
    // Leaving the window has no element to go to; moving between elements of the page does.
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener(
      "drop",
      (event) => {
        setOver(false);
        if (!hasFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        take.current(event.dataTransfer.files);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return over;
}
