-- A quote asks "did they say it?", a claim "is it true?": a verdict on the one says nothing of the other. Verdicts from
-- before this column judged what their statement is now. The trigger stands again before the transaction ends.

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN "judgedKind" TEXT CONSTRAINT "Verdict_judgedKind_check" CHECK ("judgedKind" IN ('quote', 'claim'));

DROP TRIGGER "Verdict_no_update";

UPDATE "Verdict" SET "judgedKind" = (SELECT "kind" FROM "Statement" WHERE "Statement"."id" = "Verdict"."statementId");

CREATE TRIGGER "Verdict_no_update" BEFORE UPDATE ON "Verdict"
BEGIN SELECT RAISE(ABORT, 'A verdict is never changed or deleted: give another, or withdraw it.'); END;
