"use client";

import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Invitation } from "@/lib/accounts/invitations/model";
import type { Result } from "@/lib/result";
import { ConfirmButton } from "./confirm-button";
import { Outcome } from "./outcome";
import { roleLabels } from "./role-labels";
import { useAct } from "./use-act";

type Props = { invitations: readonly Invitation[]; revoke: (input: { id: string }) => Promise<Result<unknown>> };

export function InvitationsTable({ invitations, revoke }: Props) {
  const { run, failure, said } = useAct();
  if (invitations.length === 0) return <p className="mt-5 text-ink-3">No invitations were made yet.</p>;
  return (
    <>
      <Outcome failure={failure} said={said} />
      <Table caption="Invitations" head={["For", "Role", "Made", "State"]}>
        {invitations.map(({ id, email, role, invitedBy, createdAt, expiresAt, state }) => (
          <tr key={id}>
            <th scope="row">{email ?? "Whoever has the link"}</th>
            <td data-label="Role">{roleLabels[role]}</td>
            <td data-label="Made">
              <Time at={createdAt} /> by {invitedBy.name}
            </td>
            <td data-label="State">
              {state === "open" ? (
                <>
                  open until <Time at={expiresAt} />
                </>
              ) : (
                state
              )}
            </td>
            <td>
              {state === "open" && (
                <ConfirmButton
                  name={`Revoke the invitation for ${email ?? "whoever has the link"}`}
                  title="Revoke this invitation?"
                  consequence="Its link opens nothing from now on. This cannot be undone; you can make another."
                  verb="Revoke the invitation"
                  onConfirm={() => void run(() => revoke({ id }), "The invitation is revoked.")}
                >
                  Revoke
                </ConfirmButton>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
