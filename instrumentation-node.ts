import { startDesk } from "@/lib/desk/start-desk";

try {
  await startDesk();
} catch (error) {
  console.error(`\nThe desk cannot start. ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
