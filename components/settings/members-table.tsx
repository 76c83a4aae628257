"use client";

import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Member } from "@/lib/accounts/members/model";
import type { Role } from "@/lib/accounts/model";
import type { Result } from "@/lib/result";
import { ConfirmButton } from "./confirm-button";
import { Outcome } from "./outcome";
import { RoleChoice } from "./role-choice";
import { roleLabels } from "./role-labels";
import { useAct } from "./use-act";

type Act<Input> = (input: Input) => Promise<Result<unknown>>;
type Props = {
  members: readonly Member[];
  /** the reader's own id */
  you: string;
  changeRole: Act<{ userId: string; role: Role }>;
  deactivate: Act<{ userId: string }>;
  reactivate: Act<{ userId: string }>;
};

/** Everybody with an account: what they may do, and whether they may sign in. */
export function MembersTable({ members, you, changeRole, deactivate, reactivate }: Props) {
  const { run, failure, said, busy } = useAct();
  return (
    <>
      <Outcome failure={failure} said={said} />
      <Table caption="Members of the desk" head={["Name", "Last sign-in", "Role"]}>
        {members.map(({ userId, name, email, role, deactivatedAt, lastSignInAt }) => (
          <tr key={userId}>
            <th scope="row">
              <Link className="hover:underline" href={`/people/${userId}` as Route} prefetch={false}>
                {name}
              </Link>
              {userId === you && <span className="font-normal text-ink-3"> (you)</span>}
              <span className="block font-normal text-ink-3">{email}</span>
            </th>
            <td data-label="Last sign-in">
              {deactivatedAt !== null ? (
                "deactivated"
              ) : lastSignInAt === null ? (
                "not signed in"
              ) : (
                <Time at={lastSignInAt} />
              )}
            </td>
            <td>
              <RoleChoice
                name={name}
                role={role}
                fixed={busy || deactivatedAt !== null}
                onChange={(chosen) =>
                  void run(
                    () => changeRole({ userId, role: chosen }),
                    `${name} is now ${roleLabels[chosen].toLowerCase()}, and signs in again.`,
                  )
                }
              />
            </td>
            <td>
              {deactivatedAt === null ? (
                <ConfirmButton
                  name={`Deactivate ${name}`}
                  title={`Deactivate ${name}?`}
                  consequence="They are signed out everywhere. Their API tokens and open invitations end, and stay ended if you let them back in. What they did stays in the record."
                  verb="Deactivate"
                  onConfirm={() => void run(() => deactivate({ userId }), `${name} is deactivated.`)}
                >
                  Deactivate
                </ConfirmButton>
              ) : (
                <Button
                  variant="bare"
                  aria-label={`Let ${name} back in`}
                  onClick={() => void run(() => reactivate({ userId }), `${name} may sign in again.`)}
                >
                  Let back in
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
