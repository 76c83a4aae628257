import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotOnTheDesk() {
  return (
    <Page>
      <EmptyState
        level={1}
        title="This is not on the desk"
        actions={
          <>
            <ButtonLink variant="ink" href="/documents">
              See the documents
            </ButtonLink>
            <ButtonLink href="/">What needs me</ButtonLink>
          </>
        }
      >
        It was removed, or the address is mistyped. What is removed is kept, and whoever removed it can bring it back.
      </EmptyState>
    </Page>
  );
}
