-- One question by link: read and answered by somebody without an account, through two functions that take the hash of the
-- link and nothing else. Which tries there were is kept for a day, so that they can be limited.

-- CreateTable
CREATE TABLE "link_attempt" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "link_attempt_token_hash_idx" ON "link_attempt"("token_hash");

-- CreateIndex
CREATE INDEX "link_attempt_at_idx" ON "link_attempt"("at");

ALTER TABLE link_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_attempt FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON link_attempt TO prevent_system;
CREATE POLICY system_all ON link_attempt TO prevent_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON link_attempt TO prevent_sign_in;
CREATE POLICY sign_in_all ON link_attempt TO prevent_sign_in USING (true) WITH CHECK (true);

GRANT CREATE ON SCHEMA public TO prevent_system;

-- What a link opens. The question only while it can be answered; afterwards who asked, so that they can be asked. Null:
-- there is no such link, and never was.
CREATE FUNCTION link_question(hash text, moment timestamptz) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT jsonb_build_object(
      'state', CASE WHEN q.answered_at IS NOT NULL THEN 'answered' WHEN q.withdrawn_at IS NOT NULL THEN 'withdrawn'
        WHEN q.expires_at <= moment THEN 'expired' ELSE 'open' END,
      'council', a.name, 'askedBy', p.name, 'jobTitle', p.job_title, 'email', p.email, 'expiresAt', q.expires_at)
    || CASE WHEN q.answered_at IS NULL AND q.withdrawn_at IS NULL AND q.expires_at > moment
      THEN jsonb_build_object('question', q.question, 'askedName', q.asked_name, 'framework', s.framework, 'statementId', q.statement_id)
      ELSE '{}'::jsonb END
    FROM asked_question q JOIN authority a ON a.id = q.authority_id JOIN person p ON p.id = q.asked_by
      JOIN assessment s ON s.id = q.assessment_id
    WHERE q.token_hash = hash);
END $$;

-- Takes the answer, once: whoever comes second waits for the first and is told that it was answered. With its audit event,
-- which names the council and that nobody was signed in, and never the text. Null: there is no such link.
CREATE FUNCTION answer_link(hash text, words text, by_name text, moment timestamptz) RETURNS jsonb
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
  INSERT INTO audit_event (seq, at, actor_id, action, authority_id, subject_type, subject_id, fields, previous_hash, hash)
    VALUES (0, moment, NULL, 'answer-question', q.authority_id, 'question', q.id, ARRAY['answer', 'answerName'], '', '');
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

-- The functions above look through the policies on purpose, so they belong to the role that may; only before there is an
-- actor is there a link.
DO $$
DECLARE
  signature regprocedure;
BEGIN
  FOREACH signature IN ARRAY ARRAY['link_question(text, timestamptz)', 'answer_link(text, text, text, timestamptz)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO prevent_system', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prevent_sign_in, prevent_system', signature);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM prevent_system;
