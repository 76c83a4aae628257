// Progress goes to standard error, so that `npm run extract | …` carries only the result.

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Says what is being done, and for how long, until it is done.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const begun = Date.now();
  const live = process.stderr.isTTY;
  const write = (text) => process.stderr.write(live ? `\r\x1b[K  ${text}` : `  ${text}\n`);
  write(`${label} …`);
  const ticker = setInterval(() => write(`${label} … ${seconds(begun)}`), live ? 1_000 : 20_000);
  ticker.unref();
  try {
    const value = await work();
    write(`${label}: done in ${seconds(begun)}${live ? "\n" : ""}`);
    return value;
  } catch (error) {
    write(`${label}: failed after ${seconds(begun)}${live ? "\n" : ""}`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

export const say = (text) => process.stderr.write(`  ${text}\n`);
