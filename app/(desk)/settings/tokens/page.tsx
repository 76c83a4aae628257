import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { Section } from "@/components/settings/section";
import { TokenForm } from "@/components/settings/token-form";
import { TokensTable } from "@/components/settings/tokens-table";
import { Notice } from "@/components/ui/notice";
import { listApiTokens } from "@/lib/accounts/tokens/queries";
import { createTokenAction, revokeTokenAction } from "../actions";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const tokens = await listApiTokens(await requireActor());
  return (
    <>
      <Section
        title="API tokens"
        about={
          <>
            A program sends one with each request, as <code className="font-mono text-12">Authorization: Bearer …</code>
            . What it can ask for is described at{" "}
            <a className="text-accent underline underline-offset-[.2em]" href="/api/v1/openapi.json">
              /api/v1/openapi.json
            </a>
            .
          </>
        }
      >
        {tokens.ok ? (
          <TokensTable tokens={tokens.value} now={new Date().toISOString()} revoke={revokeTokenAction} />
        ) : (
          <Notice tone="error" title="The tokens cannot be shown">
            {tokens.message}
          </Notice>
        )}
      </Section>
      <Section title="New token">
        <TokenForm make={createTokenAction} />
      </Section>
    </>
  );
}
