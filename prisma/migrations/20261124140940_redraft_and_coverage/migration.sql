-- Re-drafts and coverage. A text may come twice in one document's life (back to an earlier draft, or again after an undo),
-- so its hash is no longer unique; one text is still brought in once, which the service sees to in its write transaction.

-- DropIndex
DROP INDEX "DocumentVersion_sha256_key";

-- AlterTable
ALTER TABLE "DocumentVersion" ADD COLUMN "withdrawnAt" DATETIME;

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN "lostAt" DATETIME;

-- CreateTable
CREATE TABLE "Redraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "fromVersionId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "fromEngine" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" DATETIME,
    CONSTRAINT "Redraft_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Redraft_fromVersionId_fkey" FOREIGN KEY ("fromVersionId") REFERENCES "DocumentVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Redraft_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RedraftChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "redraftId" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT NOT NULL,
    CONSTRAINT "RedraftChange_redraftId_fkey" FOREIGN KEY ("redraftId") REFERENCES "Redraft" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RedraftChange_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RedraftChange_outcome_check" CHECK ("outcome" IN ('carried', 'changed', 'lost', 'found', 'dropped')),
    CONSTRAINT "RedraftChange_json_check" CHECK (("before" IS NULL OR json_valid("before")) AND json_valid("after"))
);

-- CreateTable
CREATE TABLE "SentenceMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "suggested" TEXT,
    "byId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,
    CONSTRAINT "SentenceMark_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SentenceMark_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SentenceMark_span_check" CHECK ("start" >= 0 AND "end" > "start")
);

-- CreateTable
CREATE TABLE "Clearance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "reason" TEXT,
    "waived" TEXT NOT NULL DEFAULT '{}',
    "byId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Clearance_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Clearance_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Clearance_waived_check" CHECK (json_valid("waived"))
);

-- CreateIndex
CREATE INDEX "Redraft_documentId_id_idx" ON "Redraft"("documentId", "id");

-- CreateIndex
CREATE INDEX "Redraft_versionId_idx" ON "Redraft"("versionId");

-- CreateIndex
CREATE INDEX "Redraft_fromVersionId_idx" ON "Redraft"("fromVersionId");

-- CreateIndex
CREATE INDEX "RedraftChange_statementId_id_idx" ON "RedraftChange"("statementId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RedraftChange_redraftId_statementId_key" ON "RedraftChange"("redraftId", "statementId");

-- CreateIndex
CREATE INDEX "SentenceMark_versionId_start_idx" ON "SentenceMark"("versionId", "start");

-- CreateIndex
CREATE INDEX "SentenceMark_documentId_idx" ON "SentenceMark"("documentId");

-- CreateIndex
CREATE INDEX "Clearance_documentId_id_idx" ON "Clearance"("documentId", "id");

-- CreateIndex
CREATE INDEX "Clearance_versionId_idx" ON "Clearance"("versionId");

-- CreateIndex
CREATE INDEX "DocumentVersion_sha256_idx" ON "DocumentVersion"("sha256");
