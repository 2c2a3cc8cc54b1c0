import { Card } from '@/components/domain/card';
import { FieldHidden } from '@/components/forms/field-hidden';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Link } from '@/components/govuk';
import { formatCivilDate, formatDateTime } from '@/lib/clock';
import type { LetterPreview } from '@/lib/letters/see-letter-preview';
import { confirmAccurateForm } from './actions';
import { copy } from './copy';

interface CheckCardProps {
  readonly assessmentId: string;
  readonly factCheck: LetterPreview['factCheck'];
  readonly shown: string;
}

/** Confirms, while the check is open. */
export function CheckCard({ assessmentId, factCheck: { endedAt, endsOn, isOver }, shown }: CheckCardProps) {
  if (endedAt !== null)
    return (
      <Card title={copy.confirm}>
        <p className="govuk-body">{copy.confirmed(formatDateTime(endedAt))}</p>
      </Card>
    );
  return (
    <Card title={copy.confirm} className="no-print">
      <Form action={confirmAccurateForm}>
        <p className="govuk-body">{isOver || endsOn === null ? copy.over : copy.until(formatCivilDate(endsOn))}</p>
        <p className="govuk-body">{copy.confirmLead}</p>
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <FieldHidden name="shown" value={shown} />
        <SubmitButton className="mb-0">{copy.confirm}</SubmitButton>
      </Form>
    </Card>
  );
}

/** Whom to tell what is not right. */
export function CorrectionCard({ advisers }: Pick<LetterPreview, 'advisers'>) {
  return (
    <Card title={copy.wrong} tone="wash" className="no-print">
      <p className="govuk-body">{copy.wrongLead}</p>
      <ul className="govuk-list mb-0">
        {advisers.map(({ name, email }) => (
          <li key={email}>
            <Link href={`mailto:${email}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
