-- Sharing the work: whom a lead may not ask, and who wrote the text.
GRANT CREATE ON SCHEMA public TO prevent_system;

-- Nobody reviews or decides about a council of their own, so a lead who gave a role to their adviser would take the adviser
-- away from the council. Roles by region are not the lead's to read; this says yes or no about one person, to a lead alone.
CREATE FUNCTION judges_council(person uuid, council uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN council = ANY (app_led()) AND EXISTS (
    SELECT 1 FROM role_assignment r JOIN authority a ON a.id = council
    WHERE r.person_id = person AND (r.ends_at IS NULL OR r.ends_at > app_now())
      AND (r.role = 'home-office' OR (r.role = 'regional-adviser' AND (r.authority_id = a.id OR r.region = a.region))));
END $$;

-- Who wrote "why this score" last, apart from who saved anything of the benchmark last; kept here, so that no way of saving
-- can forget it.
ALTER TABLE benchmark_response ADD COLUMN why_by UUID;
-- Until now the two were not told apart. Without the trigger that keeps what was submitted: no word of it changes.
ALTER TABLE benchmark_response DISABLE TRIGGER benchmark_response_until_submitted;
DO $$
BEGIN
  SET LOCAL ROLE prevent_system;
  UPDATE benchmark_response SET why_by = updated_by WHERE why <> '';
  RESET ROLE;
END $$;
ALTER TABLE benchmark_response ENABLE TRIGGER benchmark_response_until_submitted;

CREATE FUNCTION keep_author_of_why() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.why <> OLD.why THEN
    NEW.why_by := CASE WHEN NEW.why = '' THEN NULL ELSE NEW.updated_by END;
  ELSE
    NEW.why_by := OLD.why_by;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER benchmark_response_author BEFORE INSERT OR UPDATE ON benchmark_response
  FOR EACH ROW EXECUTE FUNCTION keep_author_of_why();

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
