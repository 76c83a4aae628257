import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. Scripts work from here, wherever they were called. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export const inProject = (...parts) => path.join(root, ...parts);

/** The folder that `next build` writes, from the project's folder. next.config.js reads the same variable. */
export const buildFolder = () => process.env.NEXT_DIST_DIR || ".next";
