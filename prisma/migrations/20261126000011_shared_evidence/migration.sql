-- Evidence between the councils of one partnership: offered by its owner, used by a neighbour under its source's name, and
-- readable for as long as somebody reads what it was submitted for.
ALTER TABLE "evidence_item" ADD COLUMN     "shared_at" TIMESTAMPTZ(3),
ADD COLUMN     "source_id" UUID,
ADD COLUMN     "source_file_id" UUID,
ADD COLUMN     "source_name" TEXT NOT NULL DEFAULT '';

CREATE INDEX "evidence_item_source_id_idx" ON "evidence_item"("source_id");
CREATE INDEX "evidence_item_source_file_id_idx" ON "evidence_item"("source_file_id");
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "evidence_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_source_file_id_fkey" FOREIGN KEY ("source_file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A neighbour's file is read where it lies, and is shared on by nobody but its owner.
ALTER TABLE evidence_item
  DROP CONSTRAINT evidence_item_kind,
  ADD CONSTRAINT evidence_item_kind CHECK (
    CASE kind
      WHEN 'link' THEN file_id IS NULL AND source_file_id IS NULL AND char_length(url) BETWEEN 8 AND 2000 AND url ~ '^https?://' AND seen_on IS NULL
      WHEN 'file' THEN (file_id IS NULL) <> (source_file_id IS NULL) AND url = '' AND seen_on IS NULL
      WHEN 'seen' THEN file_id IS NULL AND source_file_id IS NULL AND url = '' AND seen_on IS NOT NULL AND seen_by <> '' AND not_here <> ''
        AND seen_on <= (added_at AT TIME ZONE 'Europe/London')::date
      ELSE false
    END
  ),
  ADD CONSTRAINT evidence_item_source CHECK ((source_id IS NULL) = (source_name = '')
    AND (source_id IS NOT NULL OR source_file_id IS NULL) AND (source_id IS NULL OR shared_at IS NULL));

GRANT CREATE ON SCHEMA public TO prevent_system;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who reads it: the councils of its partnerships, while it is shared and the newest; and whoever reads what it was used for.

CREATE POLICY neighbours_read ON evidence_item FOR SELECT TO prevent_app USING (
  shared_at IS NOT NULL AND replaced_at IS NULL AND withdrawn_at IS NULL AND removed_at IS NULL
  AND authority_id = ANY ((SELECT app_neighbours())::uuid[]));
ALTER POLICY insiders_read ON stored_file USING (
  (uploaded_by IS NOT NULL AND authority_id = ANY ((SELECT app_led())::uuid[]))
  OR (uploaded_by = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[] || (SELECT app_reviewed())::uuid[]))
  OR EXISTS (SELECT 1 FROM evidence_item e WHERE e.file_id = stored_file.id)
  OR EXISTS (SELECT 1 FROM evidence_item e WHERE e.source_file_id = stored_file.id
    AND (e.withdrawn_at IS NULL OR e.first_submitted_at IS NOT NULL))
  OR EXISTS (SELECT 1 FROM asked_question_file a WHERE a.file_id = stored_file.id));

ALTER POLICY as_oneself_insert ON evidence_item WITH CHECK (added_by = (SELECT app_actor()) AND removed_at IS NULL
  AND withdrawn_at IS NULL AND replaced_at IS NULL AND first_submitted_at IS NULL AND shared_at IS NULL);

-- ---------------------------------------------------------------------------------------------------------------------
-- Sharing is the lead's.

CREATE FUNCTION refuse_share_by_others() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT NEW.authority_id = ANY (app_led()) THEN
    RAISE EXCEPTION 'sharing evidence is the lead''s' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_item_shared_by_lead BEFORE UPDATE ON evidence_item FOR EACH ROW
  WHEN (current_user = 'prevent_app' AND NEW.shared_at IS DISTINCT FROM OLD.shared_at) EXECUTE FUNCTION refuse_share_by_others();
CREATE TRIGGER evidence_item_source_kept BEFORE UPDATE ON evidence_item FOR EACH ROW
  WHEN (current_user = 'prevent_app'
    AND (NEW.source_id, NEW.source_file_id, NEW.source_name) IS DISTINCT FROM (OLD.source_id, OLD.source_file_id, OLD.source_name))
  EXECUTE FUNCTION refuse_rewritten_version();

-- What a neighbour uses says what its owner's says, whatever was sent, and is used only while it is shared with that council.
CREATE FUNCTION take_from_neighbour() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  source evidence_item;
BEGIN
  SELECT * INTO source FROM evidence_item WHERE id = NEW.source_id FOR SHARE;
  IF source.shared_at IS NULL OR source.replaced_at IS NOT NULL OR source.withdrawn_at IS NOT NULL OR source.removed_at IS NOT NULL
    OR source.authority_id = NEW.authority_id OR NOT EXISTS (
      SELECT FROM group_authority ours JOIN group_authority theirs ON theirs.group_id = ours.group_id
      WHERE ours.authority_id = NEW.authority_id AND theirs.authority_id = source.authority_id) THEN
    RAISE EXCEPTION 'nothing of that kind is shared with this council' USING ERRCODE = 'restrict_violation';
  END IF;
  NEW.kind := source.kind;
  NEW.title := source.title;
  NEW.url := source.url;
  NEW.effective_on := source.effective_on;
  NEW.seen_on := source.seen_on;
  NEW.seen_by := source.seen_by;
  NEW.not_here := source.not_here;
  NEW.file_id := NULL;
  NEW.source_file_id := source.file_id;
  NEW.source_name := (SELECT name FROM authority WHERE id = source.authority_id);
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_item_from_neighbour BEFORE INSERT ON evidence_item FOR EACH ROW WHEN (NEW.source_id IS NOT NULL)
  EXECUTE FUNCTION take_from_neighbour();

