import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./progress.mjs";

const beat = 2_000;
const silence = 15_000;

/**
 * True where the holder is gone: its process ended, or its heart stopped (a container's process numbers come round again).
 * A beat in the future is no beat either: the clock was put back, and nothing would ever be older than it.
 */
function abandoned(file, holder) {
  try {
    if (Math.abs(Date.now() - statSync(file).mtimeMs) > silence) return true;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
  try {
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
};

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Moves an abandoned lock away. Only one of several waiters wins the rename. */
function clear(file, holder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  // A quicker waiter may have taken a fresh lock between our look and our rename: give it back.
  if (read(aside) !== holder) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/**
 * Holds a lock file while work runs; a second set-up waits for the first.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 */
export async function withLock(file, work) {
  let told = false;
  while (!take(file)) {
    const holder = read(file);
    if (holder !== null && abandoned(file, holder)) clear(file, holder);
    else {
      if (!told) say(`Another set-up is at work here (process ${holder ?? "?"}); waiting for it.`);
      told = true;
      await sleep(250);
    }
  }
  // A holder that slept longer than the silence (a laptop that was closed) has lost its lock to a waiter.
  const own = () => read(file) === String(process.pid);
  const heart = setInterval(() => {
    const now = new Date();
    if (own()) utimesSync(file, now, now);
  }, beat);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    if (own()) rmSync(file, { force: true });
  }
}
