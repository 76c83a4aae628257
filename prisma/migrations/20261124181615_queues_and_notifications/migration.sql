-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "deadline" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    CONSTRAINT "Assignment_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lease" (
    "statementId" TEXT NOT NULL PRIMARY KEY,
    "holderId" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    CONSTRAINT "Lease_until_check" CHECK ("until" > "takenAt"),
    CONSTRAINT "Lease_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Lease_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Return" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" DATETIME,
    "answer" TEXT,
    "closedAt" DATETIME,
    CONSTRAINT "Return_note_check" CHECK (length("note") > 0),
    CONSTRAINT "Return_answer_check" CHECK ("answer" IS NULL OR "answeredAt" IS NOT NULL),
    CONSTRAINT "Return_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Return_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Return_toId_fkey" FOREIGN KEY ("toId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notification" (
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
    CONSTRAINT "Notification_kind_check" CHECK ("kind" IN ('assigned', 'returned', 'came-back', 'mentioned', 'overturned', 'reopened', 'taken-over', 'follow-up')),
    CONSTRAINT "Notification_count_check" CHECK ("count" >= 1),
    CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notification_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Notification_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Assignment_userId_endedAt_idx" ON "Assignment"("userId", "endedAt");

-- CreateIndex
CREATE INDEX "Assignment_statementId_endedAt_idx" ON "Assignment"("statementId", "endedAt");

-- CreateIndex
CREATE INDEX "Lease_holderId_until_idx" ON "Lease"("holderId", "until");

-- CreateIndex
CREATE INDEX "Return_statementId_id_idx" ON "Return"("statementId", "id");

-- CreateIndex
CREATE INDEX "Return_toId_answeredAt_closedAt_idx" ON "Return"("toId", "answeredAt", "closedAt");

-- CreateIndex
CREATE INDEX "Return_byId_answeredAt_closedAt_idx" ON "Return"("byId", "answeredAt", "closedAt");

-- CreateIndex
CREATE INDEX "Notification_userId_id_idx" ON "Notification"("userId", "id");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_idx" ON "Notification"("userId", "readAt");

-- CreateIndex
CREATE INDEX "Notification_group_idx" ON "Notification"("group");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_group_kind_key" ON "Notification"("userId", "group", "kind");
