-- "Ready for the lead" holds for what it was said of: whoever saves something of the benchmark again takes their own mark back,
-- whichever way it is saved. Every save writes the benchmark's row, with whose hand it was.
CREATE FUNCTION take_ready_mark_back() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE contribution SET ready_at = NULL
    WHERE assessment_id = NEW.assessment_id AND benchmark = NEW.benchmark AND person_id = NEW.updated_by AND ready_at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER benchmark_response_not_ready AFTER INSERT OR UPDATE ON benchmark_response
  FOR EACH ROW EXECUTE FUNCTION take_ready_mark_back();
