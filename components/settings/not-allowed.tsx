import { EmptyState } from "@/components/ui/empty-state";
import type { Failure } from "@/lib/result";

/** A page that this person's role does not open, and whose would. */
export function NotAllowed({ what, failure }: { what: string; failure: Failure }) {
  return <EmptyState title={`${what}: not for your role`}>{failure.message}</EmptyState>;
}
