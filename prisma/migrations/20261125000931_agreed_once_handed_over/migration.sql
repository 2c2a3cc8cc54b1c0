-- Agreeing, and the council's word that the letter is accurate, are of a review that the council is shown: as lib/workflow says
-- (a test holds the two tables together). The table gets a column, so it is made anew.
DROP FUNCTION workflow_moves();
CREATE FUNCTION workflow_moves() RETURNS TABLE (event text, from_state text, to_state text, role text, reason boolean, sets text, clears text[], handed_over boolean)
  LANGUAGE sql IMMUTABLE AS $$
  SELECT w.event, f, coalesce(w.to_state, f), r, w.reason, w.sets, w.clears, w.event IN ('agree', 'confirm-accurate')
  FROM (VALUES
    ('start', '{not-started}'::text[], 'in-progress', '{contributor,prevent-lead}'::text[], false, NULL, '{}'::text[]),
    ('submit', '{in-progress,sent-back}', 'submitted', '{prevent-lead}', false, 'submitted_at', '{}'),
    ('recall', '{submitted}', 'in-progress', '{prevent-lead}', false, NULL, '{submitted_at}'),
    ('submit-on-behalf', '{not-started,in-progress,sent-back}', 'submitted', '{regional-adviser}', true, 'submitted_at', '{}'),
    ('proceed-without', '{not-started,in-progress,sent-back}', 'in-review', '{regional-adviser}', true, NULL, '{}'),
    ('take-into-review', '{submitted}', 'in-review', '{regional-adviser}', false, NULL, '{handed_over_at}'),
    ('send-back', '{in-review}', 'sent-back', '{regional-adviser}', true, NULL, '{submitted_at,handed_over_at,agreed_at,fact_check_ended_at}'),
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

CREATE OR REPLACE FUNCTION refuse_unknown_move() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
      AND (NOT m.handed_over OR OLD.handed_over_at IS NOT NULL)
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
