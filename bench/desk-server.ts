import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { serverArguments } from "@/scripts/set-up/next-server.mjs";

export type DeskServer = { address: string; pid: number; kill: () => Promise<void> };

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

/** Starts the built desk on a database of its own, and returns once it answers. Throws what it printed where it does not. */
export async function startServer(databaseFile: string, port: number): Promise<DeskServer> {
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, serverArguments("start", port), {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: `file:${databaseFile}`, APP_URL: address },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Next may have children, and a kill must reach them all at once.
    detached: true,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => {
      printed = `${printed}${piece}`.slice(-4000);
    });
  const kill = () => killGroup(child);
  for (const end = Date.now() + 60_000; Date.now() < end && child.exitCode === null; await sleep(25)) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok && child.pid !== undefined) return { address, pid: child.pid, kill };
  }
  await kill();
  throw new Error(`The desk did not start (is it built?).\n${printed}`);
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await gone;
}
