import type { Metadata, Route } from "next";
import { requireActor } from "@/app/actor";
import { DocumentList } from "@/components/document-list/document-list";
import { DocumentRow } from "@/components/document-list/document-row";
import { DocumentSearch } from "@/components/document-list/document-search";
import { Removals } from "@/components/document-list/removals";
import { KeyHint } from "@/components/keys/key-hint";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/accounts/authorise";
import { listDocuments } from "@/lib/documents/queries";
import { removeDocumentAction, restoreDocumentAction } from "./actions";

export const metadata: Metadata = { title: "Documents" };

const one = (value: string | string[] | undefined) => (typeof value === "string" && value !== "" ? value : undefined);

export default async function DocumentsPage({ searchParams }: PageProps<"/documents">) {
  const actor = await requireActor();
  const { q: given, before } = await searchParams;
  const q = one(given)?.slice(0, 300);
  const list = await listDocuments(actor, { q, cursor: one(before), limit: 50 });
  const mayBringIn = may(actor, "documents.bring-in");
  const { items, nextCursor } = list.ok ? list.value : { items: [], nextCursor: null };
  const older = nextCursor && new URLSearchParams({ ...(q ? { q } : {}), before: nextCursor });
  return (
    <Page>
      <PageHeader
        title="Documents"
        actions={
          items.length > 0 && (
            <>
              <ButtonLink href="/trace">Trace a draft</ButtonLink>
              {mayBringIn && <NewDocument />}
            </>
          )
        }
      />
      {(items.length > 0 || q) && <DocumentSearch q={q ?? ""} />}
      {!list.ok && <EmptyState title="This part of the list cannot be shown">{list.message}</EmptyState>}
      {list.ok && items.length === 0 && <NothingHere q={q} mayBringIn={mayBringIn} />}
      <Removals restore={restoreDocumentAction}>
        <DocumentList>
          {items.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              maySave={may(actor, "documents.see-original")}
              remove={may(actor, "documents.edit") ? removeDocumentAction : null}
            />
          ))}
        </DocumentList>
      </Removals>
      <nav aria-label="Pages" className="mt-4 flex gap-2">
        {before && (
          <ButtonLink href={(q ? `/documents?${new URLSearchParams({ q })}` : "/documents") as Route}>
            Newest
          </ButtonLink>
        )}
        {older && <ButtonLink href={`/documents?${older}` as Route}>Older documents</ButtonLink>}
      </nav>
    </Page>
  );
}

function NewDocument() {
  return (
    <ButtonLink href="/documents/new" variant="ink">
      New document <KeyHint command="new-document" />
    </ButtonLink>
  );
}

function NothingHere({ q, mayBringIn }: { q: string | undefined; mayBringIn: boolean }) {
  if (q)
    return (
      <EmptyState
        title={`No document with “${q}”`}
        actions={<ButtonLink href="/documents">Clear the search</ButtonLink>}
      >
        The search looks at titles, bylines and publishers, and is the only thing hiding the other documents.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No documents yet"
      actions={
        mayBringIn && (
          <ButtonLink href="/documents/new" variant="ink">
            Paste a draft <KeyHint command="new-document" />
          </ButtonLink>
        )
      }
    >
      {mayBringIn
        ? "Paste a draft and every quote and claim in it is found and marked, with who said it and why we think so."
        : "An editor brings documents in. Then every quote and claim in them is found and marked, for you to judge."}
    </EmptyState>
  );
}
