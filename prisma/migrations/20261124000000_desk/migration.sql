-- Made from schema.prisma by `npm run migration`, then completed by hand: the CHECK constraints in the tables, and
-- the triggers at the end. Prisma knows of neither: where it rebuilds a table in a later migration, write them again.
-- (A NULL passes a CHECK, so nullable columns need no further clause.)

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Member" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "role" TEXT NOT NULL,
    "deactivatedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Member_role_check" CHECK ("role" IN ('administrator', 'editor', 'reviewer', 'viewer'))
);

-- CreateTable
CREATE TABLE "SignInSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SignInSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "acceptedById" TEXT,
    "revokedAt" DATETIME,
    CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_role_check" CHECK ("role" IN ('administrator', 'editor', 'reviewer', 'viewer'))
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApiToken_scope_check" CHECK ("scope" IN ('read', 'write'))
);

-- CreateTable
CREATE TABLE "Preference" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "data" TEXT NOT NULL,
    CONSTRAINT "Preference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Preference_data_check" CHECK (json_valid("data"))
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    CONSTRAINT "Setting_value_check" CHECK (json_valid("value"))
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "publisher" TEXT,
    "byline" TEXT,
    "publishedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "removedAt" DATETIME,
    CONSTRAINT "Document_kind_check" CHECK ("kind" IN ('article', 'transcript', 'speech')),
    CONSTRAINT "Document_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "DocumentVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "originalSha256" TEXT NOT NULL,
    "notices" TEXT NOT NULL DEFAULT '[]',
    "engine" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,
    CONSTRAINT "DocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DocumentVersion_number_check" CHECK ("number" >= 1),
    CONSTRAINT "DocumentVersion_sha256_check" CHECK (length("sha256") = 64 AND length("originalSha256") = 64),
    CONSTRAINT "DocumentVersion_notices_check" CHECK (json_valid("notices"))
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "form" TEXT,
    "manner" TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "parts" TEXT NOT NULL DEFAULT '[]',
    "quoteId" TEXT,
    "speakerId" TEXT,
    "mentionStart" INTEGER,
    "mentionEnd" INTEGER,
    "mentionText" TEXT,
    "cueStart" INTEGER,
    "cueEnd" INTEGER,
    "cueText" TEXT,
    "rule" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "checkworthiness" REAL NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'unreviewed',
    "origin" TEXT NOT NULL DEFAULT 'machine',
    "attributedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "Statement_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Statement" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Statement_kind_check" CHECK ("kind" IN ('quote', 'claim')),
    CONSTRAINT "Statement_form_check" CHECK ("form" IN ('direct', 'indirect', 'mixed')),
    CONSTRAINT "Statement_manner_check" CHECK ("manner" IN ('speech', 'attitude')),
    CONSTRAINT "Statement_status_check" CHECK ("status" IN ('unreviewed', 'verified', 'disputed', 'needs-sourcing')),
    CONSTRAINT "Statement_origin_check" CHECK ("origin" IN ('machine', 'person')),
    CONSTRAINT "Statement_span_check" CHECK ("start" >= 0 AND "end" > "start"),
    CONSTRAINT "Statement_mention_check" CHECK (("mentionStart" IS NULL) = ("mentionEnd" IS NULL) AND "mentionEnd" > "mentionStart"),
    CONSTRAINT "Statement_cue_check" CHECK (("cueStart" IS NULL) = ("cueEnd" IS NULL) AND "cueEnd" > "cueStart"),
    CONSTRAINT "Statement_confidence_check" CHECK ("confidence" BETWEEN 0 AND 1),
    CONSTRAINT "Statement_checkworthiness_check" CHECK ("checkworthiness" BETWEEN 0 AND 1),
    CONSTRAINT "Statement_parts_check" CHECK (json_valid("parts")),
    CONSTRAINT "Statement_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "canonicalId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Speaker_canonicalId_fkey" FOREIGN KEY ("canonicalId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Speaker_kind_check" CHECK ("kind" IN ('person', 'organisation', 'group', 'unnamed')),
    CONSTRAINT "Speaker_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "SpeakerName" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "speakerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "versionId" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "addedById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,
    CONSTRAINT "SpeakerName_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SpeakerName_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SpeakerName_span_check" CHECK (("start" IS NULL) = ("end" IS NULL) AND "end" > "start")
);

