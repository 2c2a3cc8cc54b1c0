-- Who may read and write what a self-assessment gained: sharing the work, last year, more time, another way in. A contributor
-- now reaches the benchmarks that were given to them and no others, here as in lib/policy.
GRANT CREATE ON SCHEMA public TO prevent_system;

-- ---------------------------------------------------------------------------------------------------------------------
-- Words with a fixed set of values, lengths and numbers.

ALTER TABLE role_assignment
  ADD CONSTRAINT role_assignment_on_behalf_of CHECK (char_length(on_behalf_of) <= 200),
  ADD CONSTRAINT role_assignment_district CHECK (district_id IS NULL OR role = 'contributor');
ALTER TABLE cycle
  ADD CONSTRAINT cycle_reminder_days CHECK (cardinality(reminder_days) <= 10 AND 0 <= ALL (reminder_days) AND 180 >= ALL (reminder_days));
ALTER TABLE assessment
  ADD CONSTRAINT assessment_hours_spent CHECK (hours_spent BETWEEN 0 AND 5000);
ALTER TABLE benchmark_response
  ADD CONSTRAINT benchmark_response_changed CHECK (char_length(changed) <= 2000),
  ADD CONSTRAINT benchmark_response_despite CHECK (char_length(despite) <= 500);
ALTER TABLE snapshot
  ADD CONSTRAINT snapshot_approver CHECK (char_length(approver_name) <= 200 AND char_length(approver_role) <= 200);
ALTER TABLE council_message
  ADD CONSTRAINT council_message_text CHECK (char_length(text) BETWEEN 1 AND 2000),
  ADD CONSTRAINT council_message_benchmark CHECK (benchmark BETWEEN 1 AND 10);
ALTER TABLE contribution
  ADD CONSTRAINT contribution_benchmark CHECK (benchmark BETWEEN 1 AND 10);
ALTER TABLE asked_question
  ADD CONSTRAINT asked_question_benchmark CHECK (benchmark BETWEEN 1 AND 10),
  ADD CONSTRAINT asked_question_lengths CHECK (char_length(question) BETWEEN 1 AND 1000 AND char_length(asked_name) BETWEEN 1 AND 200
    AND char_length(asked_email) BETWEEN 3 AND 254 AND char_length(answer) <= 5000 AND char_length(answer_name) <= 200),
  ADD CONSTRAINT asked_question_decision CHECK (decision IS NULL OR (decision IN ('accepted', 'left')
    AND answered_at IS NOT NULL AND decided_by IS NOT NULL AND decided_at IS NOT NULL));
ALTER TABLE last_action_answer
  ADD CONSTRAINT last_action_answer_outcome CHECK (outcome IN ('done', 'partly', 'not')),
  ADD CONSTRAINT last_action_answer_position CHECK (position BETWEEN 1 AND 3),
  ADD CONSTRAINT last_action_answer_changed CHECK (char_length(changed) <= 2000);
ALTER TABLE deadline_extension
  ADD CONSTRAINT deadline_extension_reason CHECK (char_length(reason) BETWEEN 1 AND 1000);
ALTER TABLE reminder_sent
  ADD CONSTRAINT reminder_sent_days CHECK (days BETWEEN -1 AND 180);
ALTER TABLE behalf_entry
  ADD CONSTRAINT behalf_entry_texts CHECK (char_length(reason) BETWEEN 1 AND 1000 AND char_length(comment) <= 2000),
  ADD CONSTRAINT behalf_entry_answer CHECK (answer IS NULL
    OR (answer IN ('confirmed', 'differs') AND answered_by IS NOT NULL AND answered_at IS NOT NULL));
ALTER TABLE shared_text
  ADD CONSTRAINT shared_text_benchmark CHECK (benchmark BETWEEN 1 AND 10),
  ADD CONSTRAINT shared_text_why CHECK (char_length(why) <= 5000);
