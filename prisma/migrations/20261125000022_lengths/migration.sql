-- How long each typed text may be, as the forms and the use-cases say: the last refusal. Characters are counted here, and by
-- the schemas in UTF-16 units, so that nothing which a form took is refused. tests/integration/lengths.test.ts holds the two
-- against each other.
ALTER TABLE person
  ADD CONSTRAINT person_job_title CHECK (char_length(job_title) <= 200);
ALTER TABLE partnership_group
  ADD CONSTRAINT partnership_group_name CHECK (char_length(name) BETWEEN 1 AND 200);
ALTER TABLE self_score
  ADD CONSTRAINT self_score_reason CHECK (char_length(reason) <= 5000);
ALTER TABLE proposed_score
  ADD CONSTRAINT proposed_score_reason CHECK (char_length(reason) <= 2000);
ALTER TABLE agreed_score
  ADD CONSTRAINT agreed_score_reason CHECK (char_length(reason) <= 2000);
ALTER TABLE council_position
  ADD CONSTRAINT council_position_reason_length CHECK (char_length(reason) <= 2000);
ALTER TABLE difference_decision
  ADD CONSTRAINT difference_decision_reason CHECK (char_length(reason) BETWEEN 1 AND 2000);
ALTER TABLE state_change
  ADD CONSTRAINT state_change_reason CHECK (char_length(reason) <= 2000);
ALTER TABLE recommended_action
  ADD CONSTRAINT recommended_action_owner CHECK (char_length(owner) <= 200);
ALTER TABLE letter_draft
  ADD CONSTRAINT letter_draft_lengths CHECK (
    char_length(overall_statement) <= 1000
    AND char_length(addressee_name) <= 200
    AND char_length(addressee_role) <= 200
    AND char_length(addressee_address) <= 500
    AND char_length(copies) <= 1000
    AND char_length(thanked) <= 300
    AND char_length(good_practice) <= 5000
    AND char_length(signatory_name) <= 200
    AND char_length(signatory_role) <= 200
  );

-- Of the parts of a letter's fixed text, the longest.
CREATE FUNCTION longest_part(parts jsonb) RETURNS integer LANGUAGE sql IMMUTABLE
  RETURN (SELECT max(char_length(value)) FROM jsonb_each_text(parts));
ALTER TABLE letter_template
  ADD CONSTRAINT letter_template_parts CHECK (jsonb_typeof(parts) = 'object' AND longest_part(parts) <= 4000);
