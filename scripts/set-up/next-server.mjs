import { inProject } from "./project.mjs";

/**
 * How long the server keeps an idle connection, in milliseconds: longer than the 60 s after which the usual proxies
 * close theirs. At Node's 5 s a request that is sent just as the server closes ends in ECONNRESET.
 */
const idle = 65_000;

/** Arguments of Node that serve the app. @param {"start" | "dev"} command @param {number} port */
export const serverArguments = (command, port) => [
  inProject("node_modules/next/dist/bin/next"),
  command,
  "-p",
  String(port),
  ...(command === "start" ? ["--keepAliveTimeout", String(idle)] : []),
];
