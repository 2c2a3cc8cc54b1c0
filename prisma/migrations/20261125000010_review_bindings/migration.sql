-- What the council was shown at a hand-over, what it confirmed of the draft letter, and for which scores the overall
-- statement was confirmed: each is compared with what stands, so that nothing that changed since goes on unseen.

-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "confirmed_letter" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "shown_to_council" JSONB;

-- AlterTable
ALTER TABLE "letter_draft" ADD COLUMN     "statement_scores" TEXT NOT NULL DEFAULT '';

-- A self-assessment that was sent back is a draft again, until it is submitted anew.
UPDATE "assessment" SET "submitted_at" = NULL WHERE "state" = 'sent-back';
