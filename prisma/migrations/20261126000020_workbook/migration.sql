-- An uploaded workbook that waits to be confirmed: what it says and where, for the person who uploaded it and nobody else. The file
-- itself is not kept.
CREATE TABLE "waiting_workbook" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waiting_workbook_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "waiting_workbook_authority_id_idx" ON "waiting_workbook"("authority_id");
CREATE INDEX "waiting_workbook_expires_at_idx" ON "waiting_workbook"("expires_at");
CREATE UNIQUE INDEX "waiting_workbook_assessment_id_person_id_key" ON "waiting_workbook"("assessment_id", "person_id");
ALTER TABLE "waiting_workbook" ADD CONSTRAINT "waiting_workbook_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "waiting_workbook" ADD CONSTRAINT "waiting_workbook_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE waiting_workbook
  ADD CONSTRAINT waiting_workbook_size CHECK (octet_length(content::text) <= 1000000),
  ADD CONSTRAINT waiting_workbook_waits CHECK (expires_at > uploaded_at AND expires_at <= uploaded_at + interval '7 days');

ALTER TABLE waiting_workbook ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiting_workbook FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON waiting_workbook TO prevent_system;
CREATE POLICY system_all ON waiting_workbook TO prevent_system USING (true) WITH CHECK (true);

-- Who uploaded it, as long as they are of that council: not their colleagues, not its adviser, not the Home Office.
GRANT SELECT, INSERT, UPDATE, DELETE ON waiting_workbook TO prevent_app;
CREATE POLICY own ON waiting_workbook TO prevent_app
  USING (person_id = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[]))
  WITH CHECK (person_id = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[]));
