-- Who may read and write which row, in the database itself: the second layer beneath lib/policy.
--
-- prevent_app      every transaction of a signed-in person; never owner, never superuser; narrowed by app.actor
-- prevent_sign_in  asking for a code, using it, ending a session: those tables and nothing else
-- prevent_system   migrations' data, the job worker, the commands; owner of the security-definer functions
--
-- Roles belong to the whole server, so another database of it may have made them already.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['prevent_app', 'prevent_sign_in', 'prevent_system'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = role_name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END;
    END IF;
    -- Tried, not asked: from PostgreSQL 16 who makes a role is its member and still may not become it.
    BEGIN
      EXECUTE format('SET LOCAL ROLE %I', role_name);
      RESET ROLE;
    EXCEPTION WHEN insufficient_privilege THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
    END;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO prevent_app, prevent_sign_in, prevent_system;
GRANT CREATE ON SCHEMA public TO prevent_system;

-- ---------------------------------------------------------------------------------------------------------------------
-- Words with a fixed set of values, lengths and numbers: the last refusal, after the use-case's own.

ALTER TABLE authority
  ADD CONSTRAINT authority_nation CHECK (nation IN ('England', 'Wales', 'Scotland'));
ALTER TABLE person
  ADD CONSTRAINT person_email_normal CHECK (email = lower(btrim(email)) AND char_length(email) BETWEEN 3 AND 254),
  ADD CONSTRAINT person_name CHECK (char_length(name) BETWEEN 1 AND 200);
ALTER TABLE role_assignment
  ADD CONSTRAINT role_assignment_reach CHECK (
    CASE role
      WHEN 'contributor' THEN authority_id IS NOT NULL AND group_id IS NULL AND region IS NULL AND cardinality(benchmarks) > 0
      WHEN 'prevent-lead' THEN authority_id IS NOT NULL AND group_id IS NULL AND region IS NULL AND cardinality(benchmarks) = 0
      WHEN 'group-member' THEN group_id IS NOT NULL AND authority_id IS NULL AND region IS NULL AND cardinality(benchmarks) = 0
      WHEN 'regional-adviser' THEN group_id IS NULL AND (authority_id IS NULL) <> (region IS NULL) AND cardinality(benchmarks) = 0
      WHEN 'home-office' THEN authority_id IS NULL AND group_id IS NULL AND region IS NULL AND cardinality(benchmarks) = 0
      WHEN 'administrator' THEN authority_id IS NULL AND group_id IS NULL AND region IS NULL AND cardinality(benchmarks) = 0
      ELSE false
    END
  ),
  ADD CONSTRAINT role_assignment_dates CHECK (ends_at IS NULL OR ends_at >= starts_at);
ALTER TABLE partnership_group
  ADD CONSTRAINT partnership_group_kind CHECK (kind IN ('partnership-board', 'delivery-group', 'governance', 'scrutiny'));
ALTER TABLE letter_template
  ADD CONSTRAINT letter_template_nation CHECK (nation IN ('England', 'Wales', 'Scotland'));
ALTER TABLE cycle
  ADD CONSTRAINT cycle_dates CHECK (deadline_on >= opens_on);
ALTER TABLE assessment
  ADD CONSTRAINT assessment_state CHECK (state IN ('not-started', 'in-progress', 'submitted', 'in-review', 'sent-back', 'agreed', 'fact-check', 'issued', 'withdrawn')),
  ADD CONSTRAINT assessment_threat CHECK (threat IN ('higher', 'lower')),
  ADD CONSTRAINT assessment_resource_length CHECK (char_length(dedicated_resource) <= 1000);
ALTER TABLE benchmark_response
  ADD CONSTRAINT benchmark_response_number CHECK (benchmark BETWEEN 1 AND 10),
  ADD CONSTRAINT benchmark_response_why CHECK (char_length(why) <= 5000);
ALTER TABLE statement_answer
  ADD CONSTRAINT statement_answer_word CHECK (answer IN ('in-place', 'partly', 'planned', 'not-in-place', 'not-applicable', 'true-of-us', 'not-true-of-us'));
ALTER TABLE evidence_item
  ADD CONSTRAINT evidence_item_kind CHECK (kind IN ('link')),
  ADD CONSTRAINT evidence_item_title CHECK (char_length(title) BETWEEN 1 AND 200),
  ADD CONSTRAINT evidence_item_url CHECK (char_length(url) BETWEEN 8 AND 2000 AND url ~ '^https?://');
ALTER TABLE snapshot
  ADD CONSTRAINT snapshot_kind CHECK (kind IN ('submission', 'agreement'));
ALTER TABLE self_score
  ADD CONSTRAINT self_score_range CHECK (score BETWEEN 1 AND 5), ADD CONSTRAINT self_score_scored CHECK (scored);
ALTER TABLE proposed_score
  ADD CONSTRAINT proposed_score_range CHECK (score BETWEEN 1 AND 5), ADD CONSTRAINT proposed_score_scored CHECK (scored);
ALTER TABLE agreed_score
  ADD CONSTRAINT agreed_score_range CHECK (score BETWEEN 1 AND 5), ADD CONSTRAINT agreed_score_scored CHECK (scored);
ALTER TABLE benchmark_review
  ADD CONSTRAINT benchmark_review_lengths CHECK (char_length(summary) <= 10000 AND char_length(fall_explanation) <= 2000);
ALTER TABLE private_note
  ADD CONSTRAINT private_note_length CHECK (char_length(note) <= 5000);
ALTER TABLE council_position
  ADD CONSTRAINT council_position_word CHECK (position IN ('confirmed', 'differs')),
  ADD CONSTRAINT council_position_reason CHECK (position = 'confirmed' OR char_length(reason) > 0);
ALTER TABLE recommended_action
  ADD CONSTRAINT recommended_action_at_most_three CHECK (position BETWEEN 1 AND 3),
  ADD CONSTRAINT recommended_action_text CHECK (char_length(text) BETWEEN 1 AND 2000),
  ADD CONSTRAINT recommended_action_benchmarks CHECK (cardinality(benchmarks) > 0 AND benchmarks <@ ARRAY[1,2,3,4,5,6,7,8,9,10]);

-- Which benchmarks the framework scores is a fact of its version (lib/framework; a test holds the two against each other).
INSERT INTO framework_benchmark (framework, number, scored)
SELECT 'prevent-local-authority-2022-23', number, number <> 5 FROM generate_series(1, 10) AS number;

-- ---------------------------------------------------------------------------------------------------------------------
-- The actor: set per transaction, never per session. app.now is the application's clock, so that cover from a date to a
-- date means the same here and there.

CREATE FUNCTION app_actor() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.actor', true), '')::uuid;

CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- Every statement asks several of the functions below, so they are in PL/pgSQL: it plans once a connection what a function
-- in SQL plans on every call (docs/performance.md).

-- Roles of one person that are in force at one moment. In SQL and without rights of its own, so that it becomes part of the
-- query that asks.
CREATE FUNCTION roles_in_force(person uuid, moment timestamptz) RETURNS SETOF role_assignment LANGUAGE sql STABLE AS $$
  SELECT role_assignment.* FROM role_assignment JOIN person p ON p.id = role_assignment.person_id
  WHERE person_id = person AND starts_at <= moment AND (ends_at IS NULL OR ends_at > moment) AND p.deactivated_at IS NULL
$$;

CREATE FUNCTION app_holds(wanted text) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM roles_in_force(app_actor(), app_now()) WHERE role = wanted);
END $$;

