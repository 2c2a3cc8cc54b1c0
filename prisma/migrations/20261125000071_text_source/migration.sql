-- Texts between the councils of one partnership: a neighbour reads one until it is withdrawn, and whoever reads a benchmark
-- that began from one is told whose it was, not what it says.
DROP POLICY partners_read ON shared_text;
CREATE POLICY partners_read ON shared_text FOR SELECT TO prevent_app
  USING (authority_id = ANY ((SELECT app_led())::uuid[])
    OR (withdrawn_at IS NULL AND authority_id = ANY ((SELECT app_neighbours())::uuid[])));

GRANT CREATE ON SCHEMA public TO prevent_system;

CREATE FUNCTION text_source(assessment uuid, number int) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT jsonb_build_object('council', a.name, 'at', s.at)
    FROM benchmark_response r JOIN shared_text s ON s.id = r.taken_from JOIN authority a ON a.id = s.authority_id
    WHERE r.assessment_id = assessment AND r.benchmark = number AND r.authority_id = ANY ((SELECT app_insiders())::uuid[]));
END $$;

DO $$
DECLARE
  signature regprocedure := 'text_source(uuid, int)';
BEGIN
  EXECUTE format('ALTER FUNCTION %s OWNER TO prevent_system', signature);
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
  EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prevent_app, prevent_system', signature);
END $$;
REVOKE CREATE ON SCHEMA public FROM prevent_system;
