-- Whose hand and at what moment, beneath lib/policy and lib/workflow: row-level security keeps councils apart, and what follows
-- keeps roles, states and authorship. All of it is for signed-in people (prevent_app): the worker, the commands and functions
-- that act for the service write as prevent_system.
GRANT CREATE ON SCHEMA public TO prevent_system;

-- ---------------------------------------------------------------------------------------------------------------------
-- In one's own name, now.

DO $$
DECLARE
  written text[];
BEGIN
  -- Rows that can be written again: whoever writes last is the author.
  FOREACH written SLICE 1 IN ARRAY ARRAY[['benchmark_response', 'updated_by'], ['statement_answer', 'updated_by'], ['last_action_answer', 'updated_by'],
    ['benchmark_review', 'updated_by'], ['private_note', 'updated_by'], ['recommended_action', 'updated_by'], ['letter_draft', 'updated_by']] LOOP
    EXECUTE format('CREATE POLICY as_oneself_insert ON %I AS RESTRICTIVE FOR INSERT TO prevent_app WITH CHECK (%I = (SELECT app_actor()))', written[1], written[2]);
    EXECUTE format('CREATE POLICY as_oneself_update ON %I AS RESTRICTIVE FOR UPDATE TO prevent_app USING (true) WITH CHECK (%I = (SELECT app_actor()))', written[1], written[2]);
  END LOOP;
  EXECUTE 'CREATE POLICY as_oneself_insert ON evidence_item AS RESTRICTIVE FOR INSERT TO prevent_app WITH CHECK (added_by = (SELECT app_actor()))';
  -- Rows that only grow: the moment is part of the record too.
  FOREACH written SLICE 1 IN ARRAY ARRAY[['self_score', 'by_id', 'at'], ['proposed_score', 'by_id', 'at'], ['agreed_score', 'by_id', 'at'],
    ['council_position', 'by_id', 'at'], ['difference_decision', 'by_id', 'at'], ['snapshot', 'by_id', 'at'], ['outcome_letter', 'issued_by', 'issued_at']] LOOP
    EXECUTE format('CREATE POLICY as_oneself_insert ON %I AS RESTRICTIVE FOR INSERT TO prevent_app WITH CHECK (%I = (SELECT app_actor()) AND %I BETWEEN (SELECT app_now()) - interval ''1 second'' AND (SELECT app_now()) + interval ''1 second'')',
      written[1], written[2], written[3]);
  END LOOP;
END $$;

-- Columns that name somebody keep the name, or get one's own.
CREATE FUNCTION refuse_another_name() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY TG_ARGV LOOP
    IF to_jsonb(NEW) ->> name IS DISTINCT FROM to_jsonb(OLD) ->> name AND to_jsonb(NEW) ->> name <> app_actor()::text THEN
      RAISE EXCEPTION '%.% can only be one''s own name', TG_TABLE_NAME, name USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_item_own_name BEFORE UPDATE ON evidence_item FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_another_name('added_by');
CREATE TRIGGER asked_question_own_name BEFORE UPDATE ON asked_question FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_another_name('asked_by', 'decided_by');
CREATE TRIGGER behalf_entry_own_name BEFORE UPDATE ON behalf_entry FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_another_name('by_id', 'answered_by');
CREATE TRIGGER shared_text_own_name BEFORE UPDATE ON shared_text FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_another_name('by_id');

-- ---------------------------------------------------------------------------------------------------------------------
-- The workflow: lib/workflow's table, a row for each state, event and role (a test holds the two against each other), and the
-- moment that an event sets or clears.

