import { Notice } from "@/components/ui/notice";
import type { Failure } from "@/lib/result";

/** What came of the last act: heard by screen readers too. */
export function Outcome({ failure, said }: { failure: Failure | null; said: string }) {
  return (
    <>
      {failure !== null && (
        <Notice tone="error" role="alert" title="Nothing was changed" className="my-3">
          {failure.message}
        </Notice>
      )}
      <p role="status" className={said === "" ? "sr-only" : "my-3 text-ink-2"}>
        {said}
      </p>
    </>
  );
}
