"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CreateDocumentInput } from "@/lib/documents/schema";
import { type Failure, fail, type Result } from "@/lib/result";
import { AboutFields } from "./about-fields";
import { AddressBox } from "./address-box";
import { BringInOrOpen } from "./bring-in-or-open";
import { deskOf } from "./desk-of";
import type { Draft } from "./draft";
import { draftOf } from "./draft-of-reading";
import { FileBox } from "./file-box";
import { noticeWords } from "./notice-words";
import { ReadingProgress } from "./reading-progress";
import { TextSheet } from "./text-sheet";
import { useDraft } from "./use-draft";
import { useFileDrop } from "./use-file-drop";
import { type PreviewOf, usePreview } from "./use-preview";
import { useReading } from "./use-reading";

export type BringIn = (input: CreateDocumentInput) => Promise<Result<{ existed: boolean; document: { id: string } }>>;

/** Both said at once: the desk would name one, and then the other. */
function whatIsMissing({ text, title }: Draft): Failure | null {
  if (text.trim() !== "") return null;
  const fields = { text: ["There is no text yet. Paste or type one, or drop a file."] };
  return fail("refused", "empty-text", "There is no text yet.", {
    fields: title.trim() === "" ? { ...fields, title: ["Give it a title."] } : fields,
  });
}

/** Typing, pasting, choosing or dropping a text, and bringing it in. Whatever goes wrong, what was typed stays. */
export function NewDocumentPage({ preview, bringIn }: { preview: PreviewOf; bringIn: BringIn }) {
  const { draft, change, clear, kept } = useDraft();
  const { shown, failure: unreadable } = usePreview(draft.text, preview);
  const {
    progress,
    trouble,
    say: setTrouble,
    stop,
    readFile,
    readPage,
  } = useReading((reading) => change(draftOf(reading)));
  const [refused, setRefused] = useState<Failure | null>(null);
  const [pending, startTransition] = useTransition();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const existing = shown?.preview.existing ?? null;

  const takeFiles = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const more = (files?.length ?? 0) > 1;
    await readFile(file);
    if (more) setTrouble({ title: `Only ${file.name} was taken`, message: "Bring in one document at a time." });
  };
  const over = useFileDrop((files) => void takeFiles(files));

  const send = () => {
    if (pending) return;
    const missing = whatIsMissing(draft);
    if (missing) {
      setRefused(missing);
      if (missing.fields?.text) area.current?.focus();
      return;
    }
    const { titleTyped: _, readFrom: __, leftOut: ___, ...input } = draft;
    startTransition(async () => {
      const result = await bringIn(input).catch(() => null);
      if (result === null) {
        setTrouble({ title: "The desk did not answer", message: "What you typed is kept. Try again in a moment." });
        return;
      }
      setRefused(result.ok ? null : result);
      if (!result.ok) {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
        if (result.fields?.text) area.current?.focus();
        return;
      }
      clear();
      router.push(deskOf(result.value.document.id));
    });
  };
  useKeys({ give: send });

  const textError = refused?.fields?.text?.[0] ?? (unreadable ? unreadable.message : null);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_340px] gap-x-13 max-wide:grid-cols-1">
      <div>
        {progress && <ReadingProgress progress={progress} stop={stop} />}
        {trouble && (
          <Notice tone="error" role="alert" title={trouble.title} className="mb-3">
            {trouble.message}
          </Notice>
        )}
        <TextSheet ref={area} text={draft.text} onChange={(text) => change({ text })} shown={shown} error={textError} />
        <div className="mt-3.5 grid grid-cols-2 gap-3.5 max-wide:grid-cols-1">
          <FileBox takeFiles={(files) => void takeFiles(files)} />
          <AddressBox fetchPage={readPage} busy={progress !== null} />
        </div>
        {draft.reading !== "" && (
          <Notice
            title={`Read from ${draft.readFrom}`}
            role="status"
            className="mt-3 [overflow-wrap:anywhere]"
            actions={
              <Button size="small" onClick={() => change({ reading: "", readFrom: "", leftOut: "" })}>
                Keep only the text
              </Button>
            }
          >
            {draft.leftOut} The original is kept with the document, so that its pages and words can be checked.
          </Notice>
        )}
        {shown && shown.preview.notices.length > 0 && (
          <Notice title="The text is stored in a plain form" className="mt-3">
            {shown.preview.notices.map(noticeWords).join(" ")} No word changes.
          </Notice>
        )}
        {!kept && (
          <p className="mt-2 text-ink-3">
            This text is too long for the browser to keep over a reload. Bring it in soon.
          </p>
        )}
      </div>
      <form
        ref={form}
        aria-label="About the document"
        noValidate
        className="grid content-start gap-3.5 max-wide:mt-6"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send();
        }}
      >
        <AboutFields draft={draft} change={change} errors={refused?.fields ?? {}} />
        {refused && !refused.fields && (
          <Notice tone="error" role="alert" title="Not brought in">
            {refused.message} What you typed is kept.
          </Notice>
        )}
        <BringInOrOpen existing={existing} pending={pending} />
        <p className="text-ink-3">
          Nothing is published from here. The machine suggests who said what; it never gives a verdict.
        </p>
      </form>
      {over && (
        <div className="pointer-events-none fixed inset-2 z-30 grid place-items-center rounded-3 border-2 border-dashed border-accent bg-accent-wash/80 font-serif text-28 font-semibold">
          Drop it to read it here
        </div>
      )}
    </div>
  );
}