CREATE FUNCTION workflow_moves() RETURNS TABLE (event text, from_state text, to_state text, role text, reason boolean, sets text, clears text[])
  LANGUAGE sql IMMUTABLE AS $$
  SELECT w.event, f, coalesce(w.to_state, f), r, w.reason, w.sets, w.clears
  FROM (VALUES
    ('start', '{not-started}'::text[], 'in-progress', '{contributor,prevent-lead}'::text[], false, NULL, '{}'::text[]),
    ('submit', '{in-progress,sent-back}', 'submitted', '{prevent-lead}', false, 'submitted_at', '{}'),
    ('recall', '{submitted}', 'in-progress', '{prevent-lead}', false, NULL, '{submitted_at}'),
    ('submit-on-behalf', '{not-started,in-progress,sent-back}', 'submitted', '{regional-adviser}', true, 'submitted_at', '{}'),
    ('proceed-without', '{not-started,in-progress,sent-back}', 'in-review', '{regional-adviser}', true, NULL, '{}'),
    ('take-into-review', '{submitted}', 'in-review', '{regional-adviser}', false, NULL, '{handed_over_at}'),
    ('send-back', '{in-review}', 'sent-back', '{regional-adviser}', true, NULL, '{handed_over_at,agreed_at,fact_check_ended_at}'),
    ('hand-over', '{in-review}', NULL, '{regional-adviser}', false, 'handed_over_at', '{}'),
    ('agree', '{in-review}', 'agreed', '{regional-adviser}', false, 'agreed_at', '{}'),
    ('send-for-fact-check', '{agreed}', 'fact-check', '{regional-adviser}', false, NULL, '{fact_check_ended_at}'),
    ('skip-fact-check', '{agreed}', 'fact-check', '{regional-adviser}', true, 'fact_check_ended_at', '{}'),
    ('confirm-accurate', '{fact-check}', NULL, '{prevent-lead}', false, 'fact_check_ended_at', '{}'),
    ('issue', '{fact-check}', 'issued', '{regional-adviser}', false, NULL, '{}'),
    ('revise', '{agreed,fact-check}', 'in-review', '{regional-adviser}', true, NULL, '{handed_over_at,agreed_at,fact_check_ended_at}'),
    ('reopen', '{issued}', 'in-review', '{regional-adviser}', true, NULL, '{handed_over_at,agreed_at,fact_check_ended_at}'),
    ('withdraw', '{not-started,in-progress,submitted,in-review,sent-back,agreed,fact-check}', 'withdrawn', '{home-office}', true, NULL, '{}')
  ) AS w(event, from_states, to_state, roles, reason, sets, clears), unnest(w.from_states) AS f, unnest(w.roles) AS r
$$;

-- How the actor stands to a council. Nobody judges a council of which they are lead or contributor.
CREATE FUNCTION app_roles_at(council uuid) RETURNS text[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own text[];
BEGIN
  SELECT coalesce(array_agg(DISTINCT role), '{}') INTO own FROM roles_in_force(app_actor(), app_now())
    WHERE role IN ('prevent-lead', 'contributor') AND authority_id = council;
  IF own <> '{}' THEN
    RETURN own;
  END IF;
  RETURN CASE WHEN council = ANY (app_reviewed()) THEN '{regional-adviser}'::text[] ELSE '{}' END
    || CASE WHEN app_holds('home-office') THEN '{home-office}'::text[] ELSE '{}' END;
END $$;

-- Whether one moment of an assessment goes with an event: set now where the event sets it, taken back or kept where it clears it,
-- kept otherwise.
CREATE FUNCTION is_moment_of(name text, sets text, clears text[], was timestamptz, becomes timestamptz) RETURNS boolean LANGUAGE sql STABLE
  RETURN CASE
    WHEN name = sets THEN becomes BETWEEN app_now() - interval '1 second' AND app_now() + interval '1 second'
    WHEN name = ANY (clears) THEN becomes IS NULL OR becomes IS NOT DISTINCT FROM was
    ELSE becomes IS NOT DISTINCT FROM was
  END;

-- An assessment changes by a move that the workflow knows, made by somebody who holds the role it names; its context is the
-- adviser's. `app.move` tells the history, which is written next, what has moved.
CREATE FUNCTION refuse_unknown_move() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  roles text[] := app_roles_at(OLD.authority_id);
  events text[];
BEGIN
  IF (NEW.id, NEW.cycle_id, NEW.authority_id, NEW.framework, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.cycle_id, OLD.authority_id, OLD.framework, OLD.created_at) THEN
    RAISE EXCEPTION 'an assessment stays that of its council and cycle' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.threat, NEW.dedicated_resource, NEW.context_version, NEW.context_by, NEW.context_at) IS DISTINCT FROM (OLD.threat, OLD.dedicated_resource, OLD.context_version, OLD.context_by, OLD.context_at)
    AND NOT ('regional-adviser' = ANY (roles) AND NEW.context_by = app_actor() AND OLD.state = ANY (writable_states('assessment'))) THEN
    RAISE EXCEPTION 'the context is the adviser''s, until the scores are agreed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.extended_to IS DISTINCT FROM OLD.extended_to AND NOT 'regional-adviser' = ANY (roles) THEN
    RAISE EXCEPTION 'more time is the adviser''s to give' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.state, NEW.submitted_at, NEW.handed_over_at, NEW.agreed_at, NEW.fact_check_ended_at)
    IS NOT DISTINCT FROM (OLD.state, OLD.submitted_at, OLD.handed_over_at, OLD.agreed_at, OLD.fact_check_ended_at) THEN
    RETURN NEW;
  END IF;
  SELECT array_agg(DISTINCT m.event) INTO events FROM workflow_moves() m
    WHERE m.from_state = OLD.state AND m.to_state = NEW.state AND m.role = ANY (roles)
      AND is_moment_of('submitted_at', m.sets, m.clears, OLD.submitted_at, NEW.submitted_at)
      AND is_moment_of('handed_over_at', m.sets, m.clears, OLD.handed_over_at, NEW.handed_over_at)
      AND is_moment_of('agreed_at', m.sets, m.clears, OLD.agreed_at, NEW.agreed_at)
      AND is_moment_of('fact_check_ended_at', m.sets, m.clears, OLD.fact_check_ended_at, NEW.fact_check_ended_at);
  IF events IS NULL THEN
    RAISE EXCEPTION 'no event of the workflow takes an assessment from % to % so, by this person', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  IF coalesce(current_setting('app.move', true), '') <> '' THEN
    RAISE EXCEPTION 'the move before has no history yet' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM set_config('app.move', concat_ws(' ', NEW.id, OLD.state, NEW.state, array_to_string(events, ',')), true);
  RETURN NEW;
