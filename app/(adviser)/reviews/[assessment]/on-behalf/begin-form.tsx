import { FieldDate } from '@/components/forms/field-date';
import { FieldFile } from '@/components/forms/field-file';
import { FieldInput } from '@/components/forms/field-input';
import { FieldTextarea } from '@/components/forms/field-textarea';
import type { FormState } from '@/components/forms/form-state';
import { PostedForm } from '@/components/forms/posted-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, InsetText, Link, WarningText } from '@/components/govuk';
import { BEHALF_LIMITS } from '@/lib/assessments/behalf-schema';
import type { OnBehalf } from '@/lib/assessments/see-on-behalf';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { ACCEPTED_EXTENSIONS } from '@/lib/storage/kinds';
import { uploadMode } from '@/lib/storage/upload-mode';
import { copy } from './copy';

/** Why, when and from what: then the council is told, and the forms are open. */
export function BeginForm({ page: { header, begun }, state }: { readonly page: OnBehalf; readonly state: FormState }) {
  const mode = uploadMode();
  return (
    <PostedForm action={paths.uploadOnBehalf(header.id)} state={state} className="max-w-3xl">
      {copy.what.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      {begun > 0 ? <WarningText>{copy.begun(begun)}</WarningText> : null}
      <FieldTextarea
        name="reason"
        label={copy.reason}
        labelSize="m"
        hint={copy.reasonHint}
        limit={BEHALF_LIMITS.reason}
        rows={4}
      />
      <FieldDate name="received" legend={copy.received} legendSize="m" hint={copy.receivedHint} />
      <h2 className="govuk-heading-m">{copy.document}</h2>
      <FieldInput name="title" label={copy.name} autoComplete="off" />
      {mode === 'not-scanned' ? <InsetText>{copy.notScanned}</InsetText> : null}
      {mode === 'refused' ? null : (
        <FieldFile
          name="file"
          label={copy.document}
          hint={copy.fileHint(env().PREVENT_FILE_LIMIT_MB)}
          accept={ACCEPTED_EXTENSIONS}
        />
      )}
      <FieldInput
        name="url"
        label={mode === 'refused' ? copy.urlOnly : copy.url}
        hint={mode === 'refused' ? copy.urlOnlyHint : copy.urlHint}
        type="url"
        autoComplete="off"
        spellCheck={false}
      />
      <ButtonGroup>
        <SubmitButton>{copy.start}</SubmitButton>
        <Link href={paths.review(header.id)}>{copy.back}</Link>
      </ButtonGroup>
    </PostedForm>
  );
}