-- Councils of which the actor is Prevent Lead or contributor.
CREATE FUNCTION app_council() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(authority_id), '{}') FROM roles_in_force(app_actor(), app_now())
    WHERE role IN ('prevent-lead', 'contributor'));
END $$;

-- Councils that a person reviews: assigned by region or one by one. Nobody reviews a council of which they are lead or contributor.
CREATE FUNCTION reviewed_by(person uuid, moment timestamptz) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  regions text[];
  councils uuid[];
  own uuid[];
BEGIN
  SELECT array_agg(region) FILTER (WHERE role = 'regional-adviser'),
    array_agg(authority_id) FILTER (WHERE role = 'regional-adviser'),
    coalesce(array_agg(authority_id) FILTER (WHERE role IN ('prevent-lead', 'contributor')), '{}')
  INTO regions, councils, own FROM roles_in_force(person, moment);
  IF regions IS NULL THEN
    RETURN '{}';
  END IF;
  RETURN (SELECT coalesce(array_agg(a.id), '{}') FROM authority a
    WHERE a.assessed AND (a.region = ANY (regions) OR a.id = ANY (councils)) AND NOT a.id = ANY (own));
END $$;

CREATE FUNCTION app_reviewed() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN reviewed_by(app_actor(), app_now());
END $$;

