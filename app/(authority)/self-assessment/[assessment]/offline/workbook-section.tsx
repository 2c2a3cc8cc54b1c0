import { FieldFile } from '@/components/forms/field-file';
import type { FormState } from '@/components/forms/form-state';
import { PostedForm } from '@/components/forms/posted-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { InsetText, Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import type { UploadMode } from '@/lib/storage/upload-mode';
import { copy } from './copy';

interface WorkbookSectionProps {
  readonly assessmentId: string;
  readonly state: FormState;
  readonly mode: UploadMode;
  /** False: it is submitted, and a workbook would change nothing. */
  readonly mayEdit: boolean;
  readonly isWhole: boolean;
}

/** The workbook, out and back in. */
export function WorkbookSection({ assessmentId, state, mode, mayEdit, isWhole }: WorkbookSectionProps) {
  return (
    <section aria-labelledby="workbook" className="max-w-3xl">
      <h2 className="govuk-heading-l" id="workbook">
        {copy.workbook}
      </h2>
      {mayEdit ? (
        <>
          <p className="govuk-body">{copy.workbookLead(isWhole)}</p>
          <p className="govuk-body">{copy.sensitive}</p>
          <p className="govuk-body">
            {/* A download, not a page: the router must not fetch it beforehand. */}
            <a className="govuk-link" href={paths.downloadWorkbook(assessmentId)} download>
              {copy.download}
            </a>
          </p>
          <h3 className="govuk-heading-m">{copy.upload}</h3>
          {mode === 'refused' ? (
            <InsetText>{copy.uploadsRefused}.</InsetText>
          ) : (
            <PostedForm action={paths.uploadWorkbook(assessmentId)} state={state} name="workbook">
              <p className="govuk-body">{copy.uploadLead}</p>
              <FieldFile name="file" label={copy.file.label} hint={copy.file.hint} accept=".xlsx" />
              <SubmitButton>{copy.submit}</SubmitButton>
            </PostedForm>
          )}
          <p className="govuk-body">
            <Link href={paths.waitingWorkbook(assessmentId)}>{copy.seeWaiting}</Link>
          </p>
        </>
      ) : (
        <InsetText>{copy.closed}</InsetText>
      )}
    </section>
  );
}
