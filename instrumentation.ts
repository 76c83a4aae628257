/** Runs once, before the first request. What needs Node stands apart, so that no other runtime is asked to compile it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./instrumentation-node");
}
