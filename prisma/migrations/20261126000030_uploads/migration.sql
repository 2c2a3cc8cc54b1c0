-- Uploads under way: what a person has begun to send in pieces. Its bytes lie in the arriving folder (lib/storage/pieces); a file of
-- the record is only written once they are all there and looked at.
CREATE TABLE "upload_under_way" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "assessment_id" UUID,
    "benchmark" INTEGER,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_under_way_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "upload_under_way_authority_id_idx" ON "upload_under_way"("authority_id");
CREATE INDEX "upload_under_way_person_id_idx" ON "upload_under_way"("person_id");
CREATE INDEX "upload_under_way_expires_at_idx" ON "upload_under_way"("expires_at");
ALTER TABLE "upload_under_way" ADD CONSTRAINT "upload_under_way_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "upload_under_way" ADD CONSTRAINT "upload_under_way_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "upload_under_way" ADD CONSTRAINT "upload_under_way_assessment_id_authority_id_fkey" FOREIGN KEY ("assessment_id", "authority_id") REFERENCES "assessment"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE upload_under_way
  ADD CONSTRAINT upload_under_way_name CHECK (char_length(name) BETWEEN 1 AND 300),
  ADD CONSTRAINT upload_under_way_bytes CHECK (bytes > 0),
  ADD CONSTRAINT upload_under_way_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT upload_under_way_fields CHECK (char_length(fields) <= 20000),
  ADD CONSTRAINT upload_under_way_target CHECK ((assessment_id IS NULL) = (benchmark IS NULL));

ALTER TABLE upload_under_way ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload_under_way FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON upload_under_way TO prevent_system, prevent_app;
CREATE POLICY system_all ON upload_under_way TO prevent_system USING (true) WITH CHECK (true);
-- Nobody's but whoever sends it, and only while the council is theirs.
CREATE POLICY own ON upload_under_way TO prevent_app
  USING (person_id = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[]))
  WITH CHECK (person_id = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[]));

GRANT CREATE ON SCHEMA public TO prevent_system;

-- How much a council keeps, in bytes: files that were uploaded since the latest cycle that it is in was opened and are not erased,
-- and what is being uploaded by anybody. Past the policies, because a contributor sees only what is theirs; only for the
-- council's own people and its reviewers.
CREATE FUNCTION council_bytes(council uuid, moment timestamptz) RETURNS TABLE (kept bigint, under_way bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT council = ANY (app_council() || app_reviewed()) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT
    (SELECT coalesce(sum(f.bytes), 0)::bigint FROM stored_file f
      WHERE f.authority_id = council AND f.erased_at IS NULL AND f.uploaded_at >= coalesce(
        (SELECT max(c.opens_on)::timestamp AT TIME ZONE 'Europe/London' FROM assessment a JOIN cycle c ON c.id = a.cycle_id
          WHERE a.authority_id = council AND c.opens_on::timestamp AT TIME ZONE 'Europe/London' <= moment), '-infinity')),
    (SELECT coalesce(sum(u.bytes), 0)::bigint FROM upload_under_way u WHERE u.authority_id = council AND u.expires_at > moment);
END $$;

ALTER FUNCTION council_bytes(uuid, timestamptz) OWNER TO prevent_system;
REVOKE ALL ON FUNCTION council_bytes(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council_bytes(uuid, timestamptz) TO prevent_app, prevent_system;
REVOKE CREATE ON SCHEMA public FROM prevent_system;
