import { EffectiveField } from '@/app/(authority)/evidence/[authority]/keep-form';
import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldFile } from '@/components/forms/field-file';
import { FieldInput } from '@/components/forms/field-input';
import type { FormState } from '@/components/forms/form-state';
import { PostedForm } from '@/components/forms/posted-form';
import { UploadInPieces } from '@/components/forms/upload-in-pieces';
import { SubmitButton } from '@/components/forms/submit-button';
import { Details, InsetText, Link } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { sensitivities } from '@/lib/evidence/model';
import { paths } from '@/lib/paths';
import { ACCEPTED_EXTENSIONS } from '@/lib/storage/kinds';
import type { UploadMode } from '@/lib/storage/upload-mode';
import { copy } from './copy';
import { asChoice, statementsToOffer } from './statements-to-offer';

interface UploadFileFormProps {
  readonly page: BenchmarkPage;
  readonly state: FormState;
  readonly mode: UploadMode;
  readonly limitMb: number;
}

/** A file instead of a link: what may be in it and what happens to it, then the file itself. */
export function UploadFileForm({ page, state, mode, limitMb }: UploadFileFormProps) {
  const { header, benchmark } = page;
  const { claimed, others } = statementsToOffer(page);
  const statements = [...claimed, ...others].map(asChoice);
  return (
    <section aria-labelledby="upload" className="max-w-3xl my-8">
      <h2 className="govuk-heading-l" id="upload">
        {copy.upload}
      </h2>
      {mode === 'refused' ? <InsetText>{copy.uploadsRefused}</InsetText> : null}
      {mode === 'refused' ? null : (
        <PostedForm action={paths.uploadEvidence(header.id, benchmark.number)} state={state} name="upload">
          {mode === 'not-scanned' ? <InsetText>{copy.notScanned}</InsetText> : null}
          {sensitivities(benchmark).map((about) => (
            <InsetText key={about}>
              {copy.sensitive[about]}{' '}
              <Link href={paths.recordSeen(header.id, benchmark.number)}>{copy.recordSeen}</Link>
            </InsetText>
          ))}
          <FieldInput name="fileTitle" label={copy.fileTitle} hint={copy.fileTitleHint} autoComplete="off" />
          <EffectiveField name="fileEffective" />
          {statements.length > 0 ? (
            <Details summary={copy.fileStatements}>
              <FieldCheckboxes
                name="fileStatementIds"
                legend={<span className="govuk-visually-hidden">{copy.fileStatements}</span>}
                small
                items={statements}
              />
            </Details>
          ) : null}
          <FieldFile name="file" label={copy.file} hint={copy.fileHint(limitMb)} accept={ACCEPTED_EXTENSIONS} />
          <UploadInPieces
            address={paths.uploadEvidencePieces(header.id, benchmark.number)}
            field="file"
            ofOneFile={['fileTitle']}
          />
          <SubmitButton>{copy.submitFile}</SubmitButton>
        </PostedForm>
      )}
    </section>
  );
}
