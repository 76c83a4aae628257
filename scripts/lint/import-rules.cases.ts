type Case = { file: string; why: string; code: string };

const imports = "lint/style/noRestrictedImports";
const plugin = "plugin";
const importing = (...sources: string[]) =>
  sources.map((source, index) => `import { x as x${index} } from "${source}";\n`).join("") +
  `export const all = [${sources.map((_, index) => `x${index}`).join(", ")}];\n`;

/** One file each, since a file's diagnostics are told apart by its name. */
export const violating: (Case & { rule: string })[] = [
  { file: "lib/text/with-zod.ts", why: "a pure room imports a package", rule: imports, code: importing("zod") },
  { file: "lib/extraction/with-node.ts", why: "a pure room imports Node", rule: imports, code: importing("node:fs") },
  { file: "lib/fidelity/with-react.ts", why: "a pure room imports React", rule: imports, code: importing("react") },
  {
    file: "lib/exports/with-service.ts",
    why: "a pure room imports a service",
    rule: imports,
    code: importing("@/lib/statements/queries"),
  },
  {
    file: "lib/exports/with-schema.ts",
    why: "a pure room imports zod's schemas",
    rule: imports,
    code: importing("@/lib/statements/schema"),
  },
  {
    file: "lib/extraction/with-other-room.ts",
    why: "a pure room imports another's insides",
    rule: imports,
    code: importing("@/lib/fidelity/align"),
  },
  {
    file: "lib/text/dynamic.ts",
    why: "a pure room imports when run",
    rule: imports,
    code: `export const read = () => import("node:fs");\n`,
  },
  {
    file: "lib/text/clock.ts",
    why: "a pure room reads the clock",
    rule: plugin,
    code: "export const now = () => Date.now();\n",
  },
  {
    file: "lib/exports/today.ts",
    why: "a pure room reads the clock",
    rule: plugin,
    code: "export const now = () => new Date();\n",
  },
  {
    file: "lib/extraction/chance.ts",
    why: "a pure room throws dice",
    rule: plugin,
    code: "export const die = () => Math.random();\n",
  },
  {
    file: "lib/fidelity/ids.ts",
    why: "a pure room throws dice",
    rule: plugin,
    code: "export const id = () => crypto.randomUUID();\n",
  },
  {
    file: "lib/text/settings.ts",
    why: "a pure room reads the environment",
    rule: plugin,
    code: "export const port = () => process.env;\n",
  },
  { file: "lib/text/climbs.ts", why: "a relative path leaves its room", rule: plugin, code: importing("../db/client") },
  {
    file: "lib/accounts/tokens/climbs.ts",
    why: "a relative path leaves its room",
    rule: plugin,
    code: importing("../../db/client"),
  },
  {
    file: "lib/reviews/with-prisma.ts",
    why: "a rule's file imports Prisma",
    rule: imports,
    code: importing("@/lib/generated/prisma/client"),
  },
  {
    file: "lib/reviews/with-db.ts",
    why: "a rule's file opens the database",
    rule: imports,
    code: `import { db } from "@/lib/db/client";\nexport const all = () => db;\n`,
  },
  {
    file: "lib/documents/with-driver.ts",
    why: "a service imports the driver",
    rule: imports,
    code: importing("better-sqlite3"),
  },
  { file: "lib/documents/queries.ts", why: "a service imports Next", rule: imports, code: importing("next/cache") },
  { file: "lib/speakers/with-react.ts", why: "a service imports React", rule: imports, code: importing("react") },
  {
    file: "lib/speakers/mutations.ts",
    why: "a service imports a component",
    rule: imports,
    code: importing("@/components/ui/button"),
  },
  { file: "lib/search/from-app.ts", why: "a service imports from app/", rule: imports, code: importing("@/app/actor") },
  {
    file: "components/ui/with-queries.ts",
    why: "a component imports queries",
    rule: imports,
    code: importing("@/lib/statements/queries"),
  },
  {
    file: "components/ui/with-mutations.ts",
    why: "a component imports mutations",
    rule: imports,
    code: importing("@/lib/accounts/tokens/mutations"),
  },
  {
    file: "components/ui/with-db.ts",
    why: "a component imports the database",
    rule: imports,
    code: importing("@/lib/db/client"),
  },
  {
    file: "components/ui/with-action.ts",
    why: "a component imports from app/",
    rule: imports,
    code: importing("@/app/actions"),
  },
  { file: "components/ui/with-node.ts", why: "a component imports Node", rule: imports, code: importing("node:path") },
  {
    file: "scripts/commands/from-app.ts",
    why: "a script imports from app/",
    rule: imports,
    code: importing("@/app/actor"),
  },
  {
    file: "app/with-prisma.ts",
    why: "a page imports Prisma",
    rule: imports,
    code: importing("@/lib/generated/prisma/client"),
  },
  { file: "app/with-client.ts", why: "a page opens the database", rule: imports, code: importing("@/lib/db/client") },
  {
    file: "e2e/with-app.spec.ts",
    why: "an end-to-end test imports the app",
    rule: imports,
    code: importing("@/lib/env"),
  },
  {
    file: "e2e/climbs.spec.ts",
    why: "an end-to-end test imports the app",
    rule: imports,
    code: importing("../lib/env"),
  },
  {
    file: "components/ui/raw-html.tsx",
    why: "markup is set from a string",
    rule: "lint/security/noDangerouslySetInnerHtml",
    code: "export const Raw = ({ html }: { html: string }) => <div dangerouslySetInnerHTML={{ __html: html }} />;\n",
  },
  {
    file: "lib/text/barrel.ts",
    why: "a barrel",
    rule: "lint/performance/noBarrelFile",
    code: `export { read } from "./read";\n`,
  },
  {
    file: "lib/reviews/loose.ts",
    why: "any",
    rule: "lint/suspicious/noExplicitAny",
    code: "export const read = (x: any) => x;\n",
  },
  {
    file: "lib/reviews/badName.ts",
    why: "a name not in kebab-case",
    rule: "lint/style/useFilenamingConvention",
    code: "export const x = 1;\n",
  },
  {
    file: "lib/reviews/floating.ts",
    why: "a promise nobody waits for",
    rule: "lint/nursery/noFloatingPromises",
    code: "async function save() {}\nexport function go() {\n  save();\n}\n",
  },
  {
    file: "lib/reviews/cycle-two.ts",
    why: "two files import each other",
    rule: "lint/suspicious/noImportCycles",
    code: `import { one } from "./cycle-one";\nexport const two = () => one;\n`,
  },
  {
    file: "lib/reviews/cycle-one.ts",
    why: "two files import each other",
    rule: "lint/suspicious/noImportCycles",
    code: `import { two } from "./cycle-two";\nexport const one = () => two;\n`,
  },
  {
    file: "e2e/sleeps.spec.ts",
    why: "a test sleeps",
    rule: "lint/suspicious/noPlaywrightWaitForTimeout",
    code: `import { test } from "@playwright/test";\ntest("x", async ({ page }) => {\n  await page.waitForTimeout(100);\n});\n`,
  },
];

