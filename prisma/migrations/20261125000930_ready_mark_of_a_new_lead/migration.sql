-- A ready mark is taken back whoever its person has become since: a helper who was made lead may save the benchmark, and may no
-- longer write a contributor's mark. So the function looks through the policies. It touches the mark of the one who saves alone.
GRANT CREATE ON SCHEMA public TO prevent_system;

CREATE OR REPLACE FUNCTION take_ready_mark_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE contribution SET ready_at = NULL
    WHERE assessment_id = NEW.assessment_id AND benchmark = NEW.benchmark AND person_id = NEW.updated_by AND ready_at IS NOT NULL;
  RETURN NULL;
END $$;

-- Evidence is part of what was said to be ready: adding or removing some takes the mark back as saving does.
CREATE FUNCTION take_ready_mark_back_for_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE contribution SET ready_at = NULL
    WHERE assessment_id = coalesce(NEW.assessment_id, OLD.assessment_id) AND benchmark = coalesce(NEW.benchmark, OLD.benchmark)
      AND person_id = app_actor() AND ready_at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_support_not_ready AFTER INSERT OR UPDATE OR DELETE ON evidence_support
  FOR EACH ROW EXECUTE FUNCTION take_ready_mark_back_for_evidence();

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
