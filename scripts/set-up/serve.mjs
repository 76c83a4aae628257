import { spawn } from "node:child_process";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { requireWritable } from "./data-folder.mjs";
import { serverArguments } from "./next-server.mjs";
import { requireFreePort } from "./port.mjs";
import { prepare } from "./prepare.mjs";
import { explain } from "./problem.mjs";
import { root } from "./project.mjs";
import { earlySettings, loadSettings } from "./settings.mjs";

/** How long open requests and event streams get after Ctrl-C. */
const grace = 3_000;

/** Whether the app answers. A connection of its own, closed at once: one kept alive would hold up the server's end. */
const healthy = (port) =>
  new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, path: "/api/health", agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    request.on("error", () => resolve(false));
  });

/** Tells the address once the app answers, which is after its migrations. */
async function announce(port, stopped) {
  const address = `http://localhost:${port}`;
  while (!stopped()) {
    if (await healthy(port)) {
      process.stdout.write(`\n  Quotedesk is at ${process.env.APP_URL || address}   (Ctrl-C stops it)\n\n`);
      return;
    }
    await sleep(100);
  }
}

/** Ends the child on the first signal, by force after the grace or on the second. */
function stopOnSignal(child, onStop) {
  let asked = false;
  const stop = () => {
    if (asked) {
      child.kill("SIGKILL");
      return;
    }
    asked = true;
    onStop();
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), grace).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
}

/** Runs the server as a child until it ends or is stopped. @returns {Promise<number>} the exit code, 0 where it was stopped */
function run(command, port, mode) {
  return new Promise((resolve, reject) => {
    let stopping = false;
    let ended = false;
    const child = spawn(process.execPath, serverArguments(command, port), {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, PORT: String(port), NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" },
    });
    stopOnSignal(child, () => {
      stopping = true;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      ended = true;
      resolve(stopping ? 0 : (code ?? 1));
    });
    announce(port, () => ended || stopping).catch(reject);
  });
}

/**
 * Checks what can be wrong, cheapest first; sets up what is missing; serves. Ends this process.
 * @param {{ command: "start" | "dev", mode: "production" | "development", needs: Parameters<typeof prepare>[0] }} options
 */
export async function serve({ command, mode, needs }) {
  try {
    loadSettings();
    const { port, dataFolder } = earlySettings();
    await requireFreePort(port);
    requireWritable(dataFolder);
    await prepare(needs);
    process.exitCode = await run(command, port, mode);
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
  process.exit();
}
