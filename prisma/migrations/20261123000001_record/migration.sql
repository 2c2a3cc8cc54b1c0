-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "authority" (
    "id" UUID NOT NULL,
    "ons_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "name_cy" TEXT,
    "nation" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "assessed" BOOLEAN NOT NULL,
    "county_code" TEXT,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deactivated_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "authority_id" UUID,
    "group_id" UUID,
    "region" TEXT,
    "benchmarks" INTEGER[],
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "granted_by" UUID,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partnership_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_authority" (
    "group_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,

    CONSTRAINT "group_authority_pkey" PRIMARY KEY ("group_id","authority_id")
);

-- CreateTable
CREATE TABLE "framework_benchmark" (
    "framework" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "scored" BOOLEAN NOT NULL,

    CONSTRAINT "framework_benchmark_pkey" PRIMARY KEY ("framework","number")
);

-- CreateTable
CREATE TABLE "cycle" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "deadline_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_template" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "nation" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "framework" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'not-started',
    "version" INTEGER NOT NULL DEFAULT 1,
    "threat" TEXT,
    "dedicated_resource" TEXT NOT NULL DEFAULT '',
    "context_version" INTEGER NOT NULL DEFAULT 1,
    "context_by" UUID,
    "context_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "handed_over_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "fact_check_ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "state_change" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "state_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benchmark_response" (
    "assessment_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "authority_id" UUID NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "completed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "benchmark_response_pkey" PRIMARY KEY ("assessment_id","benchmark")
);

-- CreateTable
CREATE TABLE "self_score" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "framework" TEXT NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "scored" BOOLEAN NOT NULL DEFAULT true,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "self_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_answer" (
    "assessment_id" UUID NOT NULL,
    "statement_id" TEXT NOT NULL,
    "authority_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_answer_pkey" PRIMARY KEY ("assessment_id","statement_id")
);

-- CreateTable
CREATE TABLE "evidence_item" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_support" (
    "evidence_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "authority_id" UUID NOT NULL,
    "statement_ids" TEXT[],

    CONSTRAINT "evidence_support_pkey" PRIMARY KEY ("evidence_id","assessment_id","benchmark")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benchmark_review" (
    "assessment_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "authority_id" UUID NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "fall_explanation" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "benchmark_review_pkey" PRIMARY KEY ("assessment_id","benchmark")
);

-- CreateTable
CREATE TABLE "private_note" (
    "assessment_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "authority_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "private_note_pkey" PRIMARY KEY ("assessment_id","benchmark")
);

-- CreateTable
CREATE TABLE "proposed_score" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "framework" TEXT NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "scored" BOOLEAN NOT NULL DEFAULT true,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposed_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreed_score" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "framework" TEXT NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "scored" BOOLEAN NOT NULL DEFAULT true,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreed_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_position" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "agreed_score_id" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "council_position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difference_decision" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "benchmark" INTEGER NOT NULL,
    "agreed_score_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "difference_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommended_action" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "benchmarks" INTEGER[],
    "owner" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommended_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_draft" (
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "overall_statement" TEXT NOT NULL DEFAULT '',
    "addressee_name" TEXT NOT NULL DEFAULT '',
    "addressee_role" TEXT NOT NULL DEFAULT '',
    "addressee_address" TEXT NOT NULL DEFAULT '',
    "copies" TEXT NOT NULL DEFAULT '',
    "thanked" TEXT NOT NULL DEFAULT '',
    "good_practice" TEXT NOT NULL DEFAULT '',
    "include_fall_paragraph" BOOLEAN NOT NULL DEFAULT false,
    "signatory_name" TEXT NOT NULL DEFAULT '',
    "signatory_role" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_draft_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateTable
CREATE TABLE "outcome_letter" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "issued_by" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "authority_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "fields" TEXT[],
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_message" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_fact" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "service_fact_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "authority_ons_code_key" ON "authority"("ons_code");

-- CreateIndex
CREATE UNIQUE INDEX "authority_name_key" ON "authority"("name");

-- CreateIndex
CREATE INDEX "authority_region_idx" ON "authority"("region");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "role_assignment_person_id_idx" ON "role_assignment"("person_id");

-- CreateIndex
CREATE INDEX "role_assignment_authority_id_idx" ON "role_assignment"("authority_id");

-- CreateIndex
CREATE INDEX "role_assignment_group_id_idx" ON "role_assignment"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_group_name_key" ON "partnership_group"("name");

-- CreateIndex
CREATE INDEX "group_authority_authority_id_idx" ON "group_authority"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "framework_benchmark_framework_number_scored_key" ON "framework_benchmark"("framework", "number", "scored");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_name_key" ON "cycle"("name");

-- CreateIndex
CREATE INDEX "cycle_opens_on_idx" ON "cycle"("opens_on");

-- CreateIndex
CREATE UNIQUE INDEX "letter_template_cycle_id_nation_version_key" ON "letter_template"("cycle_id", "nation", "version");

