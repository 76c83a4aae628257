-- Evidence that was cut out of a page or a file: its text as it was read, and the place in it. The column is added alone, so
-- that the table keeps its checks.

-- CreateTable
CREATE TABLE "FrozenSource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "address" TEXT,
    "fetchedAt" DATETIME,
    "textSha256" TEXT NOT NULL,
    "locators" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT NOT NULL,
    CONSTRAINT "FrozenSource_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "OriginalFile" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FrozenSource_sha256_idx" ON "FrozenSource"("sha256");

ALTER TABLE "Evidence" ADD COLUMN "frozenId" TEXT
  CONSTRAINT "Evidence_frozenId_fkey" REFERENCES "FrozenSource" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER "FrozenSource_no_update" BEFORE UPDATE ON "FrozenSource"
BEGIN SELECT RAISE(ABORT, 'What evidence was cut out of is kept as it was read: read it again for another.'); END;

CREATE TRIGGER "FrozenSource_no_delete" BEFORE DELETE ON "FrozenSource"
BEGIN SELECT RAISE(ABORT, 'What evidence was cut out of is kept as it was read: read it again for another.'); END;