export const conforming: Case[] = [
  {
    file: "lib/exports/pure.ts",
    why: "a pure room imports itself, lib/text and models",
    code: importing("./quote-field", "@/lib/text/words", "@/lib/statements/model"),
  },
  {
    file: "lib/text/given-a-date.ts",
    why: "a date handed in",
    code: "export const year = (iso: string) => new Date(iso).getUTCFullYear();\n",
  },
  { file: "lib/extraction/deep/stage.ts", why: "a folder inside a room", code: importing("../model") },
  {
    file: "lib/extraction/any.test.ts",
    why: "a pure room's test reads a fixture",
    code: importing("node:fs", "vitest"),
  },
  {
    file: "lib/reviews/evidence-gate.ts",
    why: "a service imports a service",
    code: importing("zod", "node:crypto", "@/lib/events/queries", "./model"),
  },
  {
    file: "lib/reviews/in-transaction.ts",
    why: "a rule's file is handed a transaction",
    code: `import type { Tx } from "@/lib/db/client";\nexport type Work = (tx: Tx) => void;\n`,
  },
  {
    file: "lib/reviews/queries.ts",
    why: "queries open the database",
    code: importing("@/lib/db/client", "@/lib/generated/prisma/client"),
  },
  {
    file: "lib/db/adapter.ts",
    why: "lib/db imports the driver",
    code: importing("better-sqlite3", "@prisma/driver-adapter-utils"),
  },
  {
    file: "components/ui/plain.tsx",
    why: "a component imports models and schemas",
    code: importing("react", "@/lib/statements/model", "@/lib/accounts/tokens/schema", "@/lib/result", "./button"),
  },
  {
    file: "app/page-parts.tsx",
    why: "a page imports services and components",
    code: importing("react", "next/link", "@/lib/statements/queries", "@/components/ui/button", "@/app/actor"),
  },
  {
    file: "e2e/pages/desk.ts",
    why: "a page object imports Playwright and fixtures",
    code: importing("@playwright/test", "../fixtures", "./home"),
  },
  {
    file: "scripts/commands/verify.ts",
    why: "a script imports services",
    code: importing("@/lib/events/queries", "@/lib/db/open"),
  },
];