-- CreateIndex
CREATE INDEX "assessment_authority_id_idx" ON "assessment"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_cycle_id_authority_id_key" ON "assessment"("cycle_id", "authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_id_authority_id_key" ON "assessment"("id", "authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_id_authority_id_framework_key" ON "assessment"("id", "authority_id", "framework");

-- CreateIndex
CREATE INDEX "state_change_assessment_id_idx" ON "state_change"("assessment_id");

-- CreateIndex
CREATE INDEX "self_score_assessment_id_benchmark_idx" ON "self_score"("assessment_id", "benchmark");

-- CreateIndex
CREATE INDEX "evidence_item_authority_id_idx" ON "evidence_item"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_item_id_authority_id_key" ON "evidence_item"("id", "authority_id");

-- CreateIndex
CREATE INDEX "evidence_support_assessment_id_idx" ON "evidence_support"("assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_reference_key" ON "snapshot"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_assessment_id_kind_number_key" ON "snapshot"("assessment_id", "kind", "number");

-- CreateIndex
CREATE INDEX "proposed_score_assessment_id_benchmark_idx" ON "proposed_score"("assessment_id", "benchmark");

-- CreateIndex
CREATE INDEX "agreed_score_assessment_id_benchmark_idx" ON "agreed_score"("assessment_id", "benchmark");

-- CreateIndex
CREATE UNIQUE INDEX "agreed_score_id_authority_id_key" ON "agreed_score"("id", "authority_id");

-- CreateIndex
CREATE INDEX "council_position_assessment_id_idx" ON "council_position"("assessment_id");

-- CreateIndex
CREATE INDEX "difference_decision_assessment_id_idx" ON "difference_decision"("assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "recommended_action_assessment_id_position_key" ON "recommended_action"("assessment_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "letter_draft_assessment_id_authority_id_key" ON "letter_draft"("assessment_id", "authority_id");

-- CreateIndex
CREATE INDEX "outcome_letter_authority_id_idx" ON "outcome_letter"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_letter_assessment_id_number_key" ON "outcome_letter"("assessment_id", "number");

-- CreateIndex
CREATE INDEX "audit_event_authority_id_idx" ON "audit_event"("authority_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_code_email_created_at_idx" ON "sign_in_code"("email", "created_at");

-- CreateIndex
CREATE INDEX "sign_in_code_browser_hash_idx" ON "sign_in_code"("browser_hash");

-- CreateIndex
CREATE INDEX "mailbox_message_at_idx" ON "mailbox_message"("at");

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "partnership_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_authority" ADD CONSTRAINT "group_authority_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "partnership_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_authority" ADD CONSTRAINT "group_authority_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_template" ADD CONSTRAINT "letter_template_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state_change" ADD CONSTRAINT "state_change_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_response" ADD CONSTRAINT "benchmark_response_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_score" ADD CONSTRAINT "self_score_assessment_id_authority_id_framework_fkey" FOREIGN KEY ("assessment_id", "authority_id", "framework") REFERENCES "assessment"("id", "authority_id", "framework") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_score" ADD CONSTRAINT "self_score_framework_benchmark_scored_fkey" FOREIGN KEY ("framework", "benchmark", "scored") REFERENCES "framework_benchmark"("framework", "number", "scored") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_answer" ADD CONSTRAINT "statement_answer_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_support" ADD CONSTRAINT "evidence_support_evidence_id_authority_id_fkey" FOREIGN KEY ("evidence_id", "authority_id") REFERENCES "evidence_item"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_support" ADD CONSTRAINT "evidence_support_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_review" ADD CONSTRAINT "benchmark_review_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_score" ADD CONSTRAINT "proposed_score_assessment_id_authority_id_framework_fkey" FOREIGN KEY ("assessment_id", "authority_id", "framework") REFERENCES "assessment"("id", "authority_id", "framework") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_score" ADD CONSTRAINT "proposed_score_framework_benchmark_scored_fkey" FOREIGN KEY ("framework", "benchmark", "scored") REFERENCES "framework_benchmark"("framework", "number", "scored") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_score" ADD CONSTRAINT "agreed_score_assessment_id_authority_id_framework_fkey" FOREIGN KEY ("assessment_id", "authority_id", "framework") REFERENCES "assessment"("id", "authority_id", "framework") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_score" ADD CONSTRAINT "agreed_score_framework_benchmark_scored_fkey" FOREIGN KEY ("framework", "benchmark", "scored") REFERENCES "framework_benchmark"("framework", "number", "scored") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_position" ADD CONSTRAINT "council_position_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_position" ADD CONSTRAINT "council_position_agreed_score_id_authority_id_fkey" FOREIGN KEY ("agreed_score_id", "authority_id") REFERENCES "agreed_score"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference_decision" ADD CONSTRAINT "difference_decision_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difference_decision" ADD CONSTRAINT "difference_decision_agreed_score_id_authority_id_fkey" FOREIGN KEY ("agreed_score_id", "authority_id") REFERENCES "agreed_score"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommended_action" ADD CONSTRAINT "recommended_action_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_draft" ADD CONSTRAINT "letter_draft_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_letter" ADD CONSTRAINT "outcome_letter_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_letter" ADD CONSTRAINT "outcome_letter_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "letter_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

