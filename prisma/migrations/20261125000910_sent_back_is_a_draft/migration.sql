-- A self-assessment that is sent back is a draft again, until it is submitted anew: sending back clears the moment of submission.
CREATE OR REPLACE FUNCTION workflow_moves() RETURNS TABLE (event text, from_state text, to_state text, role text, reason boolean, sets text, clears text[])
  LANGUAGE sql IMMUTABLE AS $$
  SELECT w.event, f, coalesce(w.to_state, f), r, w.reason, w.sets, w.clears
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
