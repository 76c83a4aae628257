-- Evidence: of which kind it is, where a passage stands, and who says it there. Columns are added one by one, so that the
-- table keeps its checks.

ALTER TABLE "Evidence" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'note'
  CONSTRAINT "Evidence_kind_check" CHECK ("kind" IN ('passage', 'address', 'recording', 'conversation', 'note'));
ALTER TABLE "Evidence" ADD COLUMN "versionId" TEXT
  CONSTRAINT "Evidence_versionId_fkey" REFERENCES "DocumentVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD COLUMN "start" INTEGER CONSTRAINT "Evidence_start_check" CHECK ("start" >= 0);
ALTER TABLE "Evidence" ADD COLUMN "end" INTEGER CONSTRAINT "Evidence_end_check" CHECK (("start" IS NULL) = ("end" IS NULL) AND "end" > "start");
ALTER TABLE "Evidence" ADD COLUMN "speaker" TEXT;
ALTER TABLE "Evidence" ADD COLUMN "salt" TEXT;

UPDATE "Evidence" SET "kind" = CASE WHEN "documentId" IS NOT NULL THEN 'passage' WHEN "url" IS NOT NULL THEN 'address' ELSE 'note' END;

-- CreateTable
CREATE TABLE "Contact" (
    "evidenceId" TEXT NOT NULL PRIMARY KEY,
    "who" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "channel" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "settledAt" DATETIME,
    "settledById" TEXT,
    "settledWhy" TEXT,
    CONSTRAINT "Contact_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Contact_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Contact_channel_check" CHECK ("channel" IN ('telephone', 'e-mail', 'letter', 'message', 'in-person', 'press-office')),
    CONSTRAINT "Contact_answer_check" CHECK ("answer" IN ('confirmed', 'contests', 'context', 'no-reply')),
    CONSTRAINT "Contact_settled_check" CHECK (("settledAt" IS NULL) = ("settledById" IS NULL) AND ("settledAt" IS NULL OR "answer" = 'contests'))
);

-- CreateTable
CREATE TABLE "FidelityFinding" (
    "evidenceId" TEXT NOT NULL PRIMARY KEY,
    "result" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "quote" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FidelityFinding_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FidelityFinding_result_check" CHECK ("result" IN ('verbatim', 'marked', 'cleaned', 'altered', 'meaning-risk', 'not-found')),
    CONSTRAINT "FidelityFinding_score_check" CHECK ("score" BETWEEN 0 AND 1)
);

-- The texts of documents, word by word, for finding the ones that could hold a quote. The texts themselves stand in
-- their versions: this table holds the index only. Versions are never deleted nor changed, so it is only added to.
CREATE VIRTUAL TABLE "VersionText" USING fts5("body", content = '', detail = none, tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE "VersionWord" USING fts5vocab("VersionText", 'row');

INSERT INTO "SearchEntry" ("entity", "entityId") SELECT 'version', "id" FROM "DocumentVersion";
INSERT INTO "VersionText" (rowid, "body")
  SELECT e."key", r."text" FROM "DocumentVersion" r JOIN "SearchEntry" e ON e."entity" = 'version' AND e."entityId" = r."id";

CREATE TRIGGER "DocumentVersion_search_insert" AFTER INSERT ON "DocumentVersion"
BEGIN
  INSERT INTO "SearchEntry" ("entity", "entityId") VALUES ('version', new."id");
  INSERT INTO "VersionText" (rowid, "body") VALUES (last_insert_rowid(), new."text");
END;