ALTER TABLE kept_form
  ADD CONSTRAINT kept_form_size CHECK (char_length(sealed) <= 1000000 AND char_length(path) <= 500 AND char_length(form) <= 100);

-- ---------------------------------------------------------------------------------------------------------------------
-- Who reaches what.

-- Councils of which the actor is Prevent Lead.
CREATE FUNCTION app_led() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(authority_id), '{}') FROM roles_in_force(app_actor(), app_now()) WHERE role = 'prevent-lead');
END $$;

-- Benchmarks that were given to the actor as a contributor, as `council:number`.
CREATE FUNCTION app_given() RETURNS text[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(r.authority_id || ':' || number), '{}')
    FROM roles_in_force(app_actor(), app_now()) r CROSS JOIN unnest(r.benchmarks) AS number WHERE r.role = 'contributor');
END $$;

-- Councils all of whose self-assessment the actor may read: those they lead or review, and all for the Home Office.
CREATE FUNCTION app_overseers() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_holds('home-office') THEN
    RETURN (SELECT coalesce(array_agg(id), '{}') FROM authority);
  END IF;
  RETURN app_led() || app_reviewed();
END $$;

-- Councils that share a partnership group with a council of the actor's own, those left out.
CREATE FUNCTION app_neighbours() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own uuid[] := app_council();
BEGIN
  RETURN (SELECT coalesce(array_agg(DISTINCT theirs.authority_id), '{}')
    FROM group_authority ours JOIN group_authority theirs ON theirs.group_id = ours.group_id
    WHERE ours.authority_id = ANY (own) AND NOT theirs.authority_id = ANY (own));
END $$;

-- Assessments that the actor, as their adviser, enters on the council's behalf.
CREATE FUNCTION app_on_behalf() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(assessment_id), '{}') FROM behalf_entry WHERE authority_id = ANY (app_reviewed()));
END $$;

-- What is handed over is the lead's to see; a contributor has benchmarks, not the review.
CREATE OR REPLACE FUNCTION app_handed_over() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(id), '{}') FROM assessment
    WHERE handed_over_at IS NOT NULL AND authority_id = ANY (app_led()));
END $$;

DO $$
DECLARE
  name text;
  writes text := '(authority_id = ANY ((SELECT app_led())::uuid[]) OR (authority_id || '':'' || benchmark) = ANY ((SELECT app_given())::text[])'
    || ' OR assessment_id = ANY ((SELECT app_on_behalf())::uuid[]))';
BEGIN
  FOREACH name IN ARRAY ARRAY['benchmark_response', 'self_score', 'statement_answer', 'evidence_support'] LOOP
    EXECUTE format('DROP POLICY insiders_read ON %I', name);
    EXECUTE format('DROP POLICY council_insert ON %I', name);
    EXECUTE format('DROP POLICY council_update ON %I', name);
    EXECUTE format('CREATE POLICY insiders_read ON %I FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_overseers())::uuid[]) OR (authority_id || '':'' || benchmark) = ANY ((SELECT app_given())::text[]))', name);
    EXECUTE format('CREATE POLICY council_insert ON %I FOR INSERT TO prevent_app WITH CHECK %s', name, writes);
    EXECUTE format('CREATE POLICY council_update ON %I FOR UPDATE TO prevent_app USING %s WITH CHECK %s', name, writes, writes);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['statement_answer', 'evidence_support'] LOOP
    EXECUTE format('DROP POLICY council_delete ON %I', name);
    EXECUTE format('CREATE POLICY council_delete ON %I FOR DELETE TO prevent_app USING %s', name, writes);
  END LOOP;
END $$;

-- The council's library: a contributor sees what supports a benchmark of theirs, and what they added.
DROP POLICY insiders_read ON evidence_item;
CREATE POLICY insiders_read ON evidence_item FOR SELECT TO prevent_app USING (
  authority_id = ANY ((SELECT app_overseers())::uuid[])
  OR (added_by = (SELECT app_actor()) AND authority_id = ANY ((SELECT app_council())::uuid[]))
  OR EXISTS (SELECT 1 FROM evidence_support s WHERE s.evidence_id = evidence_item.id));
