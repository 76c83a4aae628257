import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";

/** Why the list is empty, and the one next step. */
export function NothingNeedsMe({ actor, hasDocuments }: { actor: Actor; hasDocuments: boolean }) {
  if (!may(actor, "verdicts.give"))
    return (
      <EmptyState
        title="You read; others judge"
        actions={<ButtonLink href="/documents">Read the documents</ButtonLink>}
      >
        Your role is {actor.role}. Statements need reviewers, editors and administrators. You see everything they
        decide.
      </EmptyState>
    );
  if (hasDocuments)
    return (
      <EmptyState
        title="Every statement is settled"
        actions={<ButtonLink href="/documents">See the documents</ButtonLink>}
      >
        What is brought in next, reopened, or decided otherwise than you did, is listed here.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No documents yet"
      actions={
        may(actor, "documents.bring-in") && (
          <ButtonLink variant="ink" href="/documents/new">
            Paste a draft
          </ButtonLink>
        )
      }
    >
      When a draft is brought in, every quote and claim in it that wants a reader is listed here.
    </EmptyState>
  );
}
