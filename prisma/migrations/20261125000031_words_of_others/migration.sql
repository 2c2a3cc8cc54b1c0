-- What somebody else has said stays as they said it, also for those who may write beside it: the answer that came by a link, the
-- adviser's entry on a council's behalf, a text as it stood when it was shared. An answer comes through a function that acts for
-- the service; a lead decides about it, and does not write it.
CREATE FUNCTION refuse_other_columns() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION '%: what was said stays as it was said', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER asked_question_as_said BEFORE UPDATE ON asked_question FOR EACH ROW WHEN (current_user = 'prevent_app')
  EXECUTE FUNCTION refuse_other_columns('withdrawn_at', 'decision', 'decided_by', 'decided_at');
CREATE TRIGGER behalf_entry_as_said BEFORE UPDATE ON behalf_entry FOR EACH ROW WHEN (current_user = 'prevent_app')
  EXECUTE FUNCTION refuse_other_columns('answer', 'comment', 'answered_by', 'answered_at');
CREATE TRIGGER shared_text_as_said BEFORE UPDATE ON shared_text FOR EACH ROW WHEN (current_user = 'prevent_app')
  EXECUTE FUNCTION refuse_other_columns('withdrawn_at');

CREATE POLICY unanswered_insert ON asked_question AS RESTRICTIVE FOR INSERT TO prevent_app
  WITH CHECK (answer = '' AND answer_name = '' AND answered_at IS NULL AND decision IS NULL);
CREATE POLICY unanswered_insert ON behalf_entry AS RESTRICTIVE FOR INSERT TO prevent_app
  WITH CHECK (answer IS NULL AND comment = '' AND answered_by IS NULL AND answered_at IS NULL);
