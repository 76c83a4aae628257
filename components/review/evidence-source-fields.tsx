"use client";

import type { Route } from "next";
import Link from "next/link";
import { FileBox } from "@/components/new-document/file-box";
import { ReadingProgress } from "@/components/new-document/reading-progress";
import { useFileDrop } from "@/components/new-document/use-file-drop";
import { useReading } from "@/components/new-document/use-reading";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { DocumentPicker } from "./document-picker";
import styles from "./evidence.module.css";
import { type ChangeEvidence, type EvidenceDraft, readingOf, withoutReading, withPassage } from "./evidence-draft";
import { ReadingPanel } from "./reading-panel";
import type { ReviewActions } from "./review-actions";

type Props = {
  draft: EvidenceDraft;
  change: ChangeEvidence;
  wrong: (field: string) => readonly string[] | null;
  statementId: string;
  actions: Pick<ReviewActions, "findDocuments" | "proposePassage">;
};

/** Where the evidence is: an address, fetched or not; a file; a document of the desk; a recording. */
export function EvidenceSourceFields({ draft, change, wrong, statementId, actions }: Props) {
  const { source, document } = draft;
  const { progress, trouble, say, stop, readFile, readPage } = useReading((reading) =>
    change((before) => ({
      ...withoutReading(before),
      ...{ reading, source: reading.address === null ? "file" : "url" },
    })),
  );
  const takeFiles = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    change({ source: "file" });
    void readFile(file);
  };
  const over = useFileDrop(takeFiles);
  const reading = readingOf(draft);
  const fetchPage = () => {
    if (draft.url.trim() === "") say({ title: "No address yet", message: "Type or paste the address of the page." });
    else void readPage(draft.url.trim());
  };

  return (
    <>
      {(source === "url" || source === "recording") && (
        <div className={styles.address}>
          <TextField
            label="Address"
            name="url"
            type="url"
            inputMode="url"
            placeholder="https://"
            value={draft.url}
            onChange={(event) => change({ url: event.target.value })}
            error={wrong("url")}
          />
          {source === "url" && (
            <Button onClick={fetchPage} unavailable={progress !== null && "Something is being read."}>
              Fetch and read
            </Button>
          )}
        </div>
      )}
      {source === "url" && reading === null && progress === null && (
        <p className="field-hint">
          Fetched, its text is frozen with its time and hash, and its words can be cut out. Otherwise the address alone
          is kept.
        </p>
      )}
      {source === "file" && reading === null && <FileBox takeFiles={takeFiles} />}
      {over && source !== "file" && <p className="field-hint">Let go to read the file.</p>}
      {progress && <ReadingProgress progress={progress} stop={stop} />}
      {trouble && (
        <Notice tone="error" role="alert" title={trouble.title} className="[overflow-wrap:anywhere]">
          {trouble.message}
        </Notice>
      )}
      {reading !== null && (
        <ReadingPanel
          key={reading.id}
          {...{ reading, statementId }}
          propose={actions.proposePassage}
          taken={draft.excerpt === draft.taken?.text ? draft.taken : null}
          onTake={(passage) => change((before) => withPassage(before, passage))}
          onPutAway={() => change(withoutReading)}
        />
      )}
      {source === "documentId" && (
        <>
          <DocumentPicker
            chosen={document}
            onChoose={(chosen) => change({ document: chosen })}
            find={actions.findDocuments}
            error={wrong("documentId")}
          />
          {document !== null && (
            <Link className="link" href={`/documents/${document.id}/passage?for=${statementId}` as Route}>
              Choose the passage in its text
            </Link>
          )}
        </>
      )}
    </>
  );
}
