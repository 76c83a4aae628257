import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import { BringBackForm } from "@/components/export/bring-back-form";
import styles from "@/components/export/export.module.css";
import { type ExportChoice, readChoice } from "@/components/export/export-choice";
import { ExportForm } from "@/components/export/export-form";
import { ExportResult } from "@/components/export/export-result";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { listDocuments } from "@/lib/documents/queries";
import { getSpeaker, listSpeakers } from "@/lib/speakers/queries";
import { countStatements, exportRecords } from "@/lib/statements/queries";
import { bringBackAction } from "./actions";
import { previewOf } from "./preview";

export const metadata: Metadata = { title: "Export" };

export default async function ExportPage({ searchParams }: PageProps<"/export">) {
  const actor = await requireActor();
  const query = await searchParams;
  const choice = readChoice((name) => (name in query ? (first(query[name]) ?? "") : undefined));
  const { format, ...filter } = choice;
  const [counts, speakers, documents] = await Promise.all([
    countStatements(actor, filter),
    speakersFor(actor, choice),
    documentsFor(actor),
  ]);
  const records = exportRecords(actor, filter);
  return (
    <Page>
      <PageHeader title="Export" about="Each row carries who decided, when, and on which evidence." />
      <div className={styles.grid}>
        <ExportForm choice={choice} speakers={speakers} documents={documents} />
        {counts.ok && records.ok ? (
          <ExportResult
            choice={choice}
            count={Object.values(counts.value).reduce((sum, count) => sum + count, 0)}
            preview={await previewOf(records.value, format, "")}
          />
        ) : (
          <Notice tone="error" title="This cannot be exported">
            {!counts.ok ? counts.message : !records.ok ? records.message : null}
          </Notice>
        )}
      </div>
      {may(actor, "desk.import") && <BringBackForm bringBack={bringBackAction} />}
    </Page>
  );
}

/** As many as a list to choose from can hold; more are found on their own pages, which lead here. */
const most = 200;

async function speakersFor(actor: Actor, choice: ExportChoice): Promise<{ slug: string; name: string }[]> {
  const [listed, chosen] = await Promise.all([
    listSpeakers(actor, { order: "name", limit: most }),
    choice.speaker ? getSpeaker(actor, choice.speaker) : null,
  ]);
  const speakers = listed.ok ? listed.value.items : [];
  const missing = chosen?.ok && !speakers.some(({ slug }) => slug === choice.speaker) ? [chosen.value] : [];
  return [...missing, ...speakers].map(({ slug, name }) => ({ slug, name }));
}

async function documentsFor(actor: Actor): Promise<{ id: string; title: string }[]> {
  const listed = await listDocuments(actor, { limit: most });
  return listed.ok ? listed.value.items.map(({ id, title }) => ({ id, title })) : [];
}
