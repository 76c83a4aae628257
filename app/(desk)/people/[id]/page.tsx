import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { ActivityPage } from "@/components/activity/activity-page";
import { roleLabels } from "@/components/settings/role-labels";
import { Time } from "@/components/ui/time";
import { getColleague } from "@/lib/accounts/members/queries";
import { listActivity } from "@/lib/events/activity/queries";
import { activityQuery } from "../../activity-query";

export const metadata: Metadata = { title: "What a person did" };

export default async function Page({ params, searchParams }: PageProps<"/people/[id]">) {
  const actor = await requireActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const person = await getColleague(actor, id);
  if (!person.ok) notFound();
  const { kind, cursor } = activityQuery(query);
  const { name, role, since, deactivatedAt } = person.value;
  return (
    <ActivityPage
      about="person"
      title={name}
      subtitle={
        <>
          {roleLabels[role]} since <Time at={since} form="absolute" />
          {deactivatedAt && (
            <>
              ; deactivated <Time at={deactivatedAt} form="absolute" />
            </>
          )}
        </>
      }
      address={`/people/${id}`}
      {...{ kind, later: cursor !== undefined }}
      found={await listActivity(actor, { person: id, kind, cursor })}
    />
  );
}
