-- Files that came with an answer by link: sent by somebody without an account, so by nobody who is named here.
ALTER TABLE "stored_file" ALTER COLUMN "uploaded_by" DROP NOT NULL;

CREATE TABLE "asked_question_file" (
    "question_id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "asked_question_file_pkey" PRIMARY KEY ("question_id","position")
);

CREATE INDEX "asked_question_file_authority_id_idx" ON "asked_question_file"("authority_id");
CREATE UNIQUE INDEX "asked_question_file_file_id_authority_id_key" ON "asked_question_file"("file_id", "authority_id");
ALTER TABLE "asked_question_file" ADD CONSTRAINT "asked_question_file_question_id_authority_id_fkey" FOREIGN KEY ("question_id", "authority_id") REFERENCES "asked_question"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "asked_question_file" ADD CONSTRAINT "asked_question_file_file_id_authority_id_fkey" FOREIGN KEY ("file_id", "authority_id") REFERENCES "stored_file"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE asked_question_file ADD CONSTRAINT asked_question_file_position CHECK (position BETWEEN 1 AND 3);

ALTER TABLE asked_question_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE asked_question_file FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON asked_question_file TO prevent_system;
CREATE POLICY system_all ON asked_question_file TO prevent_system USING (true) WITH CHECK (true);
-- Read by who may read the question: the council's own people of that benchmark. Written with the answer, and never after it.
GRANT SELECT ON asked_question_file TO prevent_app;
CREATE POLICY own_people_read ON asked_question_file FOR SELECT TO prevent_app USING (
  EXISTS (SELECT 1 FROM asked_question q WHERE q.id = asked_question_file.question_id));

-- Nobody uploaded it: then it came with an answer, and is neither the adviser's nor the Home Office's to read, unless the council
-- offers it as evidence.
ALTER POLICY insiders_read ON stored_file USING (
  (uploaded_by IS NOT NULL AND authority_id = ANY ((SELECT app_overseers())::uuid[]))
  OR (uploaded_by = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[]))
  OR EXISTS (SELECT 1 FROM evidence_item e WHERE e.file_id = stored_file.id)
  OR EXISTS (SELECT 1 FROM asked_question_file a WHERE a.file_id = stored_file.id));

GRANT CREATE ON SCHEMA public TO prevent_system;

-- Asked when the transaction ends, because the file is written first.
CREATE FUNCTION refuse_file_of_nobody() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM asked_question_file a WHERE a.file_id = NEW.id) THEN
    RAISE EXCEPTION 'a file is uploaded by somebody, or comes with an answer by link' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER stored_file_of_somebody AFTER INSERT OR UPDATE ON stored_file DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.uploaded_by IS NULL) EXECUTE FUNCTION refuse_file_of_nobody();

-- Nobody makes evidence, and so a reading right, of a file that they cannot read: asked under the policies of whoever does it.
CREATE FUNCTION refuse_unseen_file() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM stored_file f WHERE f.id = NEW.file_id AND f.authority_id = NEW.authority_id) THEN
    RAISE EXCEPTION 'there is no such file to offer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_item_of_seen_file BEFORE INSERT OR UPDATE OF file_id ON evidence_item FOR EACH ROW
  WHEN (current_user = 'prevent_app' AND NEW.file_id IS NOT NULL) EXECUTE FUNCTION refuse_unseen_file();

-- What became of a file as evidence: null, `offered` or `removed`. Past the policies, because a contributor does not see evidence
-- that was removed, and must not offer it a second time.
CREATE FUNCTION evidence_of_file(file uuid) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT CASE WHEN e.removed_at IS NULL THEN 'offered' ELSE 'removed' END FROM evidence_item e WHERE e.file_id = file);
END $$;

-- As before, and the files with it: their bytes are kept already, their rows are written with the answer or not at all. Whoever
-- comes second is told that it was answered, and nothing of theirs is written.
DROP FUNCTION answer_link(text, text, text, timestamptz);
CREATE FUNCTION answer_link(hash text, words text, by_name text, files jsonb, moment timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  q asked_question;
BEGIN
  SELECT * INTO q FROM asked_question WHERE token_hash = hash FOR UPDATE;
  IF q.id IS NULL THEN
    RETURN NULL;
  END IF;
  IF q.answered_at IS NOT NULL OR q.withdrawn_at IS NOT NULL OR q.expires_at <= moment THEN
    RETURN jsonb_build_object('state', CASE WHEN q.answered_at IS NOT NULL THEN 'answered'
      WHEN q.withdrawn_at IS NOT NULL THEN 'withdrawn' ELSE 'expired' END);
  END IF;
  UPDATE asked_question SET answer = words, answer_name = by_name, answered_at = moment WHERE id = q.id;
  -- Never clean: that is the scanner's to say.
  INSERT INTO stored_file (id, authority_id, name, media_type, bytes, sha256, storage_key, uploaded_by, uploaded_at, scan)
    SELECT f.id, q.authority_id, f.name, f."mediaType", f.bytes, f.sha256, f.key, NULL, moment,
      CASE f.scan WHEN 'not-scanned' THEN 'not-scanned' ELSE 'waiting' END
    FROM jsonb_to_recordset(files) AS f(id uuid, name text, "mediaType" text, bytes integer, sha256 text, key text, scan text);
  INSERT INTO asked_question_file (question_id, authority_id, position, file_id)
    SELECT q.id, q.authority_id, f.place, (f.file->>'id')::uuid FROM jsonb_array_elements(files) WITH ORDINALITY AS f(file, place);
  INSERT INTO audit_event (seq, at, actor_id, action, authority_id, subject_type, subject_id, fields, previous_hash, hash)
    VALUES (0, moment, NULL, 'answer-question', q.authority_id, 'question', q.id,
      ARRAY['answer', 'answerName'] || CASE WHEN jsonb_array_length(files) > 0 THEN ARRAY['files'] ELSE '{}' END, '', '');
  -- The notice goes to whoever asked, or to the council's leads where that person has left.
  RETURN jsonb_build_object('state', 'taken', 'assessmentId', q.assessment_id, 'benchmark', q.benchmark,
    'council', (SELECT name FROM authority WHERE id = q.authority_id),
    'notify', (SELECT coalesce(jsonb_agg(DISTINCT p.email), '[]') FROM role_assignment r JOIN person p ON p.id = r.person_id
      WHERE r.authority_id = q.authority_id AND p.deactivated_at IS NULL AND r.starts_at <= moment AND (r.ends_at IS NULL OR r.ends_at > moment)
        AND r.role IN ('prevent-lead', 'contributor')
        AND CASE WHEN EXISTS (SELECT 1 FROM roles_in_force(q.asked_by, moment) own
            WHERE own.authority_id = q.authority_id AND own.role IN ('prevent-lead', 'contributor'))
          THEN p.id = q.asked_by ELSE r.role = 'prevent-lead' END));
END $$;

-- The functions that look through the policies belong to the role that may; only before there is an actor is there a link.
DO $$
DECLARE
  signature regprocedure;
BEGIN
  FOR signature IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prosecdef AND pg_get_userbyid(p.proowner) <> 'prevent_system' LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO prevent_system', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prevent_app, prevent_sign_in, prevent_system', signature);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION answer_link(text, text, text, jsonb, timestamptz) FROM prevent_app;
REVOKE CREATE ON SCHEMA public FROM prevent_system;
