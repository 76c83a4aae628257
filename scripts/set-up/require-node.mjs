// Imported first by every script: an old Node must be told in words, before it meets syntax or a package it cannot run.
import { nodeVersionProblem } from "./node-version.mjs";
import { explain } from "./problem.mjs";

const problem = nodeVersionProblem(process.version);
if (problem) {
  explain(problem);
  process.exit(1);
}
