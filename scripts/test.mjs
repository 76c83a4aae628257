// npm test: the set-up that is missing, then every check. `npm test -- unit lint` runs the named parts only.
import "./set-up/require-node.mjs";
import { forServing, forStore, prepare } from "./set-up/prepare.mjs";
import { explain } from "./set-up/problem.mjs";
import { say } from "./set-up/progress.mjs";
import { endToEnd } from "./stages/end-to-end.mjs";
import { lint } from "./stages/lint.mjs";
import { types } from "./stages/types.mjs";
import { kills, unit } from "./stages/vitest.mjs";

/** In the order of how soon each tells of a fault. Each returns how many checks passed and failed, and which failed. */
const stages = { types, lint, unit, e2e: endToEnd, kills };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  process.stderr.write(`There is no part “${unknown.join(", ")}”. There are: ${Object.keys(stages).join(", ")}\n`);
  process.exit(2);
}
const names = asked.length > 0 ? asked : Object.keys(stages);

const total = { passed: 0, failed: 0, faults: [] };
try {
  await prepare(forStore);
  for (const name of names) {
    say(`${name}:`);
    if (name === "e2e" || name === "kills") await prepare(forServing);
    const { passed, failed, faults } = await stages[name]();
    total.passed += passed;
    total.failed += failed;
    total.faults.push(...faults);
  }
} catch (error) {
  explain(error);
  total.failed += 1;
}
// Once more at the end: the parts print much, and what failed may stand far above.
for (const fault of total.faults) process.stdout.write(`\nfailed: ${fault}`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
