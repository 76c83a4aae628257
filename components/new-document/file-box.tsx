"use client";

import { Upload } from "lucide-react";
import { useRef } from "react";

const extensions = ".txt,.text,.md,.markdown,.html,.htm,.docx,.pdf,.vtt,.srt,.eml";

/** Where a file is chosen; the whole page takes one that is dropped. */
export function FileBox({ takeFiles }: { takeFiles: (files: FileList | null) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <button
      type="button"
      className="flex min-h-15 items-center gap-3.5 rounded-2 border border-edge border-dashed px-3.5 py-2 text-left hover:bg-hover"
      onClick={() => picker.current?.click()}
    >
      <Upload size={15} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
      <span>
        <span className="block font-semibold">Choose a file, or drop one anywhere</span>
        <span className="block text-ink-3">txt, md, html, docx, pdf, vtt, srt, eml, to 20 MB</span>
      </span>
      <input
        ref={picker}
        type="file"
        accept={extensions}
        className="hidden"
        aria-label="Choose a file"
        tabIndex={-1}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => {
          takeFiles(event.target.files);
          event.target.value = "";
        }}
      />
    </button>
  );
}
