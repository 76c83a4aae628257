-- CreateTable
CREATE TABLE "ReviewSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "chairId" TEXT NOT NULL,
    "pace" TEXT NOT NULL,
    "voteSeconds" INTEGER,
    "currentItemId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" DATETIME,
    CONSTRAINT "ReviewSession_chairId_fkey" FOREIGN KEY ("chairId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewSession_pace_check" CHECK ("pace" IN ('together', 'apart')),
    CONSTRAINT "ReviewSession_voteSeconds_check" CHECK ("voteSeconds" BETWEEN 5 AND 3600),
    CONSTRAINT "ReviewSession_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "SessionMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" DATETIME,
    CONSTRAINT "SessionMember_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ReviewSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SessionMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "round" INTEGER NOT NULL DEFAULT 1,
    "endsAt" DATETIME,
    "secondsLeft" INTEGER,
    "outcome" TEXT,
    "ownerId" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "closedAt" DATETIME,
    CONSTRAINT "SessionItem_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ReviewSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SessionItem_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SessionItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SessionItem_state_check" CHECK ("state" IN ('waiting', 'voting', 'revealed', 'recorded', 'parked')),
    CONSTRAINT "SessionItem_outcome_check" CHECK ("outcome" IN ('verified', 'disputed', 'needs-sourcing')),
    CONSTRAINT "SessionItem_round_check" CHECK ("round" >= 1),
    CONSTRAINT "SessionItem_secondsLeft_check" CHECK ("secondsLeft" >= 0),
    CONSTRAINT "SessionItem_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "SessionVote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "vote" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SessionVote_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "SessionItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SessionVote_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SessionVote_vote_check" CHECK ("vote" IN ('verified', 'disputed', 'needs-sourcing')),
    CONSTRAINT "SessionVote_round_check" CHECK ("round" >= 1)
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "threadId" TEXT,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    CONSTRAINT "Comment_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_mentions_check" CHECK (json_valid("mentions")),
    CONSTRAINT "Comment_resolved_check" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL))
);

-- CreateIndex
CREATE INDEX "ReviewSession_closedAt_id_idx" ON "ReviewSession"("closedAt", "id");

-- CreateIndex
CREATE INDEX "SessionMember_userId_idx" ON "SessionMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionMember_sessionId_userId_key" ON "SessionMember"("sessionId", "userId");

-- CreateIndex
CREATE INDEX "SessionItem_statementId_idx" ON "SessionItem"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionItem_sessionId_statementId_key" ON "SessionItem"("sessionId", "statementId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionVote_itemId_round_userId_key" ON "SessionVote"("itemId", "round", "userId");

-- CreateIndex
CREATE INDEX "Comment_statementId_id_idx" ON "Comment"("statementId", "id");

-- CreateIndex
CREATE INDEX "Comment_threadId_idx" ON "Comment"("threadId");
