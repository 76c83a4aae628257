import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

// The built app as `npm start` serves it, on a free port, with a data folder of its own.

const root = path.resolve(import.meta.dirname, "..");
const run = promisify(execFile);

export type DeskServer = {
  origin: string;
  /** printed while nobody has an account */
  setUpAddress: string;
  /** Runs a command of the desk (`npm run NAME -- …`) on this server's data, and gives what it printed. */
  command: (...args: string[]) => Promise<string>;
  stop: () => Promise<void>;
};

/** @param settings of the operator, besides where it stands */
export async function startDesk(settings: Record<string, string> = {}): Promise<DeskServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "quotedesk-e2e-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ...settings,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: `file:${path.join(folder, "quotedesk.db")}`,
    PORT: String(port),
    APP_URL: origin,
  } as const;
  const next = path.join(root, "node_modules/next/dist/bin/next");
  // as scripts/set-up/next-server.mjs says it
  const args = [next, "start", "-p", String(port), "--keepAliveTimeout", "65000"];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "pipe" });
  const setUpAddress = await printed(child, /Set up this desk: (\S+)/);
  return {
    origin,
    setUpAddress,
    command: async (...args) => {
      const { stdout } = await run(process.execPath, [path.join(root, "scripts/run.mjs"), ...args], { cwd: root, env });
      return stdout.trim();
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for a line of the server's output. Rejects with all it said where it ends first. */
function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = wanted.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("close", (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
