-- AlterTable
ALTER TABLE "Adjudication" ADD COLUMN "importedFrom" TEXT;
