-- The evidence library: kept all year, found again when a cycle opens. A row of evidence_item is one version of one piece of
-- evidence; what is offered names the version, so that what was submitted shows it as it was.
ALTER TABLE "evidence_item" ADD COLUMN     "effective_on" DATE,
ADD COLUMN     "seen_on" DATE,
ADD COLUMN     "seen_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "not_here" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "first_id" UUID,
ADD COLUMN     "replaced_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

CREATE INDEX "evidence_item_first_id_idx" ON "evidence_item"("first_id");
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_first_id_authority_id_fkey" FOREIGN KEY ("first_id", "authority_id") REFERENCES "evidence_item"("id", "authority_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A link has an address, a file has its bytes, what was only seen has its day and its reason, and nothing is two of these.
ALTER TABLE evidence_item
  DROP CONSTRAINT evidence_item_kind,
  ADD CONSTRAINT evidence_item_kind CHECK (
    CASE kind
      WHEN 'link' THEN file_id IS NULL AND char_length(url) BETWEEN 8 AND 2000 AND url ~ '^https?://' AND seen_on IS NULL
      WHEN 'file' THEN file_id IS NOT NULL AND url = '' AND seen_on IS NULL
      WHEN 'seen' THEN file_id IS NULL AND url = '' AND seen_on IS NOT NULL AND seen_by <> '' AND not_here <> ''
        AND seen_on <= (added_at AT TIME ZONE 'Europe/London')::date
      ELSE false
    END
  ),
  ADD CONSTRAINT evidence_item_seen CHECK (char_length(seen_by) <= 200 AND char_length(not_here) <= 500
    AND (seen_on IS NOT NULL OR (seen_by = '' AND not_here = ''))),
  ADD CONSTRAINT evidence_item_first CHECK (first_id <> id);

GRANT CREATE ON SCHEMA public TO prevent_system;

-- ---------------------------------------------------------------------------------------------------------------------
-- Once submitted, always named: remembered when it happens, because what is recalled or sent back is a draft again.

DO $$
BEGIN
  SET LOCAL ROLE prevent_system;
  UPDATE evidence_item e SET first_submitted_at = submitted.at
  FROM (
    SELECT i.id, min(c.at) AS at FROM evidence_item i
      JOIN state_change c ON c.authority_id = i.authority_id AND c.event IN ('submit', 'submit-on-behalf') AND c.at >= i.added_at
    -- Of what was taken out since, what it was offered for is not known any more.
    WHERE i.removed_at >= c.at
      OR EXISTS (SELECT FROM evidence_support s WHERE s.evidence_id = i.id AND s.assessment_id = c.assessment_id)
      OR EXISTS (SELECT FROM behalf_entry b WHERE b.evidence_id = i.id AND b.assessment_id = c.assessment_id)
    GROUP BY i.id
  ) submitted WHERE submitted.id = e.id;
  RESET ROLE;
END $$;

