import type { Metadata } from 'next';
import { DoneBanner } from '@/app/frame/done-banner';
import { ActionList } from '@/components/domain/action-list';
import { Card } from '@/components/domain/card';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { InsetText, Link } from '@/components/govuk';
import { formatCivilDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { ActionButtons } from './action-buttons';
import { ActionFields } from './action-fields';
import { addActionForm } from './actions';
import { copy } from './copy';
import { readActions } from './read';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { authorityName } = await readActions((await params).assessment);
  return { title: `${copy.title} – ${authorityName}` };
}

/** None to three recommended actions: what is there, and a form for one more while there is room. */
export default async function ActionsPage({ params, searchParams }: Props) {
  const review = await readActions((await params).assessment);
  const { assessmentId, actions, benchmarks, canWrite, canAdd, isHandedOver } = review;
  const heading = { ...review, id: assessmentId };
  const list = (
    <ActionList
      none={copy.none}
      actions={actions.map((action) => ({
        ...action,
        due: action.dueOn && formatCivilDate(action.dueOn),
        after: canWrite ? <ActionButtons assessmentId={assessmentId} action={action} /> : undefined,
      }))}
    />
  );
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <DoneBanner done={(await searchParams).done} words={copy.done} />
      <ReviewTitle heading={heading} title={copy.title} />
      <p className="govuk-body">{copy.what}</p>
      {canWrite && <p className="govuk-body soft">{isHandedOver ? copy.shared : copy.hidden}</p>}
      {list}
      {canWrite && !canAdd && <InsetText>{copy.full}</InsetText>}
      {canAdd && (
        <Card title={copy.add} className="no-print">
          <Form action={addActionForm} id="add-action">
            <input type="hidden" name="assessment" value={assessmentId} />
            <ActionFields benchmarks={benchmarks} />
            <SubmitButton>{copy.addButton}</SubmitButton>
          </Form>
        </Card>
      )}
      <p className="govuk-body mt-4">
        <Link href={paths.review(assessmentId)}>{copy.toReview}</Link>
      </p>
    </>
  );
}
