-- Comments that are withdrawn, and rulings that are withdrawn for a reason. Plain ADD COLUMN, so that no table loses its
-- CHECKs and triggers.

ALTER TABLE "AdjudicationWithdrawal" ADD COLUMN "why" TEXT;
ALTER TABLE "Comment" ADD COLUMN "withdrawnAt" DATETIME;
ALTER TABLE "Comment" ADD COLUMN "withdrawnById" TEXT CONSTRAINT "Comment_withdrawn_check" CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL));

-- What was said stays as it was said: a comment is resolved, or withdrawn, and nothing else.

CREATE TRIGGER "Comment_no_update" BEFORE UPDATE OF "id", "statementId", "threadId", "authorId", "text", "mentions", "createdAt" ON "Comment"
BEGIN SELECT RAISE(ABORT, 'A comment is never changed or deleted: withdraw it, and write another.'); END;

CREATE TRIGGER "Comment_no_delete" BEFORE DELETE ON "Comment"
BEGIN SELECT RAISE(ABORT, 'A comment is never changed or deleted: withdraw it, and write another.'); END;
