import { Button } from "@/components/ui/button";
import type { Progress } from "./use-reading";

/** What goes on with a file or a page, with a way to stop it. */
export function ReadingProgress({ progress, stop }: { progress: Progress; stop: () => void }) {
  const { name, share } = progress;
  const sent = share !== null && share < 1;
  const words = share === null ? "Fetching" : sent ? "Sending" : "Reading";
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3 border-accent border-l-3 py-0.5 pl-3.5">
      <p role="status" className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <b className="font-semibold">{words}</b> {name}
      </p>
      {/* Without a value it moves to and fro: how long reading takes is not known. */}
      <progress
        aria-label={`${words} ${name}`}
        className="w-40 accent-accent"
        {...(sent ? { value: share, max: 1 } : {})}
      />
      <Button size="small" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}