CREATE FUNCTION remember_submitted_evidence() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE evidence_item e SET first_submitted_at = coalesce(NEW.submitted_at, app_now())
    WHERE e.first_submitted_at IS NULL AND e.authority_id = NEW.authority_id
      AND (EXISTS (SELECT FROM evidence_support s WHERE s.evidence_id = e.id AND s.assessment_id = NEW.id)
        OR EXISTS (SELECT FROM behalf_entry b WHERE b.evidence_id = e.id AND b.assessment_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER assessment_submits_evidence AFTER UPDATE ON assessment FOR EACH ROW
  WHEN ((NEW.state = 'submitted' AND OLD.state <> 'submitted') OR (NEW.submitted_at IS NOT NULL AND OLD.submitted_at IS NULL)) EXECUTE FUNCTION remember_submitted_evidence();

-- More of it can come while the review asks: that is submitted as it comes.
CREATE FUNCTION remember_evidence_of_review() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE evidence_item e SET first_submitted_at = app_now() FROM assessment a
    WHERE e.id = NEW.evidence_id AND e.first_submitted_at IS NULL AND a.id = NEW.assessment_id
      AND a.submitted_at IS NOT NULL AND a.state NOT IN ('not-started', 'in-progress', 'sent-back');
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_support_of_review AFTER INSERT ON evidence_support FOR EACH ROW EXECUTE FUNCTION remember_evidence_of_review();

-- Asked past the policies: a contributor does not see for what else a piece of evidence was submitted.
CREATE OR REPLACE FUNCTION is_evidence_submitted(evidence uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM evidence_item e WHERE e.id = evidence AND e.first_submitted_at IS NOT NULL)
    OR EXISTS (SELECT FROM evidence_support s JOIN assessment a ON a.id = s.assessment_id
      WHERE s.evidence_id = evidence AND a.state NOT IN ('not-started', 'in-progress', 'sent-back'));
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A version is replaced, never rewritten.

CREATE FUNCTION refuse_rewritten_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'evidence stays as it was: a new version takes its place' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER evidence_item_rewritten BEFORE UPDATE ON evidence_item FOR EACH ROW
  WHEN (current_user = 'prevent_app'
    AND (NEW.effective_on, NEW.seen_on, NEW.seen_by, NEW.not_here, NEW.file_id, NEW.added_at, NEW.first_id, NEW.replaced_at, NEW.first_submitted_at)
      IS DISTINCT FROM (OLD.effective_on, OLD.seen_on, OLD.seen_by, OLD.not_here, OLD.file_id, OLD.added_at, OLD.first_id, OLD.replaced_at, OLD.first_submitted_at))
  EXECUTE FUNCTION refuse_rewritten_version();

-- All the versions of one piece of evidence wait for whoever changes one of them. Self-assessments come first, as in submitting.
CREATE FUNCTION hold_evidence(evidence uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  council uuid;
  series uuid;
BEGIN
  SELECT authority_id, coalesce(first_id, id) INTO council, series FROM evidence_item WHERE id = evidence;
  IF app_actor() IS NOT NULL AND NOT council = ANY (app_council()) THEN
    RETURN;
  END IF;
  PERFORM FROM assessment a WHERE a.id IN (SELECT s.assessment_id FROM evidence_support s JOIN evidence_item e ON e.id = s.evidence_id
    WHERE coalesce(e.first_id, e.id) = series) ORDER BY a.id FOR UPDATE;
  PERFORM FROM evidence_item e WHERE coalesce(e.first_id, e.id) = series AND e.authority_id = council ORDER BY e.id FOR UPDATE;
END $$;

CREATE FUNCTION take_place_of_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before evidence_item;
BEGIN
  PERFORM hold_evidence(NEW.first_id);
  SELECT * INTO before FROM evidence_item e
    WHERE (e.id = NEW.first_id OR e.first_id = NEW.first_id) AND e.id <> NEW.id AND e.authority_id = NEW.authority_id
      AND e.replaced_at IS NULL AND e.removed_at IS NULL AND e.withdrawn_at IS NULL;
  IF before.id IS NULL OR EXISTS (SELECT FROM evidence_item e WHERE e.id = NEW.first_id AND e.first_id IS NOT NULL) THEN
    RAISE EXCEPTION 'there is no such version to replace' USING ERRCODE = 'restrict_violation';
  END IF;
  IF app_actor() IS NOT NULL AND NOT NEW.authority_id = ANY (app_led()) AND before.added_by <> app_actor() THEN
    RAISE EXCEPTION 'another''s evidence is the lead''s to replace' USING ERRCODE = 'restrict_violation';
  END IF;
  UPDATE evidence_item SET replaced_at = NEW.added_at WHERE id = before.id;
  -- What is not submitted speaks of the newest, for whichever benchmark.
  UPDATE evidence_support s SET evidence_id = NEW.id FROM assessment a
    WHERE s.evidence_id = before.id AND a.id = s.assessment_id AND a.state IN ('not-started', 'in-progress', 'sent-back');
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_item_newer_version AFTER INSERT ON evidence_item FOR EACH ROW WHEN (NEW.first_id IS NOT NULL)
  EXECUTE FUNCTION take_place_of_version();

-- ---------------------------------------------------------------------------------------------------------------------
-- Whose it is. The library is the council's own: its advisers and the Home Office read what is offered in a self-assessment,
-- and the document that one was entered from.

ALTER POLICY insiders_read ON evidence_item USING (
  authority_id = ANY ((SELECT app_led())::uuid[])
  OR (added_by = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[] || (SELECT app_reviewed())::uuid[]))
  OR EXISTS (SELECT 1 FROM evidence_support s WHERE s.evidence_id = evidence_item.id)
  OR EXISTS (SELECT 1 FROM behalf_entry b WHERE b.evidence_id = evidence_item.id));
ALTER POLICY insiders_read ON stored_file USING (
  (uploaded_by IS NOT NULL AND authority_id = ANY ((SELECT app_led())::uuid[]))
  OR (uploaded_by = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[] || (SELECT app_reviewed())::uuid[]))
  OR EXISTS (SELECT 1 FROM evidence_item e WHERE e.file_id = stored_file.id)
  OR EXISTS (SELECT 1 FROM asked_question_file a WHERE a.file_id = stored_file.id));

-- Taken out of the library by its lead, or by who added it.
ALTER POLICY council_update ON evidence_item
  USING (authority_id = ANY ((SELECT app_led())::uuid[])
    OR (added_by = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[])))
  WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[])
    OR (added_by = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[])));
ALTER POLICY as_oneself_insert ON evidence_item WITH CHECK (added_by = (SELECT app_actor()) AND removed_at IS NULL
  AND withdrawn_at IS NULL AND replaced_at IS NULL AND first_submitted_at IS NULL);

-- Nobody offers, and so shows to others, what they cannot read, nor a version that is no longer the newest.
-- Asked in a function, because the policy of evidence itself asks what it is offered for.
CREATE FUNCTION is_evidence_to_offer(evidence uuid, council uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM evidence_item e WHERE e.id = evidence AND e.authority_id = council
    AND e.removed_at IS NULL AND e.withdrawn_at IS NULL AND e.replaced_at IS NULL);
END $$;
CREATE POLICY seen_evidence ON evidence_support AS RESTRICTIVE FOR INSERT TO prevent_app
  WITH CHECK (is_evidence_to_offer(evidence_id, authority_id));

-- For how many benchmarks all versions of it are offered in drafts, and whether one was ever submitted. Past the policies, because
-- a contributor sees neither of another's benchmark; told only to the council's own people.
CREATE FUNCTION evidence_uses(evidence uuid) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found evidence_item;
  series uuid;
BEGIN
  SELECT * INTO found FROM evidence_item WHERE id = evidence;
  IF NOT found.authority_id = ANY (app_council()) THEN
    RETURN NULL;
  END IF;
  series := coalesce(found.first_id, found.id);
  RETURN (SELECT jsonb_build_object('submitted', coalesce(bool_or(is_evidence_submitted(e.id)), false),
      'offered', coalesce(sum((SELECT count(*) FROM evidence_support s WHERE s.evidence_id = e.id)), 0))
    FROM evidence_item e WHERE e.id = series OR e.first_id = series);
END $$;

-- The functions above look through the policies on purpose, so they belong to the role that may.
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
REVOKE CREATE ON SCHEMA public FROM prevent_system;