-- CreateTable
CREATE TABLE "SpeakerRole" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "speakerId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "versionId" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "addedById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,
    CONSTRAINT "SpeakerRole_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SpeakerRole_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SpeakerRole_span_check" CHECK (("start" IS NULL) = ("end" IS NULL) AND "end" > "start")
);

-- CreateTable
CREATE TABLE "SpeakerMerge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" TEXT NOT NULL,
    "intoId" TEXT NOT NULL,
    "moved" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" TEXT NOT NULL,
    "undoneAt" DATETIME,
    CONSTRAINT "SpeakerMerge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SpeakerMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SpeakerMerge_moved_check" CHECK (json_valid("moved")),
    CONSTRAINT "SpeakerMerge_different_check" CHECK ("fromId" <> "intoId")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "rationale" TEXT,
    "judgedText" TEXT NOT NULL,
    "judgedSpeakerId" TEXT,
    "override" TEXT,
    "importedFrom" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Verdict_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Verdict_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Verdict_verdict_check" CHECK ("verdict" IN ('verified', 'disputed', 'needs-sourcing')),
    CONSTRAINT "Verdict_importedFrom_check" CHECK (json_valid("importedFrom"))
);

-- CreateTable
CREATE TABLE "VerdictWithdrawal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "verdictId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "reinstates" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "VerdictWithdrawal_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "VerdictWithdrawal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "statementId" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "url" TEXT,
    "documentId" TEXT,
    "note" TEXT,
    "locator" TEXT,
    "excerpt" TEXT,
    "sha256" TEXT NOT NULL,
    "group" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "addedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Evidence_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Evidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_stance_check" CHECK ("stance" IN ('supports', 'contradicts', 'context')),
    CONSTRAINT "Evidence_grade_check" CHECK ("grade" IN ('primary', 'secondary')),
    CONSTRAINT "Evidence_sha256_check" CHECK (length("sha256") = 64)
);

-- CreateTable
CREATE TABLE "Event" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "type" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "documentId" TEXT,
    "group" TEXT NOT NULL,
    "undoes" TEXT,
    "data" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "Event_data_check" CHECK (json_valid("data")),
    CONSTRAINT "Event_hash_check" CHECK (length("hash") = 64 AND length("prevHash") = 64)
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "SignInSession_token_key" ON "SignInSession"("token");

-- CreateIndex
CREATE INDEX "SignInSession_userId_idx" ON "SignInSession"("userId");

-- CreateIndex
CREATE INDEX "Credential_userId_idx" ON "Credential"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentVersion_sha256_key" ON "DocumentVersion"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentVersion_documentId_number_key" ON "DocumentVersion"("documentId", "number");

-- CreateIndex
CREATE INDEX "Statement_documentId_start_idx" ON "Statement"("documentId", "start");

-- CreateIndex
CREATE INDEX "Statement_versionId_idx" ON "Statement"("versionId");

-- CreateIndex
CREATE INDEX "Statement_speakerId_id_idx" ON "Statement"("speakerId", "id");

-- CreateIndex
CREATE INDEX "Statement_status_id_idx" ON "Statement"("status", "id");

-- CreateIndex
CREATE INDEX "Statement_kind_status_id_idx" ON "Statement"("kind", "status", "id");

