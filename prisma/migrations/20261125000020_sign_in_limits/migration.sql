-- Signing in: which browser a code belongs to, over the tokens that it is given one after the other; codes that were printed
-- for an administrator; and an end to the sessions of somebody who can no longer sign in.
GRANT CREATE ON SCHEMA public TO prevent_system;

-- Filled by the default, because an update would see no row: row-level security is forced for the owner too.
ALTER TABLE sign_in_code
  ADD COLUMN browser_id UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN invited BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE sign_in_code ALTER COLUMN browser_id DROP DEFAULT;
CREATE INDEX "sign_in_code_browser_id_created_at_idx" ON sign_in_code (browser_id, created_at);

-- An administrator signs somebody out everywhere. The application's role reaches no session by itself.
CREATE FUNCTION end_sessions_of(person uuid) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ended integer;
BEGIN
  IF NOT app_holds('administrator') THEN
    RAISE EXCEPTION 'only an administrator ends the sessions of others' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM session WHERE person_id = person;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

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