-- No longer shared, withdrawn or deleted: a neighbour uses it no more. It goes off what is not submitted; what was submitted
-- keeps it, whatever state that is in now.
CREATE FUNCTION end_use_by_neighbours() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  used uuid[];
BEGIN
  SELECT coalesce(array_agg(b.id), '{}') INTO used FROM evidence_item b JOIN evidence_item s ON s.id = b.source_id
    WHERE coalesce(s.first_id, s.id) = coalesce(NEW.first_id, NEW.id);
  PERFORM FROM assessment a WHERE a.id IN (SELECT assessment_id FROM evidence_support WHERE evidence_id = ANY (used)) ORDER BY a.id FOR UPDATE;
  -- First, because whoever is offering one of them holds it (hold_offered_evidence): what they offered is there to see then.
  UPDATE evidence_item SET withdrawn_at = app_now() WHERE id = ANY (used) AND withdrawn_at IS NULL;
  DELETE FROM evidence_support s USING assessment a, evidence_item b
    WHERE s.evidence_id = ANY (used) AND a.id = s.assessment_id AND a.state IN ('not-started', 'in-progress', 'sent-back')
      AND b.id = s.evidence_id AND b.first_submitted_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_item_no_longer_shared AFTER UPDATE ON evidence_item FOR EACH ROW
  WHEN (OLD.shared_at IS NOT NULL AND NEW.replaced_at IS NULL
    AND (NEW.shared_at IS NULL OR (NEW.withdrawn_at, NEW.removed_at) IS DISTINCT FROM (OLD.withdrawn_at, OLD.removed_at)))
  EXECUTE FUNCTION end_use_by_neighbours();

-- A newer version is shared as the one before was.
CREATE OR REPLACE FUNCTION take_place_of_version() RETURNS trigger
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
  -- A neighbour's newer version takes its own place, whoever of the council used the one before.
  IF app_actor() IS NOT NULL AND NOT NEW.authority_id = ANY (app_led()) AND before.added_by <> app_actor()
    AND NOT (NEW.source_id IS NOT NULL AND before.source_id IS NOT NULL) THEN
    RAISE EXCEPTION 'another''s evidence is the lead''s to replace' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.source_id IS NULL) <> (before.source_id IS NULL) THEN
    RAISE EXCEPTION 'a neighbour''s evidence is replaced by the neighbour' USING ERRCODE = 'restrict_violation';
  END IF;
  UPDATE evidence_item SET replaced_at = NEW.added_at, shared_at = NULL WHERE id = before.id;
  IF before.shared_at IS NOT NULL THEN
    UPDATE evidence_item SET shared_at = before.shared_at WHERE id = NEW.id;
  END IF;
  -- What is not submitted speaks of the newest, for whichever benchmark.
  UPDATE evidence_support s SET evidence_id = NEW.id FROM assessment a
    WHERE s.evidence_id = before.id AND a.id = s.assessment_id AND a.state IN ('not-started', 'in-progress', 'sent-back');
  RETURN NULL;
END $$;

-- Also where a neighbour submitted it: its owner withdraws it then, and does not delete it.
CREATE OR REPLACE FUNCTION is_evidence_submitted(evidence uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM evidence_item e WHERE (e.id = evidence OR e.source_id = evidence) AND e.first_submitted_at IS NOT NULL)
    OR EXISTS (SELECT FROM evidence_support s JOIN assessment a ON a.id = s.assessment_id
      WHERE s.evidence_id = evidence AND a.state NOT IN ('not-started', 'in-progress', 'sent-back'));
END $$;

-- All versions of a piece of evidence that is shared with a council of the actor's own: earlier ones are out of their sight. The
-- sharing council may be the actor's own too.
CREATE FUNCTION neighbours_versions(first uuid) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(e.id), '{}') FROM evidence_item e
    WHERE (e.id = first OR e.first_id = first) AND e.authority_id = ANY (app_neighbours() || app_council()));
END $$;

-- Offering waits for whoever deletes, withdraws, replaces or stops sharing it at the same moment, and finds out: the policy asks
-- without waiting.
CREATE FUNCTION hold_offered_evidence() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held evidence_item;
BEGIN
  SELECT * INTO held FROM evidence_item WHERE id = NEW.evidence_id FOR SHARE;
  IF held.id IS NULL OR held.removed_at IS NOT NULL OR held.withdrawn_at IS NOT NULL OR held.replaced_at IS NOT NULL THEN
    RAISE EXCEPTION 'it is no longer in the library' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_support_held BEFORE INSERT ON evidence_support FOR EACH ROW WHEN (current_user = 'prevent_app')
  EXECUTE FUNCTION hold_offered_evidence();

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
