import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { ActivityPage } from "@/components/activity/activity-page";
import { ButtonLink } from "@/components/ui/button";
import { listActivity } from "@/lib/events/activity/queries";
import { getStatement } from "@/lib/statements/queries";
import { inMarks } from "@/lib/text/in-marks";
import { activityQuery } from "../../../activity-query";

export const metadata: Metadata = { title: "What happened to a statement" };

export default async function Page({ params, searchParams }: PageProps<"/statements/[id]/activity">) {
  const actor = await requireActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const statement = await getStatement(actor, id);
  if (!statement.ok) notFound();
  const { kind, cursor } = activityQuery(query);
  const { text, documentTitle } = statement.value;
  return (
    <ActivityPage
      about="statement"
      title={inMarks(text)}
      subtitle={`What happened to this statement in ${documentTitle}, newest first`}
      actions={<ButtonLink href={`/statements/${id}` as Route}>Its page</ButtonLink>}
      address={`/statements/${id}/activity`}
      {...{ kind, later: cursor !== undefined }}
      found={await listActivity(actor, { statement: id, kind, cursor })}
    />
  );
}