END $$;
CREATE TRIGGER assessment_moves BEFORE UPDATE ON assessment FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_unknown_move();

-- History is written of a move that this transaction has made, once, at its moment.
CREATE FUNCTION refuse_invented_history() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  move text[] := string_to_array(coalesce(current_setting('app.move', true), ''), ' ');
BEGIN
  -- Another's name, or a council out of sight: that is for the policies to refuse.
  IF NEW.by_id IS DISTINCT FROM app_actor() OR NOT EXISTS (SELECT FROM assessment WHERE id = NEW.assessment_id) THEN
    RETURN NEW;
  END IF;
  IF move[1:3] IS DISTINCT FROM ARRAY[NEW.assessment_id::text, NEW.from_state, NEW.to_state] OR NOT NEW.event = ANY (string_to_array(move[4], ',')) THEN
    RAISE EXCEPTION 'nothing moved from % to % by %', NEW.from_state, NEW.to_state, NEW.event USING ERRCODE = 'restrict_violation';
  END IF;
  IF btrim(NEW.reason) = '' AND EXISTS (SELECT FROM workflow_moves() m WHERE m.event = NEW.event AND m.reason) THEN
    RAISE EXCEPTION '% needs a reason', NEW.event USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT NEW.at BETWEEN app_now() - interval '1 second' AND app_now() + interval '1 second' THEN
    RAISE EXCEPTION 'history is written at its moment' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM set_config('app.move', '', true);
  RETURN NEW;
END $$;
CREATE TRIGGER state_change_of_a_move BEFORE INSERT ON state_change FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_invented_history();

-- And no move without it: asked when the transaction ends, because the move comes first.
CREATE FUNCTION refuse_move_without_history() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('app.move', true), '') <> '' THEN
    RAISE EXCEPTION 'a move leaves its history' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER assessment_move_has_history AFTER UPDATE ON assessment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_move_without_history();

ALTER POLICY home_office_insert ON assessment WITH CHECK ((SELECT app_holds('home-office')) AND state = 'not-started'
  AND submitted_at IS NULL AND handed_over_at IS NULL AND agreed_at IS NULL AND fact_check_ended_at IS NULL);

-- ---------------------------------------------------------------------------------------------------------------------
-- In which states each table of the review and its outcome is written: as lib/policy says (the same test holds them together).

CREATE FUNCTION writable_states(name text) RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN CASE
    WHEN name IN ('benchmark_review', 'private_note', 'proposed_score', 'agreed_score', 'recommended_action', 'council_position', 'difference_decision') THEN '{in-review}'::text[]
    WHEN name = 'letter_draft' THEN '{in-review,agreed,fact-check}'
    WHEN name = 'outcome_letter' THEN '{fact-check}'
    WHEN name = 'assessment' THEN '{not-started,in-progress,submitted,in-review,sent-back}'
    ELSE '{}'
  END;

CREATE FUNCTION refuse_in_other_states() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kept assessment;
  judged boolean;
