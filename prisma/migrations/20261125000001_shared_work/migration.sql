-- AlterTable
ALTER TABLE "role_assignment" ADD COLUMN     "district_id" UUID,
ADD COLUMN     "on_behalf_of" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "cycle" ADD COLUMN     "asks_approval" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reminder_days" INTEGER[] DEFAULT ARRAY[28, 14, 7, 1]::INTEGER[];

-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "extended_to" DATE,
ADD COLUMN     "hours_spent" INTEGER;

-- AlterTable
ALTER TABLE "benchmark_response" ADD COLUMN     "changed" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "despite" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "taken_from" UUID;

-- AlterTable
ALTER TABLE "statement_answer" ADD COLUMN     "to_check" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN     "approver_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "approver_role" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "council_message" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "council_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "assessment_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("assessment_id","benchmark","person_id")
);

-- CreateTable
CREATE TABLE "asked_question" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "statement_id" TEXT,
    "question" TEXT NOT NULL,
    "asked_name" TEXT NOT NULL,
    "asked_email" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "answer_name" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "asked_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "last_action_answer" (
    "assessment_id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "authority_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "changed" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "last_action_answer_pkey" PRIMARY KEY ("assessment_id","letter_id","position")
);

-- CreateTable
CREATE TABLE "deadline_extension" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "deadline_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_sent" (
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "deadline_on" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_sent_pkey" PRIMARY KEY ("assessment_id","deadline_on","days")
);

-- CreateTable
CREATE TABLE "behalf_entry" (
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence_id" UUID NOT NULL,
    "received_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "behalf_entry_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateTable
CREATE TABLE "shared_text" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "framework" TEXT NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "shared_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_form" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "council_message_assessment_id_benchmark_idx" ON "council_message"("assessment_id", "benchmark");

-- CreateIndex
CREATE UNIQUE INDEX "asked_question_token_hash_key" ON "asked_question"("token_hash");

-- CreateIndex
CREATE INDEX "asked_question_assessment_id_benchmark_idx" ON "asked_question"("assessment_id", "benchmark");

-- CreateIndex
CREATE UNIQUE INDEX "asked_question_id_authority_id_key" ON "asked_question"("id", "authority_id");

-- CreateIndex
CREATE INDEX "deadline_extension_assessment_id_idx" ON "deadline_extension"("assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "behalf_entry_assessment_id_authority_id_key" ON "behalf_entry"("assessment_id", "authority_id");

-- CreateIndex
CREATE INDEX "shared_text_authority_id_idx" ON "shared_text"("authority_id");

-- CreateIndex
CREATE INDEX "shared_text_assessment_id_idx" ON "shared_text"("assessment_id");

-- CreateIndex
CREATE INDEX "kept_form_expires_at_idx" ON "kept_form"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "kept_form_person_id_path_form_key" ON "kept_form"("person_id", "path", "form");

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_response" ADD CONSTRAINT "benchmark_response_taken_from_fkey" FOREIGN KEY ("taken_from") REFERENCES "shared_text"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_message" ADD CONSTRAINT "council_message_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_question" ADD CONSTRAINT "asked_question_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "last_action_answer" ADD CONSTRAINT "last_action_answer_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "last_action_answer" ADD CONSTRAINT "last_action_answer_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "outcome_letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_extension" ADD CONSTRAINT "deadline_extension_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_sent" ADD CONSTRAINT "reminder_sent_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "behalf_entry" ADD CONSTRAINT "behalf_entry_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "behalf_entry" ADD CONSTRAINT "behalf_entry_evidence_id_authority_id_fkey" FOREIGN KEY ("evidence_id", "authority_id") REFERENCES "evidence_item"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_text" ADD CONSTRAINT "shared_text_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_text" ADD CONSTRAINT "shared_text_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


