-- What is written of one of last year's recommended actions is saved while it is written, also before it is said what became
-- of it. Until then the action is not answered.
ALTER TABLE "last_action_answer" ALTER COLUMN "outcome" DROP NOT NULL;
