import { FieldDate } from '@/components/forms/field-date';
import { FieldFile } from '@/components/forms/field-file';
import { FieldInput } from '@/components/forms/field-input';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import type { FormState } from '@/components/forms/form-state';
import { PostedForm } from '@/components/forms/posted-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { InsetText, WarningText } from '@/components/govuk';
import { isoCivilDate } from '@/lib/clock';
import { env } from '@/lib/env';
import { NOT_HERE_LIMIT, type EvidenceKind } from '@/lib/evidence/model';
import type { LibraryItem } from '@/lib/evidence/see-library-item';
import { paths } from '@/lib/paths';
import { ACCEPTED_EXTENSIONS } from '@/lib/storage/kinds';
import { uploadMode } from '@/lib/storage/upload-mode';
import { copy as benchmark } from '../../self-assessment/[assessment]/benchmarks/[number]/evidence/copy';
import { addLink, addSeen } from './actions';
import { copy } from './copy';

interface KeepFormProps {
  readonly kind: EvidenceKind;
  readonly authorityId: string;
  /** What the new version takes the place of: its words are the ones to begin from. */
  readonly replaces?: LibraryItem['newest'] | undefined;
  /** What came of the last upload. */
  readonly state: FormState;
}

/** Something new for the library, of one kind, or a newer version of what is there. */
export function KeepForm({ kind, authorityId, replaces, state }: KeepFormProps) {
  const fields = (
    <>
      <input type="hidden" name="authorityId" value={authorityId} />
      {replaces === undefined ? null : <input type="hidden" name="replacesId" value={replaces.id} />}
      <KindFields kind={kind} replaces={replaces} />
      <EffectiveField value={replaces?.effectiveOn ?? null} />
      <SubmitButton>{copy.form.submit[kind]}</SubmitButton>
    </>
  );
  if (kind !== 'file')
    return (
      <Form action={kind === 'link' ? addLink : addSeen} id={`keep-${kind}`}>
        {fields}
      </Form>
    );
  const action =
    replaces === undefined ? paths.uploadToLibrary(authorityId) : paths.uploadNewVersion(authorityId, replaces.id);
  return (
    <PostedForm action={action} state={state} name="keep-file">
      {fields}
    </PostedForm>
  );
}

/** From when it holds, apart from when it is added. */
export const EffectiveField = ({
  value = null,
  name = 'effective',
}: {
  readonly value?: Date | null;
  readonly name?: string;
}) => (
  <FieldDate
    name={name}
    legend={copy.form.effective}
    hint={copy.form.effectiveHint}
    value={value && isoCivilDate(value)}
  />
);

function KindFields({ kind, replaces }: Pick<KeepFormProps, 'kind' | 'replaces'>) {
  const title = (
    <FieldInput
      name="title"
      label={copy.form.name}
      hint={copy.form.nameHint}
      value={replaces?.title}
      autoComplete="off"
    />
  );
  switch (kind) {
    case 'seen':
      return (
        <>
          <p className="govuk-body">{copy.form.seenLead}</p>
          {title}
          <SeenFields seenBy={replaces?.seenBy} notHere={replaces?.notHere} />
        </>
      );
    case 'link':
      return (
        <>
          <WarningText>{copy.form.warning}</WarningText>
          {title}
          <FieldInput
            name="url"
            label={copy.form.url}
            hint={copy.form.urlHint}
            value={replaces?.url}
            type="url"
            autoComplete="off"
            spellCheck={false}
          />
        </>
      );
    case 'file':
      return (
        <>
          <WarningText>{copy.form.warning}</WarningText>
          {uploadMode() === 'not-scanned' ? <InsetText>{benchmark.notScanned}</InsetText> : null}
          <FieldInput
            name="title"
            label={copy.form.fileTitle}
            hint={benchmark.fileTitleHint}
            value={replaces?.title}
            autoComplete="off"
          />
          <FieldFile
            name="file"
            label={copy.form.file}
            hint={benchmark.fileHint(env().PREVENT_FILE_LIMIT_MB)}
            accept={ACCEPTED_EXTENSIONS}
          />
        </>
      );
  }
}

/** When, by whom and where something was seen, and why it is not here. */
export function SeenFields({
  seenBy,
  notHere,
}: {
  readonly seenBy?: string | undefined;
  readonly notHere?: string | undefined;
}) {
  return (
    <>
      <FieldDate name="seen" legend={copy.form.seenOn} hint={copy.form.seenOnHint} />
      <FieldInput
        name="seenBy"
        label={copy.form.seenBy}
        hint={copy.form.seenByHint}
        value={seenBy}
        autoComplete="off"
      />
      <FieldTextarea
        name="notHere"
        label={copy.form.notHere}
        hint={copy.form.notHereHint}
        value={notHere}
        limit={NOT_HERE_LIMIT}
        rows={2}
      />
    </>
  );
}
