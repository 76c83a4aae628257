-- One more kind of notice: a ruling that overturned somebody is taken back. A CHECK cannot be changed, so the table is
-- made anew; nothing refers to it, and it has no triggers.

CREATE TABLE "new_Notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" TEXT,
    "group" TEXT NOT NULL,
    "statementId" TEXT,
    "sessionId" TEXT,
    "documentId" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" DATETIME,
    CONSTRAINT "Notification_kind_check" CHECK ("kind" IN ('assigned', 'returned', 'came-back', 'mentioned', 'overturned', 'reopened', 'taken-over', 'follow-up', 'ruling-withdrawn')),
    CONSTRAINT "Notification_count_check" CHECK ("count" >= 1),
    CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notification_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Notification_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Notification" ("id", "userId", "kind", "actorId", "group", "statementId", "sessionId", "documentId", "count", "createdAt", "readAt") SELECT "id", "userId", "kind", "actorId", "group", "statementId", "sessionId", "documentId", "count", "createdAt", "readAt" FROM "Notification";
DROP TABLE "Notification";
ALTER TABLE "new_Notification" RENAME TO "Notification";
CREATE INDEX "Notification_userId_id_idx" ON "Notification"("userId", "id");
CREATE INDEX "Notification_userId_readAt_idx" ON "Notification"("userId", "readAt");
CREATE INDEX "Notification_group_idx" ON "Notification"("group");
CREATE UNIQUE INDEX "Notification_userId_group_kind_key" ON "Notification"("userId", "group", "kind");
