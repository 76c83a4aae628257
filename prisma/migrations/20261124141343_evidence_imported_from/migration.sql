-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "importedFrom" TEXT CONSTRAINT "Evidence_importedFrom_check" CHECK (json_valid("importedFrom"));
