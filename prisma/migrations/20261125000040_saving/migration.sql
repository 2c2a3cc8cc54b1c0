-- Who saved which field of a benchmark last, so that a choice between two texts names the right author. Fields are merged one
-- by one, and whoever saved anything last need not have touched the field in question.
ALTER TABLE "benchmark_response" ADD COLUMN     "saved_by" JSONB NOT NULL DEFAULT '{}';

-- A session that was ended stays for a day, good for one thing: to keep what was typed in its forms (lib/auth/kept-forms.ts).
ALTER TABLE "session" ADD COLUMN     "ended_at" TIMESTAMPTZ(3);

GRANT CREATE ON SCHEMA public TO prevent_system;
-- As before, and: not a session that was ended; and the pages of which something that was typed is kept for this person.
CREATE OR REPLACE FUNCTION session_person(hash text, moment timestamptz) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT jsonb_build_object(
      'id', p.id, 'email', p.email, 'name', p.name, 'jobTitle', p.job_title,
      'expiresAt', to_char(s.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'keptPaths', coalesce((SELECT jsonb_agg(DISTINCT k.path) FROM kept_form k
        WHERE k.person_id = p.id AND k.expires_at > moment), '[]'::jsonb),
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
    WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > moment AND p.deactivated_at IS NULL);
END $$;
REVOKE CREATE ON SCHEMA public FROM prevent_system;
