-- CreateTable
CREATE TABLE "OriginalFile" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "size" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bytes" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "VersionSource" (
    "versionId" TEXT NOT NULL PRIMARY KEY,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "address" TEXT,
    "fetchedAt" DATETIME,
    "asRead" BOOLEAN NOT NULL,
    "locators" TEXT NOT NULL,
    "leftOut" TEXT NOT NULL,
    CONSTRAINT "VersionSource_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "VersionSource_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "OriginalFile" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "address" TEXT,
    "fetchedAt" DATETIME,
    "read" TEXT NOT NULL,
    "bytes" BLOB NOT NULL
);

-- CreateIndex
CREATE INDEX "VersionSource_sha256_idx" ON "VersionSource"("sha256");

-- CreateIndex
CREATE INDEX "Reading_createdById_idx" ON "Reading"("createdById");


-- What the schema cannot say.

CREATE TRIGGER "OriginalFile_no_update" BEFORE UPDATE ON "OriginalFile"
BEGIN SELECT RAISE(ABORT, 'An original is kept as it came: bring in another.'); END;

CREATE TRIGGER "OriginalFile_no_delete" BEFORE DELETE ON "OriginalFile"
BEGIN SELECT RAISE(ABORT, 'An original is kept as it came: bring in another.'); END;

CREATE TRIGGER "VersionSource_no_update" BEFORE UPDATE ON "VersionSource"
BEGIN SELECT RAISE(ABORT, 'What a version was read from is immutable, as the version is.'); END;

CREATE TRIGGER "VersionSource_no_delete" BEFORE DELETE ON "VersionSource"
BEGIN SELECT RAISE(ABORT, 'What a version was read from is immutable, as the version is.'); END;
