-- A self-assessment that was entered on the council's behalf can be sent back and come as a document once more: each document
-- has its own entry, and the latest counts.
ALTER TABLE "behalf_entry" DROP CONSTRAINT "behalf_entry_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD CONSTRAINT "behalf_entry_pkey" PRIMARY KEY ("id");
DROP INDEX "behalf_entry_assessment_id_authority_id_key";
CREATE INDEX "behalf_entry_assessment_id_at_idx" ON "behalf_entry"("assessment_id", "at");
