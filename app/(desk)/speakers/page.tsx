import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { SpeakerList } from "@/components/speaker/speaker-list";
import { listSpeakers } from "@/lib/speakers/queries";
import { speakerKinds } from "@/lib/speakers/schema";

export const metadata: Metadata = { title: "Speakers" };

const perPage = 50;

export default async function SpeakersPage({ searchParams }: PageProps<"/speakers">) {
  const actor = await requireActor();
  const query = await searchParams;
  const filter = {
    q: first(query.q),
    kind: speakerKinds.find((kind) => kind === first(query.kind)),
    order: first(query.order) === "newest" ? ("newest" as const) : ("name" as const),
  };
  const speakers = await listSpeakers(actor, { ...filter, limit: perPage, cursor: first(query.after) });
  return (
    <Page>
      <PageHeader title="Speakers" about="Who said what, on every document of this desk." />
      <SpeakerList filter={filter} speakers={speakers} paged={first(query.after) !== undefined} />
    </Page>
  );
}