-- A council's document that its adviser enters on its behalf.
CREATE POLICY adviser_insert ON evidence_item FOR INSERT TO prevent_app
  WITH CHECK (authority_id = ANY ((SELECT app_reviewed())::uuid[]) AND added_by = app_actor());

-- Whole records: not a contributor's.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['snapshot', 'council_position', 'difference_decision'] LOOP
    EXECUTE format('DROP POLICY insiders_read ON %I', name);
    EXECUTE format('CREATE POLICY insiders_read ON %I FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_overseers())::uuid[]))', name);
  END LOOP;
END $$;
DROP POLICY insiders_insert ON snapshot;
CREATE POLICY insiders_insert ON snapshot FOR INSERT TO prevent_app
  WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[] || (SELECT app_reviewed())::uuid[]) AND by_id = app_actor());
DROP POLICY council_insert ON council_position;
CREATE POLICY council_insert ON council_position FOR INSERT TO prevent_app
  WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[]) AND by_id = app_actor());

-- ---------------------------------------------------------------------------------------------------------------------
-- The new tables.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['council_message', 'contribution', 'asked_question', 'last_action_answer', 'deadline_extension', 'reminder_sent',
    'behalf_entry', 'shared_text', 'kept_form'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO prevent_system', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO prevent_system USING (true) WITH CHECK (true)', name);
  END LOOP;

  -- Between the council's own people: no adviser and no Home Office.
  FOREACH name IN ARRAY ARRAY['council_message', 'contribution', 'asked_question'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO prevent_app', name);
    EXECUTE format('CREATE POLICY own_people_read ON %I FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_led())::uuid[]) OR (authority_id || '':'' || benchmark) = ANY ((SELECT app_given())::text[]))', name);
  END LOOP;

  FOREACH name IN ARRAY ARRAY['council_message', 'deadline_extension'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_never_truncated', name);
  END LOOP;
END $$;

CREATE POLICY own_people_insert ON council_message FOR INSERT TO prevent_app WITH CHECK (by_id = app_actor()
  AND (authority_id = ANY ((SELECT app_led())::uuid[]) OR (authority_id || ':' || benchmark) = ANY ((SELECT app_given())::text[])));
GRANT UPDATE ON contribution TO prevent_app;
CREATE POLICY own_people_insert ON contribution FOR INSERT TO prevent_app WITH CHECK (person_id = app_actor()
  AND (authority_id || ':' || benchmark) = ANY ((SELECT app_given())::text[]));
CREATE POLICY own_people_update ON contribution FOR UPDATE TO prevent_app
  USING (person_id = (SELECT app_actor())) WITH CHECK (person_id = (SELECT app_actor()) AND (authority_id || ':' || benchmark) = ANY ((SELECT app_given())::text[]));

GRANT UPDATE ON asked_question TO prevent_app;
CREATE POLICY own_people_insert ON asked_question FOR INSERT TO prevent_app WITH CHECK (asked_by = app_actor()
  AND (authority_id = ANY ((SELECT app_led())::uuid[]) OR (authority_id || ':' || benchmark) = ANY ((SELECT app_given())::text[])));
CREATE POLICY own_people_update ON asked_question FOR UPDATE TO prevent_app
  USING (authority_id = ANY ((SELECT app_led())::uuid[]) OR asked_by = (SELECT app_actor()))
  WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[]) OR asked_by = (SELECT app_actor()));

-- What became of last year's actions: the lead's to say, everybody's who reads the whole self-assessment.
GRANT SELECT, INSERT, UPDATE ON last_action_answer TO prevent_app;
CREATE POLICY insiders_read ON last_action_answer FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_overseers())::uuid[]));
CREATE POLICY lead_insert ON last_action_answer FOR INSERT TO prevent_app
  WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[]) OR assessment_id = ANY ((SELECT app_on_behalf())::uuid[]));
