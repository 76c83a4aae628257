import { Problem } from "./problem.mjs";

const least = [20, 19];

/**
 * @param {string} version as in process.version, "v20.19.0"
 * @returns {Problem | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return null;
  return new Problem(
    `Quotedesk needs Node.js ${least.join(".")} or newer. This is ${version}.`,
    "Get it from https://nodejs.org (version 24 is a good choice), then run the same command again.",
  );
}
