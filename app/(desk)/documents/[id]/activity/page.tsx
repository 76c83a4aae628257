import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { ActivityPage } from "@/components/activity/activity-page";
import { ButtonLink } from "@/components/ui/button";
import { getDocument } from "@/lib/documents/queries";
import { listActivity } from "@/lib/events/activity/queries";
import { activityQuery } from "../../../activity-query";

export const metadata: Metadata = { title: "What happened in a document" };

export default async function Page({ params, searchParams }: PageProps<"/documents/[id]/activity">) {
  const actor = await requireActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const document = await getDocument(actor, id);
  if (!document.ok) notFound();
  const { kind, cursor } = activityQuery(query);
  return (
    <ActivityPage
      about="document"
      title={document.value.title}
      subtitle="What happened in this document, newest first"
      actions={<ButtonLink href={`/documents/${id}/review` as Route}>Open at the desk</ButtonLink>}
      address={`/documents/${id}/activity`}
      {...{ kind, later: cursor !== undefined }}
      found={await listActivity(actor, { document: id, kind, cursor })}
    />
  );
}
