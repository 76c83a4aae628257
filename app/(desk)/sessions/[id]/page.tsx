import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor, requireActor } from "@/app/actor";
import { Room } from "@/components/session/room";
import { may } from "@/lib/accounts/authorise";
import { listColleagues } from "@/lib/accounts/members/queries";
import { getRoom } from "@/lib/sessions/queries";
import { commentActions } from "../../statements/[id]/page-talk";
import { actInSessionAction, readRoomAction } from "../actions";

type Props = PageProps<"/sessions/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await getRoom(await currentActor(), (await params).id);
  return { title: room.ok ? room.value.title : "Session" };
}

export default async function SessionPage({ params }: Props) {
  const actor = await requireActor();
  const room = await getRoom(actor, (await params).id);
  if (!room.ok) notFound();
  const reader = {
    id: actor.userId,
    mayLead: may(actor, "sessions.open"),
    mayVote: may(actor, "verdicts.give"),
    mayWrite: may(actor, "comments.write"),
    mayWithdrawAny: may(actor, "acts.take-back"),
  };
  const actions = { readRoom: readRoomAction, act: actInSessionAction, comments: commentActions };
  const people = await listColleagues(actor);
  return (
    <Room
      key={room.value.id}
      room={room.value}
      reader={reader}
      people={people.ok ? people.value : []}
      actions={actions}
    />
  );
}