-- Councils covered by a group of which the actor is a member.
CREATE FUNCTION app_grouped() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(DISTINCT ga.authority_id), '{}')
    FROM roles_in_force(app_actor(), app_now()) r JOIN group_authority ga ON ga.group_id = r.group_id
    WHERE r.role = 'group-member');
END $$;

-- Councils whose self-assessment the actor may read: their own, those they review, and all for the Home Office.
CREATE FUNCTION app_insiders() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_holds('home-office') THEN
    RETURN (SELECT coalesce(array_agg(id), '{}') FROM authority);
  END IF;
  RETURN app_council() || app_reviewed();
END $$;

-- Who reviews a council, for a notice to them: told only to somebody inside it, because roles by region are not theirs to read.
CREATE FUNCTION advisers_of(council uuid) RETURNS TABLE (id uuid, name text, email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT p.id, p.name, p.email
  FROM authority a
  JOIN role_assignment r ON r.role = 'regional-adviser' AND (r.authority_id = a.id OR r.region = a.region)
    AND r.starts_at <= app_now() AND (r.ends_at IS NULL OR r.ends_at > app_now())
  JOIN person p ON p.id = r.person_id AND p.deactivated_at IS NULL
  WHERE a.id = council AND council = ANY ((SELECT app_insiders())::uuid[])
    AND NOT EXISTS (SELECT 1 FROM role_assignment own WHERE own.person_id = p.id AND own.role IN ('prevent-lead', 'contributor')
      AND own.authority_id = council AND own.starts_at <= app_now() AND (own.ends_at IS NULL OR own.ends_at > app_now()))
$$;

-- Councils whose review the actor may read from the first word: those they review, and all for the Home Office.
CREATE FUNCTION app_reviewers() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app_holds('home-office') THEN
    RETURN (SELECT coalesce(array_agg(id), '{}') FROM authority);
  END IF;
  RETURN app_reviewed();
END $$;

-- Assessments of the actor's own council whose review has been handed over to it.
CREATE FUNCTION app_handed_over() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(id), '{}') FROM assessment
    WHERE handed_over_at IS NOT NULL AND authority_id = ANY ((SELECT app_council())::uuid[]));
END $$;

-- Assessments with an issued letter, of councils that the actor's groups cover.
CREATE FUNCTION app_outcomes() RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(DISTINCT assessment_id), '{}') FROM outcome_letter
    WHERE authority_id = ANY ((SELECT app_grouped())::uuid[]));
END $$;

