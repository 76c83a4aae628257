import { inProject } from "../set-up/project.mjs";
import { asOne, runShown } from "./run-shown.mjs";

export const lint = async () =>
  asOne(
    "lint",
    await runShown(inProject("node_modules/@biomejs/biome/bin/biome"), ["check", "--error-on-warnings", "."]),
  );