BEGIN
  -- Both, where a row would go from one cycle to another. One that is out of sight is for the policies to refuse.
  FOR kept IN SELECT * FROM assessment WHERE id IN (NEW.assessment_id, OLD.assessment_id) FOR SHARE LOOP
    IF NOT kept.state = ANY (writable_states(TG_TABLE_NAME)) THEN
      RAISE EXCEPTION '% is not written while the assessment is %', TG_TABLE_NAME, kept.state USING ERRCODE = 'restrict_violation';
    END IF;
    -- The council answers on what it was shown, and the Home Office decides on what the council has answered.
    judged := TG_TABLE_NAME IN ('council_position', 'difference_decision')
      OR (TG_TABLE_NAME = 'agreed_score' AND NOT 'regional-adviser' = ANY (app_roles_at(kept.authority_id)));
    IF judged AND kept.handed_over_at IS NULL THEN
      RAISE EXCEPTION '% is not written before the review is handed over', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['benchmark_review', 'private_note', 'proposed_score', 'agreed_score', 'recommended_action', 'council_position',
    'difference_decision', 'letter_draft', 'outcome_letter'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW WHEN (current_user = ''prevent_app'') EXECUTE FUNCTION refuse_in_other_states()', name || '_in_its_states', name);
  END LOOP;
END $$;

ALTER POLICY home_office_insert ON difference_decision WITH CHECK ('home-office' = ANY (app_roles_at(authority_id)) AND by_id = app_actor());
ALTER POLICY home_office_decides ON agreed_score WITH CHECK ('home-office' = ANY (app_roles_at(authority_id)) AND by_id = app_actor());

-- A submission is kept as it is made, an agreement by the adviser as it is reached.
CREATE FUNCTION refuse_other_snapshot() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  state_now text;
BEGIN
  SELECT state INTO state_now FROM assessment WHERE id = NEW.assessment_id FOR SHARE;
  IF FOUND AND NOT (
    CASE NEW.kind
      WHEN 'submission' THEN state_now IN ('not-started', 'in-progress', 'sent-back', 'submitted')
      ELSE state_now IN ('in-review', 'agreed') AND 'regional-adviser' = ANY (app_roles_at(NEW.authority_id))
    END) THEN
    RAISE EXCEPTION 'no % is made while the assessment is %', NEW.kind, state_now USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER snapshot_in_its_states BEFORE INSERT ON snapshot FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_other_snapshot();

-- ---------------------------------------------------------------------------------------------------------------------
-- What was submitted stays: also where a row would be taken over into another cycle.
CREATE OR REPLACE FUNCTION refuse_after_submission() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  state_now text;
BEGIN
  FOR state_now IN SELECT state FROM assessment WHERE id IN (NEW.assessment_id, OLD.assessment_id) FOR SHARE LOOP
    IF state_now NOT IN ('not-started', 'in-progress', 'sent-back') THEN
      RAISE EXCEPTION 'the self-assessment is %', state_now USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;

-- Evidence stays as it was submitted. More of it can come while the review asks; an adviser's document for the council is the
-- adviser's to keep right.

CREATE FUNCTION refuse_evidence_after_submission() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT id, state FROM assessment WHERE id IN (NEW.assessment_id, OLD.assessment_id) FOR SHARE LOOP
    IF kept.state NOT IN ('not-started', 'in-progress', 'sent-back') AND NOT (TG_OP = 'INSERT' AND kept.state = 'in-review')
      AND NOT EXISTS (SELECT FROM behalf_entry b WHERE b.assessment_id = kept.id AND b.by_id = app_actor()
        AND b.evidence_id = coalesce(NEW.evidence_id, OLD.evidence_id)) THEN
      RAISE EXCEPTION 'evidence stays as it was while the assessment is %', kept.state USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER evidence_support_until_submitted BEFORE INSERT OR UPDATE OR DELETE ON evidence_support
  FOR EACH ROW WHEN (current_user = 'prevent_app') EXECUTE FUNCTION refuse_evidence_after_submission();

-- Asked past the policies: a contributor does not see for what else a piece of evidence was submitted.
CREATE FUNCTION is_evidence_submitted(evidence uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM evidence_support s JOIN assessment a ON a.id = s.assessment_id
    WHERE s.evidence_id = evidence AND a.state NOT IN ('not-started', 'in-progress', 'sent-back'));
END $$;
CREATE FUNCTION refuse_changed_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF is_evidence_submitted(OLD.id) THEN
    RAISE EXCEPTION 'evidence that was submitted stays as it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_item_until_submitted BEFORE UPDATE ON evidence_item FOR EACH ROW
  WHEN (current_user = 'prevent_app' AND (NEW.kind, NEW.title, NEW.url, NEW.removed_at) IS DISTINCT FROM (OLD.kind, OLD.title, OLD.url, OLD.removed_at))
  EXECUTE FUNCTION refuse_changed_evidence();

-- The functions that look through the policies belong to the role that may.
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
