import { existsSync, readFileSync } from "node:fs";
import { Problem } from "./problem.mjs";
import { inProject } from "./project.mjs";
import { lastLines, runCommand } from "./run-command.mjs";
import { hashOf, inModules, readStamp, removeStamp, writeStamp } from "./stamps.mjs";

const stamp = inModules("store-client");
const wanted = () =>
  hashOf(readFileSync(inProject("prisma/schema.prisma")), readFileSync(inProject("node_modules/prisma/package.json")));

/** Prisma's client, generated from prisma/schema.prisma into lib/generated. */
export const storeClient = {
  label: "Generating the store's client",

  done() {
    return readStamp(stamp) === wanted() && existsSync(inProject("lib/generated/prisma/client.ts"));
  },

  async make() {
    removeStamp(stamp);
    // Generating needs no engine, yet the command would fetch one from the network. Named a program that exists, it does
    // not; it never runs it. Node itself is the one program that is surely here, on any system.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
    const cli = inProject("node_modules/prisma/build/index.js");
    const { code, output } = await runCommand(process.execPath, [cli, "generate"], { env });
    if (code !== 0) throw new Problem("prisma generate failed:", lastLines(output, 25));
    writeStamp(stamp, wanted());
  },
};
