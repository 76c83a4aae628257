import { Button, ButtonLink } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import type { DocumentPreview } from "@/lib/documents/model";
import { deskOf } from "./desk-of";

type Props = { existing: DocumentPreview["existing"]; pending: boolean };

/** What can be done with the text: brought in, or opened or restored where the desk has it already. */
export function BringInOrOpen({ existing, pending }: Props) {
  if (existing === null) return <Submit label="Bring it in" waiting="Bringing it in" pending={pending} />;
  const { id, title, removed } = existing;
  return removed ? (
    <Notice
      title="This text was on the desk and was removed"
      role="status"
      actions={<Submit label="Restore it" waiting="Restoring it" pending={pending} />}
    >
      It came in as “{title}”. Its statements, verdicts and evidence were kept, and come back with it.
    </Notice>
  ) : (
    <Notice
      title="This text is on the desk already"
      role="status"
      actions={
        <ButtonLink variant="ink" href={deskOf(id)}>
          Open it
        </ButtonLink>
      }
    >
      It came in as “{title}”. The same text is kept once, with its verdicts.
    </Notice>
  );
}

function Submit({ label, waiting, pending }: { label: string; waiting: string; pending: boolean }) {
  return (
    <div>
      <Button type="submit" variant="ink" size="large" unavailable={pending && waiting}>
        {pending ? waiting : label}
        <span aria-hidden="true">
          <Kbd>Ctrl ↵</Kbd>
        </span>
      </Button>
    </div>
  );
}