-- Before there is an actor: whose session is this, and what may they do? One round trip, nothing else told.
CREATE FUNCTION session_person(hash text, moment timestamptz) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT jsonb_build_object(
      'id', p.id, 'email', p.email, 'name', p.name, 'jobTitle', p.job_title,
      'expiresAt', to_char(s.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'grants', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'role', r.role, 'authorityId', r.authority_id, 'groupId', r.group_id, 'benchmarks', to_jsonb(r.benchmarks),
          'authorityIds', CASE r.role
            WHEN 'group-member' THEN (SELECT coalesce(jsonb_agg(ga.authority_id), '[]') FROM group_authority ga WHERE ga.group_id = r.group_id)
            WHEN 'regional-adviser' THEN (SELECT coalesce(jsonb_agg(a.id), '[]') FROM authority a
              WHERE a.assessed AND (a.id = r.authority_id OR a.region = r.region))
            ELSE '[]'::jsonb END
        )) FROM roles_in_force(p.id, moment) r), '[]'::jsonb))
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.token_hash = hash AND s.expires_at > moment AND p.deactivated_at IS NULL);
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Records that only grow.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['self_score', 'proposed_score', 'agreed_score', 'council_position', 'difference_decision', 'snapshot',
    'outcome_letter', 'audit_event', 'state_change', 'letter_template'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_never_truncated', name);
  END LOOP;
END $$;

-- What the council submitted stays as submitted: self scores, explanations and answers can change only before.
CREATE FUNCTION refuse_after_submission() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  state_now text;
BEGIN
  SELECT state INTO state_now FROM assessment WHERE id = coalesce(NEW.assessment_id, OLD.assessment_id) FOR SHARE;
  IF state_now NOT IN ('not-started', 'in-progress', 'sent-back') THEN
    RAISE EXCEPTION 'the self-assessment is %', state_now USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- The audit chain: the trigger numbers the event and ties it to the one before, under a lock that the transaction holds.

CREATE FUNCTION audit_hash(e audit_event) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN encode(sha256(convert_to(jsonb_build_array(
    e.previous_hash, e.seq, floor(extract(epoch FROM e.at) * 1000)::bigint, e.actor_id, e.action, e.authority_id, e.subject_type, e.subject_id, to_jsonb(e.fields)
  )::text, 'UTF8')), 'hex');

CREATE FUNCTION chain_audit_event() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last audit_event;
BEGIN
  PERFORM pg_advisory_xact_lock(7305419);
  SELECT * INTO last FROM audit_event ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, repeat('0', 64));
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- The first broken link, or null where the chain holds from the first event to the last.
CREATE FUNCTION first_broken_audit_event() RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT min(seq) FROM (
    SELECT e.seq, e.hash <> audit_hash(e)
      OR e.previous_hash <> coalesce(lag(e.hash) OVER (ORDER BY e.seq), repeat('0', 64))
      OR e.seq <> coalesce(lag(e.seq) OVER (ORDER BY e.seq), 0) + 1 AS broken
    FROM audit_event e
  ) links WHERE broken
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Row-level security, forced: also for the tables' owner.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['authority', 'person', 'role_assignment', 'partnership_group', 'group_authority', 'framework_benchmark', 'cycle',
    'letter_template', 'assessment', 'state_change', 'benchmark_response', 'self_score', 'statement_answer', 'evidence_item', 'evidence_support',
    'snapshot', 'benchmark_review', 'private_note', 'proposed_score', 'agreed_score', 'council_position', 'difference_decision',
    'recommended_action', 'letter_draft', 'outcome_letter', 'audit_event', 'session', 'sign_in_code', 'mailbox_message', 'service_fact'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO prevent_system', name);
    EXECUTE format('CREATE POLICY system_all ON %I TO prevent_system USING (true) WITH CHECK (true)', name);
  END LOOP;

  -- Open to every signed-in person: names of councils, groups, people named in records, cycles, fixed text.
  FOREACH name IN ARRAY ARRAY['authority', 'person', 'partnership_group', 'group_authority', 'framework_benchmark', 'cycle', 'letter_template'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO prevent_app', name);
    EXECUTE format('CREATE POLICY signed_in_read ON %I FOR SELECT TO prevent_app USING ((SELECT app_actor()) IS NOT NULL)', name);
  END LOOP;

  -- What the council says: read by its own people, its advisers and the Home Office; written by its own people.
  FOREACH name IN ARRAY ARRAY['benchmark_response', 'self_score', 'statement_answer', 'evidence_item', 'evidence_support'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO prevent_app', name);
    EXECUTE format('CREATE POLICY insiders_read ON %I FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_insiders())::uuid[]))', name);
    EXECUTE format('CREATE POLICY council_insert ON %I FOR INSERT TO prevent_app WITH CHECK (authority_id = ANY ((SELECT app_council())::uuid[]))', name);
    EXECUTE format('CREATE POLICY council_update ON %I FOR UPDATE TO prevent_app USING (authority_id = ANY ((SELECT app_council())::uuid[])) WITH CHECK (authority_id = ANY ((SELECT app_council())::uuid[]))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['benchmark_response', 'self_score', 'statement_answer'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_after_submission()', name || '_until_submitted', name);
  END LOOP;

  -- What the adviser writes: read by advisers and the Home Office, by the council from the moment it is handed over.
  FOREACH name IN ARRAY ARRAY['benchmark_review', 'proposed_score', 'agreed_score', 'recommended_action', 'letter_draft'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO prevent_app', name);
    EXECUTE format('CREATE POLICY reviewers_read ON %I FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_reviewers())::uuid[]) OR assessment_id = ANY ((SELECT app_handed_over())::uuid[]))', name);
    EXECUTE format('CREATE POLICY reviewers_insert ON %I FOR INSERT TO prevent_app WITH CHECK (authority_id = ANY ((SELECT app_reviewed())::uuid[]))', name);
    EXECUTE format('CREATE POLICY reviewers_update ON %I FOR UPDATE TO prevent_app USING (authority_id = ANY ((SELECT app_reviewed())::uuid[])) WITH CHECK (authority_id = ANY ((SELECT app_reviewed())::uuid[]))', name);
  END LOOP;

  -- History that council, adviser and Home Office share.
  FOREACH name IN ARRAY ARRAY['state_change', 'snapshot', 'council_position', 'difference_decision'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO prevent_app', name);
    EXECUTE format('CREATE POLICY insiders_read ON %I FOR SELECT TO prevent_app USING (authority_id = ANY ((SELECT app_insiders())::uuid[]))', name);
  END LOOP;
END $$;

GRANT UPDATE ON benchmark_response, statement_answer, evidence_item, evidence_support TO prevent_app;
GRANT UPDATE ON benchmark_review, recommended_action, letter_draft TO prevent_app;
-- Taking an answer back, removing a link before submission, and taking a recommended action out again.
GRANT DELETE ON statement_answer, evidence_support, recommended_action TO prevent_app;
CREATE POLICY council_delete ON statement_answer FOR DELETE TO prevent_app USING (authority_id = ANY ((SELECT app_council())::uuid[]));
CREATE POLICY council_delete ON evidence_support FOR DELETE TO prevent_app USING (authority_id = ANY ((SELECT app_council())::uuid[]));
CREATE POLICY reviewers_delete ON recommended_action FOR DELETE TO prevent_app USING (authority_id = ANY ((SELECT app_reviewed())::uuid[]));

CREATE POLICY insiders_insert ON state_change FOR INSERT TO prevent_app WITH CHECK (authority_id = ANY ((SELECT app_insiders())::uuid[]) AND by_id = app_actor());
CREATE POLICY insiders_insert ON snapshot FOR INSERT TO prevent_app WITH CHECK (authority_id = ANY ((SELECT app_council())::uuid[] || (SELECT app_reviewed())::uuid[]) AND by_id = app_actor());
CREATE POLICY council_insert ON council_position FOR INSERT TO prevent_app WITH CHECK (authority_id = ANY ((SELECT app_council())::uuid[]) AND by_id = app_actor());
CREATE POLICY home_office_insert ON difference_decision FOR INSERT TO prevent_app WITH CHECK ((SELECT app_holds('home-office')) AND by_id = app_actor());
CREATE POLICY home_office_decides ON agreed_score FOR INSERT TO prevent_app WITH CHECK ((SELECT app_holds('home-office')) AND by_id = app_actor());

-- The adviser's own notes: never the council's, and not the Home Office's either.
GRANT SELECT, INSERT, UPDATE ON private_note TO prevent_app;
CREATE POLICY reviewers_only ON private_note TO prevent_app
  USING (authority_id = ANY ((SELECT app_reviewed())::uuid[])) WITH CHECK (authority_id = ANY ((SELECT app_reviewed())::uuid[]));

GRANT SELECT, INSERT, UPDATE ON assessment TO prevent_app;
CREATE POLICY insiders_read ON assessment FOR SELECT TO prevent_app
  USING (authority_id = ANY ((SELECT app_insiders())::uuid[]) OR id = ANY ((SELECT app_outcomes())::uuid[]));
CREATE POLICY insiders_update ON assessment FOR UPDATE TO prevent_app
  USING (authority_id = ANY ((SELECT app_insiders())::uuid[])) WITH CHECK (authority_id = ANY ((SELECT app_insiders())::uuid[]));
CREATE POLICY home_office_insert ON assessment FOR INSERT TO prevent_app WITH CHECK ((SELECT app_holds('home-office')));

GRANT SELECT, INSERT ON outcome_letter TO prevent_app;
CREATE POLICY readers ON outcome_letter FOR SELECT TO prevent_app
  USING (authority_id = ANY ((SELECT app_insiders())::uuid[] || (SELECT app_grouped())::uuid[]));
CREATE POLICY reviewers_insert ON outcome_letter FOR INSERT TO prevent_app
  WITH CHECK (authority_id = ANY ((SELECT app_reviewed())::uuid[]) AND issued_by = app_actor());

GRANT INSERT, UPDATE ON cycle TO prevent_app;
CREATE POLICY home_office_insert ON cycle FOR INSERT TO prevent_app WITH CHECK ((SELECT app_holds('home-office')));
CREATE POLICY home_office_update ON cycle FOR UPDATE TO prevent_app USING ((SELECT app_holds('home-office'))) WITH CHECK ((SELECT app_holds('home-office')));
GRANT INSERT ON letter_template TO prevent_app;
CREATE POLICY home_office_insert ON letter_template FOR INSERT TO prevent_app WITH CHECK ((SELECT app_holds('home-office')));

-- People, roles and groups: the administrator's. Others see their own roles and those of the people they work with.
GRANT INSERT, UPDATE ON person TO prevent_app;
CREATE POLICY administrator_insert ON person FOR INSERT TO prevent_app WITH CHECK ((SELECT app_holds('administrator')));
CREATE POLICY administrator_update ON person FOR UPDATE TO prevent_app USING ((SELECT app_holds('administrator'))) WITH CHECK ((SELECT app_holds('administrator')));
GRANT SELECT, INSERT, UPDATE ON role_assignment TO prevent_app;
CREATE POLICY readers ON role_assignment FOR SELECT TO prevent_app
  USING (person_id = (SELECT app_actor()) OR (SELECT app_holds('administrator')) OR (SELECT app_holds('home-office')) OR authority_id = ANY ((SELECT app_insiders())::uuid[]));
CREATE POLICY administrator_insert ON role_assignment FOR INSERT TO prevent_app WITH CHECK ((SELECT app_holds('administrator')));
CREATE POLICY administrator_update ON role_assignment FOR UPDATE TO prevent_app USING ((SELECT app_holds('administrator'))) WITH CHECK ((SELECT app_holds('administrator')));
GRANT INSERT, UPDATE, DELETE ON partnership_group, group_authority TO prevent_app;
CREATE POLICY administrator_all ON partnership_group TO prevent_app USING ((SELECT app_holds('administrator'))) WITH CHECK ((SELECT app_holds('administrator')));
CREATE POLICY administrator_all ON group_authority TO prevent_app USING ((SELECT app_holds('administrator'))) WITH CHECK ((SELECT app_holds('administrator')));

-- Everyone writes the audit, as themselves; the Home Office reads it; nobody changes it.
GRANT SELECT, INSERT ON audit_event TO prevent_app;
GRANT INSERT ON audit_event TO prevent_sign_in;
CREATE POLICY as_oneself ON audit_event FOR INSERT TO prevent_app WITH CHECK (actor_id = app_actor());
CREATE POLICY signing_in ON audit_event FOR INSERT TO prevent_sign_in WITH CHECK (authority_id IS NULL);
CREATE POLICY home_office_read ON audit_event FOR SELECT TO prevent_app USING ((SELECT app_holds('home-office')));

GRANT SELECT, INSERT, UPDATE, DELETE ON session, sign_in_code TO prevent_sign_in;
CREATE POLICY sign_in_all ON session TO prevent_sign_in USING (true) WITH CHECK (true);
CREATE POLICY sign_in_all ON sign_in_code TO prevent_sign_in USING (true) WITH CHECK (true);
GRANT SELECT ON person, role_assignment TO prevent_sign_in;
CREATE POLICY sign_in_read ON person FOR SELECT TO prevent_sign_in USING (true);
CREATE POLICY sign_in_read ON role_assignment FOR SELECT TO prevent_sign_in USING (true);
GRANT SELECT ON service_fact TO prevent_app, prevent_sign_in;
CREATE POLICY anyone_read ON service_fact FOR SELECT TO prevent_app, prevent_sign_in USING (true);

-- The functions above look through the policies on purpose, so they belong to the role that may.
DO $$
DECLARE
  signature regprocedure;
BEGIN
  FOR signature IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO prevent_system', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prevent_app, prevent_sign_in, prevent_system', signature);
  END LOOP;
END $$;
-- Read before there is an actor, by the connection itself.
GRANT EXECUTE ON FUNCTION session_person(text, timestamptz) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM prevent_system;