CREATE POLICY lead_update ON last_action_answer FOR UPDATE TO prevent_app
  USING (authority_id = ANY ((SELECT app_led())::uuid[]) OR assessment_id = ANY ((SELECT app_on_behalf())::uuid[]))
  WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[]) OR assessment_id = ANY ((SELECT app_on_behalf())::uuid[]));
CREATE TRIGGER last_action_answer_until_submitted BEFORE INSERT OR UPDATE OR DELETE ON last_action_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_after_submission();

GRANT SELECT, INSERT ON deadline_extension TO prevent_app;
CREATE POLICY insiders_read ON deadline_extension FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_insiders())::uuid[]));
CREATE POLICY reviewers_insert ON deadline_extension FOR INSERT TO prevent_app
  WITH CHECK (authority_id = ANY ((SELECT app_reviewed())::uuid[]) AND by_id = app_actor());

GRANT SELECT ON reminder_sent TO prevent_app;
CREATE POLICY insiders_read ON reminder_sent FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_insiders())::uuid[]));

GRANT SELECT, INSERT, UPDATE ON behalf_entry TO prevent_app;
CREATE POLICY insiders_read ON behalf_entry FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_overseers())::uuid[]));
CREATE POLICY reviewers_insert ON behalf_entry FOR INSERT TO prevent_app
  WITH CHECK (authority_id = ANY ((SELECT app_reviewed())::uuid[]) AND by_id = app_actor());
CREATE POLICY lead_answers ON behalf_entry FOR UPDATE TO prevent_app
  USING (authority_id = ANY ((SELECT app_led())::uuid[])) WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[]));

GRANT SELECT, INSERT, UPDATE ON shared_text TO prevent_app;
CREATE POLICY partners_read ON shared_text FOR SELECT TO prevent_app
  USING (authority_id = ANY ((SELECT app_led())::uuid[] || (SELECT app_neighbours())::uuid[]));
CREATE POLICY lead_insert ON shared_text FOR INSERT TO prevent_app WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[]) AND by_id = app_actor());
CREATE POLICY lead_withdraws ON shared_text FOR UPDATE TO prevent_app
  USING (authority_id = ANY ((SELECT app_led())::uuid[])) WITH CHECK (authority_id = ANY ((SELECT app_led())::uuid[]));

-- What was typed when the session had ended: written through lib/auth before there is an actor, read by that person alone.
GRANT SELECT, INSERT, UPDATE, DELETE ON kept_form TO prevent_sign_in;
CREATE POLICY sign_in_all ON kept_form TO prevent_sign_in USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON kept_form TO prevent_app;
CREATE POLICY own ON kept_form TO prevent_app USING (person_id = (SELECT app_actor())) WITH CHECK (false);

-- ---------------------------------------------------------------------------------------------------------------------
-- A lead invites helpers and a second lead, and hands over, without an administrator: for their own council, these two
-- roles, and nothing else.
CREATE POLICY lead_insert ON person FOR INSERT TO prevent_app WITH CHECK (cardinality((SELECT app_led())::uuid[]) > 0);
CREATE POLICY lead_insert ON role_assignment FOR INSERT TO prevent_app
  WITH CHECK (role IN ('contributor', 'prevent-lead') AND authority_id = ANY ((SELECT app_led())::uuid[]) AND granted_by = app_actor());
CREATE POLICY lead_update ON role_assignment FOR UPDATE TO prevent_app
  USING (role IN ('contributor', 'prevent-lead') AND authority_id = ANY ((SELECT app_led())::uuid[]))
  WITH CHECK (role IN ('contributor', 'prevent-lead') AND authority_id = ANY ((SELECT app_led())::uuid[]));

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
