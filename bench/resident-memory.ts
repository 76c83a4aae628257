import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** What a process holds in memory, in megabytes. Linux alone tells. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** Notes now, and the most from now on. `rest` waits, at most so long, until what was held before is held again. */
export function startSampling(pid: number) {
  const before = residentMegabytes(pid);
  let peak = before;
  const clock = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(pid));
  }, 500);
  return {
    async rest(longest: number) {
      clearInterval(clock);
      const begun = Date.now();
      let after = residentMegabytes(pid);
      while (after > before * 1.1 && Date.now() - begun < longest) {
        await sleep(1000);
        after = residentMegabytes(pid);
      }
      return { before, peak, after, restedSeconds: Math.round((Date.now() - begun) / 1000) };
    },
  };
}
