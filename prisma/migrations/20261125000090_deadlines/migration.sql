-- When a council handed its self-assessment in, as far as its deadline is concerned: the last submission before the adviser
-- first took it into review. One that is recalled does not count; one that answers a sending back is not late for that.
-- Null: nothing handed in. It reads through the policies of who asks.
CREATE FUNCTION handed_in_at(assessment uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT max(s.at) FROM state_change s
  WHERE s.assessment_id = assessment AND s.event IN ('submit', 'submit-on-behalf')
    AND s.at <= coalesce((SELECT min(t.at) FROM state_change t WHERE t.assessment_id = assessment AND t.event = 'take-into-review'), 'infinity')
    AND NOT EXISTS (SELECT 1 FROM state_change r WHERE r.assessment_id = assessment AND r.event = 'recall' AND r.at >= s.at)
$$;
