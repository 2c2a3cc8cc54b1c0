import type { Metadata } from 'next';
import { FieldHidden } from '@/components/forms/field-hidden';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { readPreviewTo } from '../letter/read';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { issueForm } from './actions';
import { copy } from './copy';
import { IssueChecks } from './issue-checks';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { heading } = await readPreviewTo((await params).assessment, 'issue');
  return { title: `${copy.title} – ${heading.authorityName}` };
}

/** The last look before a letter can never be changed again. */
export default async function IssuePage({ params }: Props) {
  const preview = await readPreviewTo((await params).assessment, 'issue');
  const { heading } = preview;
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <Form action={issueForm}>
        <ReviewTitle heading={heading} title={copy.title} />
        {copy.what.map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        <IssueChecks preview={preview} />
        <ul className="govuk-list">
          <li>
            <Link href={paths.letterPreview(heading.id)}>{copy.preview}</Link>
          </li>
          <li>
            <Link href={paths.reviewLetter(heading.id)}>{copy.change}</Link>
          </li>
        </ul>
        <input type="hidden" name="assessmentId" value={heading.id} />
        <FieldHidden name="shown" value={preview.shown} />
        <ButtonGroup>
          <SubmitButton>{copy.button}</SubmitButton>
          <Link href={paths.review(heading.id)}>{copy.back}</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