-- CreateIndex
CREATE INDEX "Statement_quoteId_idx" ON "Statement"("quoteId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_slug_key" ON "Speaker"("slug");

-- CreateIndex
CREATE INDEX "Speaker_canonicalId_idx" ON "Speaker"("canonicalId");

-- CreateIndex
CREATE INDEX "Speaker_folded_idx" ON "Speaker"("folded");

-- CreateIndex
CREATE INDEX "SpeakerName_speakerId_idx" ON "SpeakerName"("speakerId");

-- CreateIndex
CREATE INDEX "SpeakerName_folded_idx" ON "SpeakerName"("folded");

-- CreateIndex
CREATE INDEX "SpeakerRole_speakerId_idx" ON "SpeakerRole"("speakerId");

-- CreateIndex
CREATE INDEX "SpeakerMerge_fromId_idx" ON "SpeakerMerge"("fromId");

-- CreateIndex
CREATE INDEX "SpeakerMerge_intoId_idx" ON "SpeakerMerge"("intoId");

-- CreateIndex
CREATE INDEX "Verdict_statementId_id_idx" ON "Verdict"("statementId", "id");

-- CreateIndex
CREATE INDEX "Verdict_reviewerId_id_idx" ON "Verdict"("reviewerId", "id");

-- CreateIndex
CREATE INDEX "VerdictWithdrawal_verdictId_id_idx" ON "VerdictWithdrawal"("verdictId", "id");

-- CreateIndex
CREATE INDEX "Evidence_statementId_idx" ON "Evidence"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_hash_key" ON "Event"("hash");

-- CreateIndex
CREATE INDEX "Event_documentId_seq_idx" ON "Event"("documentId", "seq");

-- CreateIndex
CREATE INDEX "Event_entityId_seq_idx" ON "Event"("entityId", "seq");

-- CreateIndex
CREATE INDEX "Event_group_idx" ON "Event"("group");

-- CreateIndex
CREATE INDEX "Event_undoes_idx" ON "Event"("undoes");

-- CreateIndex
CREATE INDEX "Event_actorId_seq_idx" ON "Event"("actorId", "seq");

-- Append-only. INSERT OR REPLACE deletes too: the desk's connections set recursive_triggers, so that it is refused as well.

CREATE TRIGGER "Verdict_no_update" BEFORE UPDATE ON "Verdict"
BEGIN SELECT RAISE(ABORT, 'A verdict is never changed or deleted: give another, or withdraw it.'); END;

CREATE TRIGGER "Verdict_no_delete" BEFORE DELETE ON "Verdict"
BEGIN SELECT RAISE(ABORT, 'A verdict is never changed or deleted: give another, or withdraw it.'); END;

CREATE TRIGGER "VerdictWithdrawal_no_update" BEFORE UPDATE ON "VerdictWithdrawal"
BEGIN SELECT RAISE(ABORT, 'A withdrawal is never changed or deleted: give the verdict again.'); END;

CREATE TRIGGER "VerdictWithdrawal_no_delete" BEFORE DELETE ON "VerdictWithdrawal"
BEGIN SELECT RAISE(ABORT, 'A withdrawal is never changed or deleted: give the verdict again.'); END;

CREATE TRIGGER "Event_no_update" BEFORE UPDATE ON "Event"
BEGIN SELECT RAISE(ABORT, 'The record is append-only: no event is ever changed or deleted.'); END;

CREATE TRIGGER "Event_no_delete" BEFORE DELETE ON "Event"
BEGIN SELECT RAISE(ABORT, 'The record is append-only: no event is ever changed or deleted.'); END;

CREATE TRIGGER "DocumentVersion_no_update" BEFORE UPDATE OF "id", "documentId", "number", "text", "sha256", "originalSha256" ON "DocumentVersion"
BEGIN SELECT RAISE(ABORT, 'A document version is immutable: bring in a new version.'); END;

CREATE TRIGGER "DocumentVersion_no_delete" BEFORE DELETE ON "DocumentVersion"
BEGIN SELECT RAISE(ABORT, 'A document version is immutable: bring in a new version.'); END;
