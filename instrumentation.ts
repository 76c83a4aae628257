/** Runs once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startDesk } = await import("@/lib/desk/start-desk");
  try {
    await startDesk();
  } catch (error) {
    console.error(`\nThe desk cannot start. ${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
