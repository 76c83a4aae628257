import type { Metadata } from "next";
import { AcceptInvitationForm } from "@/components/account/accept-invitation-form";
import { AsidePage } from "@/components/shell/aside-page";
import { ButtonLink } from "@/components/ui/button";
import { getOpenInvitation } from "@/lib/accounts/invitations/queries";
import { passwordLength } from "@/lib/accounts/password-rule";
import { acceptInvitationAction } from "./actions";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

const may = {
  administrator: "You may do everything, and decide who may do what.",
  editor: "You may bring documents in, judge statements, and export them.",
  reviewer: "You may judge statements on evidence, and say who said them.",
  viewer: "You may read everything, and export it.",
};

export default async function InvitePage({ params }: PageProps<"/invite/[token]">) {
  const { token } = await params;
  const invitation = await getOpenInvitation(token);
  if (invitation === null) return <InvitationDead />;
  return (
    <AsidePage
      title={`Join ${invitation.desk}`}
      lead={`${invitation.invitedBy} invites you as ${invitation.role}. ${may[invitation.role]}`}
    >
      <AcceptInvitationForm
        accept={acceptInvitationAction}
        token={token}
        email={invitation.email}
        passwordMinLength={passwordLength.min}
      />
    </AsidePage>
  );
}

function InvitationDead() {
  return (
    <AsidePage title="This invitation opens nothing any more">
      <p>
        It has been used or taken back, it has expired, or the address is incomplete. Ask an administrator of the desk
        for another. If you have an account, sign in.
      </p>
      <p className="mt-6">
        <ButtonLink href="/sign-in" variant="ink" size="large">
          Sign in
        </ButtonLink>
      </p>
    </AsidePage>
  );
}
