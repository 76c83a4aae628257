"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { FileBox } from "@/components/new-document/file-box";
import { ReadingProgress } from "@/components/new-document/reading-progress";
import { TextSheet } from "@/components/new-document/text-sheet";
import { useFileDrop } from "@/components/new-document/use-file-drop";
import { useReading } from "@/components/new-document/use-reading";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import type { Failure, Result } from "@/lib/result";
import { ChangeSections } from "./change-sections";
import { DraftCounts } from "./draft-counts";
import { drawnPreview, type PreviewRedraft, useRedraftPreview } from "./use-redraft-preview";

type BringDraft = (input: {
  id: string;
  text: string;
  from: number;
  reading?: string | undefined;
}) => Promise<Result<{ redraftId: string }>>;
type Props = { id: string; from: number; current: string; preview: PreviewRedraft; bring: BringDraft };

/** Pasting or choosing the next draft; what it will do stands beside it before it is done. */
export function NewDraftPage({ id, from, current, preview, bring }: Props) {
  const [text, setText] = useState("");
  /** the file that the text was read from, however it was changed since */
  const [file, setFile] = useState<{ reading: string; name: string } | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [pending, startTransition] = useTransition();
  const { found, failure } = useRedraftPreview(id, from, text, preview);
  const area = useRef<HTMLTextAreaElement>(null);
  const router = useRouter();

  const write = (typed: string) => {
    setText(typed);
    if (typed.trim() === "") setFile(null);
  };
  const reading = useReading((read) => {
    setText(read.text);
    setFile({ reading: read.id, name: read.name });
  });
  const { trouble, progress } = reading;
  const takeFile = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void reading.readFile(file);
  };
  const over = useFileDrop(takeFile);
  const send = () => {
    if (pending) return;
    if (text.trim() === "") {
      setRefused({
        ok: false,
        reason: "refused",
        code: "empty-text",
        message: "There is no text yet. Paste the new draft, or choose a file.",
      });
      area.current?.focus();
      return;
    }
    startTransition(async () => {
      const result = await bring({ id, text, from, reading: file?.reading }).catch(() => null);
      if (result === null) {
        reading.say({ title: "The desk did not answer", message: "What you pasted is kept. Try again in a moment." });
        return;
      }
      if (result.ok) router.push(`/documents/${id}/changes?step=${result.value.redraftId}` as Route);
      else setRefused(result);
    });
  };
  useKeys({ give: send });

  const said = refused ?? failure;
  const shown = found?.of === text ? found.preview : null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_340px] gap-x-13 max-wide:grid-cols-1">
      <div>
        <div className="mb-2.5 flex flex-wrap items-center gap-3.5">
          <FileBox takeFiles={takeFile} />
          {text === "" && <Button onClick={() => setText(current)}>Start from draft {from}</Button>}
        </div>
        {file && (
          <p className="mb-2.5 text-ink-2">
            Read from {file.name}. The original is kept with the draft, so that its pages and words can be checked.
          </p>
        )}
        {progress && <ReadingProgress progress={progress} stop={reading.stop} />}
        {trouble && (
          <Notice tone="error" role="alert" title={trouble.title} className="mb-3">
            {trouble.message}
          </Notice>
        )}
        <TextSheet
          ref={area}
          text={text}
          onChange={(typed) => {
            write(typed);
            setRefused(null);
          }}
          shown={drawnPreview(found)}
          error={said?.code === "empty-text" || said?.fields?.text ? said.message : null}
        />
        {shown && !shown.same && <ChangeSections changes={shown.changes.filter(worthReading)} documentId={null} />}
      </div>
      <section
        aria-label="What this draft does"
        className="grid content-start gap-3.5 max-wide:mt-6"
        aria-live="polite"
      >
        <h2 className="text-16 font-semibold">What this draft does</h2>
        {shown === null ? (
          <p className="text-ink-2">
            {text.trim() === ""
              ? "Paste the whole new draft. Every statement is looked for in it, and this says what becomes of each before anything is done."
              : "Comparing the drafts."}
          </p>
        ) : shown.same ? (
          <Notice title={`This is draft ${from}, to the letter`}>
            Nothing would change. Paste the text as it is now.
          </Notice>
        ) : (
          <DraftCounts counts={shown.counts} />
        )}
        {said && !said.fields?.text && said.code !== "empty-text" && (
          <Notice tone="error" role="alert" title="Not brought in">
            {said.message} What you pasted is kept.
          </Notice>
        )}
        <div>
          <Button variant="ink" size="large" onClick={send} unavailable={pending && "Bringing it in"}>
            {pending ? "Bringing it in" : `Bring in draft ${from + 1}`}
            <span aria-hidden="true">
              <Kbd>Ctrl ↵</Kbd>
            </span>
          </Button>
        </div>
        <p className="text-ink-3">
          Draft {from} stays as it was. While nobody has judged anything on the new one, it can be taken back in one
          act.
        </p>
      </section>
      {over && (
        <div className="pointer-events-none fixed inset-2 z-30 grid place-items-center rounded-3 border-2 border-dashed border-accent bg-accent-wash/80 font-serif text-28 font-semibold">
          Drop it to read it here
        </div>
      )}
    </div>
  );
}

/** Before it is done, only what needs a decision is listed; what is carried along is counted. */
const worthReading = ({ outcome, was }: { outcome: string; was: string }) =>
  outcome === "lost" || (outcome === "changed" && was !== "unreviewed");
