import { CloudOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import styles from "./review-desk.module.css";
import type { Outbox } from "./use-outbox";

/** The desk does not answer: what is kept, and when it is tried again. */
export function OfflineBar({ outbox, connected, edges }: { outbox: Outbox; connected: boolean; edges: number }) {
  const { count, next, tryNow } = outbox;
  if (count === 0 && connected) return null;
  const kept = count === 1 ? "One verdict is" : `${count} verdicts are`;
  return (
    <div className={styles.offline}>
      <CloudOff size={16} strokeWidth={1.75} aria-hidden="true" />
      {/* The seconds count down outside the live region: a screen reader hears once that verdicts are kept. */}
      <span role="status" className={styles.offlineWords}>
        {count === 0
          ? `The desk does not answer. Others’ changes do not show until it does${edges > 0 ? ", and the edges you moved go in then" : ""}.`
          : `${kept} kept on this machine and ${count === 1 ? "goes" : "go, in order,"} in when the desk answers.`}
      </span>
      {count > 0 && (
        <>
          <span aria-hidden="true">Trying again in {next} s</span>
          <Button size="small" onClick={tryNow}>
            Try now
          </Button>
        </>
      )}
    </div>
  );
}
