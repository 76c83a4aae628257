import { Notice } from "@/components/ui/notice";
import type { Failure } from "@/lib/result";

/** Why a form was not taken, where that is not about one of its fields. */
export function FormFailure({ failure, title }: { failure: Failure | null; title: string }) {
  if (failure === null || failure.fields) return null;
  return (
    <Notice tone="error" title={title} role="alert">
      {failure.message}
    </Notice>
  );
}
