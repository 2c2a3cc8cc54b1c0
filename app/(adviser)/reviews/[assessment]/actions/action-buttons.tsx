import { Form } from '@/components/forms/form';
import { Link } from '@/components/govuk';
import type { RecommendedAction } from '@/lib/actions/model';
import { paths } from '@/lib/paths';
import { moveActionUpForm, takeOutActionForm } from './actions';
import { copy } from './copy';

/** What can be done with one recommended action. Each button says which, for those who hear it. */
export function ActionButtons({
  assessmentId,
  action: { id, position, version },
}: {
  readonly assessmentId: string;
  readonly action: RecommendedAction;
}) {
  const which = <span className="govuk-visually-hidden"> action {position}</span>;
  const hidden = (
    <>
      <input type="hidden" name="assessment" value={assessmentId} />
      <input type="hidden" name="action" value={id} />
    </>
  );
  return (
    <div className="no-print mt-2 flex flex-wrap gap-x-5 gap-y-1">
      <Link href={paths.reviewAction(assessmentId, id)}>
        {copy.change}
        {which}
      </Link>
      {position > 1 && (
        <Form action={moveActionUpForm} version={version} id={`up-${id}`}>
          {hidden}
          <button type="submit" className="link-button">
            {copy.moveUp}
            {which}
          </button>
        </Form>
      )}
      <Form action={takeOutActionForm} version={version} id={`out-${id}`}>
        {hidden}
        <button type="submit" className="link-button">
          {copy.takeOut}
          {which}
        </button>
      </Form>
    </div>
  );
}
