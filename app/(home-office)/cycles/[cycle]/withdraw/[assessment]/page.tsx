import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, ButtonGroup, Link } from '@/components/govuk';
import { REASON_LIMIT } from '@/lib/cycles/model';
import { seeWithdrawal } from '@/lib/cycles/see-withdrawal';
import { paths } from '@/lib/paths';
import { submitWithdrawal } from '../../../actions';
import { copy } from '../../../copy';

export const metadata: Metadata = { title: copy.withdraw.title };

interface WithdrawPageProps {
  readonly params: Promise<{ readonly cycle: string; readonly assessment: string }>;
}

export default async function WithdrawPage({ params }: WithdrawPageProps) {
  const { cycle: cycleId, assessment: assessmentId } = await params;
  const read = await seeWithdrawal(await signedInActor(), { cycleId, assessmentId });
  if (!read.ok) notFound();
  const { council, cycle } = read.value;
  return (
    <>
      <BackLink href={paths.cycle(cycleId)}>Cycle {cycle}</BackLink>
      <Form action={submitWithdrawal}>
        <span className="govuk-caption-xl">{council}</span>
        <h1 className="govuk-heading-xl">{copy.withdraw.title}</h1>
        <p className="govuk-body">{copy.withdraw.lead}</p>
        <input type="hidden" name="cycleId" value={cycleId} />
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <FieldTextarea
          name="reason"
          label={copy.withdraw.reason}
          labelSize="s"
          hint={copy.withdraw.reasonHint}
          limit={REASON_LIMIT}
          rows={4}
        />
        <ButtonGroup>
          <SubmitButton variant="warning">{copy.withdraw.submit}</SubmitButton>
          <Link href={paths.cycle(cycleId)}>Cancel</Link>
        </ButtonGroup>
      </Form>
    </>
  );
}
