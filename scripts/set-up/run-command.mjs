import { spawn } from "node:child_process";
import { root } from "./project.mjs";

/**
 * Runs a program to its end and keeps what it printed. Never rejects for a non-zero exit: callers say what that means.
 * @returns {Promise<{ code: number, output: string }>} 127 where the program does not exist
 */
export function runCommand(program, args, { env = {}, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) =>
      error.code === "ENOENT" ? resolve({ code: 127, output: String(error) }) : reject(error),
    );
    child.on("close", (code, signal) => resolve({ code: code ?? (signal === "SIGINT" ? 130 : 1), output }));
    if (input !== undefined) child.stdin.end(input);
  });
}

/**
 * npm as a Node script, so that it works without a shell, also on Windows. Under `npm run` npm names itself; else it is
 * looked up beside node.
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return [process.execPath, [script, ...args]];
  return ["npm", args];
}

export const lastLines = (output, count) => output.trimEnd().split("\n").slice(-count).join("\n");
