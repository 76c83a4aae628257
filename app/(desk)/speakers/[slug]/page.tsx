import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor, requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import { Page } from "@/components/shell/page";
import { DotPlot } from "@/components/speaker/dot-plot";
import { MergesSection } from "@/components/speaker/merges-section";
import { NamesSection } from "@/components/speaker/names-section";
import { PassagesSection } from "@/components/speaker/passages-section";
import { RolesSection } from "@/components/speaker/roles-section";
import { SpeakerHeading } from "@/components/speaker/speaker-heading";
import styles from "@/components/speaker/speaker-page.module.css";
import { StatusCounts } from "@/components/speaker/status-counts";
import { SpeakerActsProvider } from "@/components/speaker/use-speaker-acts";
import { may } from "@/lib/accounts/authorise";
import { getSpeaker } from "@/lib/speakers/queries";
import { getSpeakerTimeline } from "@/lib/speakers/timeline/queries";
import { statementKinds, statuses } from "@/lib/statements/model";
import { listPassages } from "@/lib/statements/passages/queries";
import * as actions from "./actions";

type Props = PageProps<"/speakers/[slug]">;

const perPage = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const speaker = await getSpeaker(await currentActor(), decodeURIComponent((await params).slug));
  return { title: speaker.ok ? speaker.value.name : "Speaker" };
}

export default async function SpeakerPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const found = await getSpeaker(actor, decodeURIComponent(slug));
  if (!found.ok) notFound();
  const speaker = found.value;
  if (speaker.mergedInto !== null) redirect(`/speakers/${encodeURIComponent(speaker.mergedInto.slug)}` as Route);

  const filter = {
    q: first(query.q),
    kind: statementKinds.find((kind) => kind === first(query.kind)),
    status: statuses.find((status) => status === first(query.status)),
  };
  const [timeline, passages] = await Promise.all([
    getSpeakerTimeline(actor, speaker.id),
    listPassages(actor, { ...filter, speaker: speaker.slug, cursor: first(query.older), limit: perPage }),
  ]);
  return (
    <Page>
      <SpeakerActsProvider
        rights={{ edit: may(actor, "speakers.edit"), merge: may(actor, "speakers.merge") }}
        actions={{
          rename: actions.renameSpeakerAction,
          addName: actions.addNameAction,
          removeName: actions.removeNameAction,
          addRole: actions.addRoleAction,
          removeRole: actions.removeRoleAction,
          merge: actions.mergeSpeakersAction,
          undoMerge: actions.undoMergeAction,
          undo: actions.undoActAction,
          previewMerge: actions.previewMergeAction,
          find: actions.findSpeakersAction,
        }}
      >
        <SpeakerHeading speaker={speaker} />
        <div className={styles.grid}>
          <div>
            <div className={styles.charts}>
              <StatusCounts kind="quote" counts={speaker.quotes} />
              <StatusCounts kind="claim" counts={speaker.claims} />
            </div>
            {timeline.ok && <DotPlot moments={timeline.value} />}
            <PassagesSection speaker={speaker} filter={filter} passages={passages} older={first(query.older)} />
          </div>
          <aside className={styles.side} aria-label="Names, roles and merges">
            <NamesSection speaker={speaker} />
            <RolesSection speaker={speaker} />
            <MergesSection merges={speaker.merges} />
          </aside>
        </div>
      </SpeakerActsProvider>
    </Page>
  );
}
