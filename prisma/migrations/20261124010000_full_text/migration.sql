-- Full text over what people search: words of statements, titles of documents, names of speakers. SQLite's FTS5, fed by
-- triggers, so that no write can forget it. Case and accents are folded.

-- CreateTable
CREATE TABLE "SearchEntry" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_entity_entityId_key" ON "SearchEntry"("entity", "entityId");

CREATE VIRTUAL TABLE "SearchText" USING fts5("body", tokenize = "unicode61 remove_diacritics 2");

INSERT INTO "SearchEntry" ("entity", "entityId") SELECT 'statement', "id" FROM "Statement";
INSERT INTO "SearchText" (rowid, "body")
  SELECT e."key", r."text" FROM "Statement" r JOIN "SearchEntry" e ON e."entity" = 'statement' AND e."entityId" = r."id";

CREATE TRIGGER "Statement_search_insert" AFTER INSERT ON "Statement"
BEGIN
  INSERT INTO "SearchEntry" ("entity", "entityId") VALUES ('statement', new."id");
  INSERT INTO "SearchText" (rowid, "body") VALUES (last_insert_rowid(), new."text");
END;

CREATE TRIGGER "Statement_search_update" AFTER UPDATE OF "text" ON "Statement"
BEGIN
  UPDATE "SearchText" SET "body" = new."text"
    WHERE rowid = (SELECT "key" FROM "SearchEntry" WHERE "entity" = 'statement' AND "entityId" = new."id");
END;

INSERT INTO "SearchEntry" ("entity", "entityId") SELECT 'document', "id" FROM "Document";
INSERT INTO "SearchText" (rowid, "body")
  SELECT e."key", r."title" || ' ' || coalesce(r."publisher", '') || ' ' || coalesce(r."byline", '') FROM "Document" r JOIN "SearchEntry" e ON e."entity" = 'document' AND e."entityId" = r."id";

CREATE TRIGGER "Document_search_insert" AFTER INSERT ON "Document"
BEGIN
  INSERT INTO "SearchEntry" ("entity", "entityId") VALUES ('document', new."id");
  INSERT INTO "SearchText" (rowid, "body") VALUES (last_insert_rowid(), new."title" || ' ' || coalesce(new."publisher", '') || ' ' || coalesce(new."byline", ''));
END;

CREATE TRIGGER "Document_search_update" AFTER UPDATE OF "title", "publisher", "byline" ON "Document"
BEGIN
  UPDATE "SearchText" SET "body" = new."title" || ' ' || coalesce(new."publisher", '') || ' ' || coalesce(new."byline", '')
    WHERE rowid = (SELECT "key" FROM "SearchEntry" WHERE "entity" = 'document' AND "entityId" = new."id");
END;

INSERT INTO "SearchEntry" ("entity", "entityId") SELECT 'speaker', "id" FROM "Speaker";
INSERT INTO "SearchText" (rowid, "body")
  SELECT e."key", r."name" FROM "Speaker" r JOIN "SearchEntry" e ON e."entity" = 'speaker' AND e."entityId" = r."id";

CREATE TRIGGER "Speaker_search_insert" AFTER INSERT ON "Speaker"
BEGIN
  INSERT INTO "SearchEntry" ("entity", "entityId") VALUES ('speaker', new."id");
  INSERT INTO "SearchText" (rowid, "body") VALUES (last_insert_rowid(), new."name");
END;

CREATE TRIGGER "Speaker_search_update" AFTER UPDATE OF "name" ON "Speaker"
BEGIN
  UPDATE "SearchText" SET "body" = new."name"
    WHERE rowid = (SELECT "key" FROM "SearchEntry" WHERE "entity" = 'speaker' AND "entityId" = new."id");
END;

INSERT INTO "SearchEntry" ("entity", "entityId") SELECT 'speaker-name', "id" FROM "SpeakerName";
INSERT INTO "SearchText" (rowid, "body")
  SELECT e."key", r."name" FROM "SpeakerName" r JOIN "SearchEntry" e ON e."entity" = 'speaker-name' AND e."entityId" = r."id";

CREATE TRIGGER "SpeakerName_search_insert" AFTER INSERT ON "SpeakerName"
BEGIN
  INSERT INTO "SearchEntry" ("entity", "entityId") VALUES ('speaker-name', new."id");
  INSERT INTO "SearchText" (rowid, "body") VALUES (last_insert_rowid(), new."name");
END;

CREATE TRIGGER "SpeakerName_search_update" AFTER UPDATE OF "name" ON "SpeakerName"
BEGIN
  UPDATE "SearchText" SET "body" = new."name"
    WHERE rowid = (SELECT "key" FROM "SearchEntry" WHERE "entity" = 'speaker-name' AND "entityId" = new."id");
END;
