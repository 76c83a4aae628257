import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { InvitationForm } from "@/components/settings/invitation-form";
import { InvitationsTable } from "@/components/settings/invitations-table";
import { MembersTable } from "@/components/settings/members-table";
import { NotAllowed } from "@/components/settings/not-allowed";
import { Section } from "@/components/settings/section";
import { listInvitations } from "@/lib/accounts/invitations/queries";
import { listMembers } from "@/lib/accounts/members/queries";
import {
  changeRoleAction,
  deactivateMemberAction,
  inviteMemberAction,
  reactivateMemberAction,
  revokeInvitationAction,
} from "../actions";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const actor = await requireActor();
  const [members, invitations] = await Promise.all([listMembers(actor), listInvitations(actor)]);
  if (!members.ok) return <NotAllowed what="Members" failure={members} />;
  if (!invitations.ok) return <NotAllowed what="Members" failure={invitations} />;
  return (
    <>
      <Section title="Members" about="A change of role counts at once: the person signs in again.">
        <MembersTable
          members={members.value}
          you={actor.userId}
          changeRole={changeRoleAction}
          deactivate={deactivateMemberAction}
          reactivate={reactivateMemberAction}
        />
      </Section>
      <Section title="Invite somebody" about="You get a link to hand over. The desk sends no mail.">
        <InvitationForm invite={inviteMemberAction} />
      </Section>
      <Section title="Invitations">
        <InvitationsTable invitations={invitations.value} revoke={revokeInvitationAction} />
      </Section>
    </>
  );
}
