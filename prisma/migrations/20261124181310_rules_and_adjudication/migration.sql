-- How many verdicts close an item, blind review, and rulings on verdicts that differ. What is stored so far was decided by
-- one verdict each: it stays closed, and needs no more. Plain ADD COLUMN, so that no table loses its CHECKs and triggers.

ALTER TABLE "Document" ADD COLUMN "rules" TEXT CONSTRAINT "Document_rules_check" CHECK (json_valid("rules"));
ALTER TABLE "Verdict" ADD COLUMN "needed" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "Verdict_needed_check" CHECK ("needed" BETWEEN 1 AND 5);
ALTER TABLE "Verdict" ADD COLUMN "blind" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Verdict" ADD COLUMN "inSession" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Evidence" ADD COLUMN "kept" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Statement" ADD COLUMN "closing" TEXT NOT NULL DEFAULT 'open' CONSTRAINT "Statement_closing_check" CHECK ("closing" IN ('open', 'awaiting', 'split', 'closed', 'ruled'));
ALTER TABLE "Statement" ADD COLUMN "openedUpTo" TEXT;

UPDATE "Statement" SET "closing" = 'closed' WHERE "status" <> 'unreviewed';

-- CreateTable
CREATE TABLE "Adjudication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "adjudicatorId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "judgedText" TEXT NOT NULL,
    "judgedSpeakerId" TEXT,
    "judgedKind" TEXT NOT NULL,
    "override" TEXT,
    "overturned" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Adjudication_verdict_check" CHECK ("verdict" IN ('verified', 'disputed', 'needs-sourcing')),
    CONSTRAINT "Adjudication_judgedKind_check" CHECK ("judgedKind" IN ('quote', 'claim')),
    CONSTRAINT "Adjudication_rationale_check" CHECK (length("rationale") > 0),
    CONSTRAINT "Adjudication_overturned_check" CHECK (json_valid("overturned")),
    CONSTRAINT "Adjudication_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Adjudication_adjudicatorId_fkey" FOREIGN KEY ("adjudicatorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AdjudicationWithdrawal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "adjudicationId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "reinstates" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AdjudicationWithdrawal_adjudicationId_fkey" FOREIGN KEY ("adjudicationId") REFERENCES "Adjudication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AdjudicationWithdrawal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "Statement_closing_id_idx" ON "Statement"("closing", "id");
CREATE INDEX "Adjudication_statementId_id_idx" ON "Adjudication"("statementId", "id");
CREATE INDEX "Adjudication_adjudicatorId_id_idx" ON "Adjudication"("adjudicatorId", "id");
CREATE INDEX "Adjudication_judgedSpeakerId_id_idx" ON "Adjudication"("judgedSpeakerId", "id");
CREATE INDEX "AdjudicationWithdrawal_adjudicationId_id_idx" ON "AdjudicationWithdrawal"("adjudicationId", "id");

-- Append-only, as verdicts are.

CREATE TRIGGER "Adjudication_no_update" BEFORE UPDATE ON "Adjudication"
BEGIN SELECT RAISE(ABORT, 'A ruling is never changed or deleted: withdraw it, and rule again.'); END;

CREATE TRIGGER "Adjudication_no_delete" BEFORE DELETE ON "Adjudication"
BEGIN SELECT RAISE(ABORT, 'A ruling is never changed or deleted: withdraw it, and rule again.'); END;

CREATE TRIGGER "AdjudicationWithdrawal_no_update" BEFORE UPDATE ON "AdjudicationWithdrawal"
BEGIN SELECT RAISE(ABORT, 'A withdrawal is never changed or deleted: bring the ruling back.'); END;

CREATE TRIGGER "AdjudicationWithdrawal_no_delete" BEFORE DELETE ON "AdjudicationWithdrawal"
BEGIN SELECT RAISE(ABORT, 'A withdrawal is never changed or deleted: bring the ruling back.'); END;
