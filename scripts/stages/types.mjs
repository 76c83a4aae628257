import { inProject } from "../set-up/project.mjs";
import { asOne, runShown } from "./run-shown.mjs";

/** Routes' types are generated first: pages name them. */
export async function types() {
  const env = { NEXT_TELEMETRY_DISABLED: "1" };
  const generated = await runShown(inProject("node_modules/next/dist/bin/next"), ["typegen"], env);
  if (generated !== 0) return asOne("types of routes", generated);
  return asOne("types", await runShown(inProject("node_modules/typescript/bin/tsc"), ["--noEmit", "-p", "."]));
}
