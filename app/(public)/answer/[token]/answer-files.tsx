import { FieldFile } from '@/components/forms/field-file';
import { Fieldset, Hint } from '@/components/govuk';
import { env } from '@/lib/env';
import { ACCEPTED_EXTENSIONS } from '@/lib/storage/kinds';
import { uploadMode } from '@/lib/storage/upload-mode';
import { ANSWER_FILE_FIELDS } from '@/lib/together/model';
import { copy } from './copy';

/** Room for files beside the answer, one field each, so that they can be chosen from different places. */
export function AnswerFiles({ council }: { readonly council: string }) {
  // Not offered where nothing could take them.
  if (uploadMode() === 'refused') return null;
  return (
    <Fieldset legend={copy.files} legendSize="m" describedBy="files-hint" className="mb-6">
      <Hint id="files-hint">{copy.filesHint(env().PREVENT_FILE_LIMIT_MB)}</Hint>
      {ANSWER_FILE_FIELDS.map((field) => (
        <FieldFile key={field} name={field} label={copy.file[field]} accept={ACCEPTED_EXTENSIONS} />
      ))}
      <p className="govuk-body soft">{copy.filesAfterwards(council)}</p>
    </Fieldset>
  );
}
