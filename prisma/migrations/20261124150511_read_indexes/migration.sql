-- No index begins with removedAt: nearly every row has none, and SQLite would then read them all and sort them rather
-- than follow the order that a list asks for.

-- CreateIndex
CREATE INDEX "Statement_confidence_id_idx" ON "Statement"("confidence", "id");

-- CreateIndex
CREATE INDEX "Statement_status_documentId_removedAt_idx" ON "Statement"("status", "documentId", "removedAt");
