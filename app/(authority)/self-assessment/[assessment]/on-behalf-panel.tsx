import { InsetText, LinkButton } from '@/components/govuk';
import type { TaskList } from '@/lib/assessments/see-task-list';
import { formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** That the adviser enters it for the council, so that nobody works beside them unawares; then the question whether it is right. */
export function OnBehalfPanel({ list: { header, behalf, mayConfirm } }: { readonly list: TaskList }) {
  if (behalf === null) return null;
  if (behalf.isOpen) return <InsetText>{copy.onBehalf.open(behalf.byName, formatDateTime(behalf.at))}</InsetText>;
  if (!mayConfirm) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        {behalf.answer === null ? copy.onBehalf.asked(behalf.byName) : copy.onBehalf[behalf.answer]}
      </p>
      <LinkButton
        href={paths.confirmOnBehalf(header.id)}
        variant={behalf.answer === 'confirmed' ? 'secondary' : undefined}
      >
        {behalf.answer === null ? copy.onBehalf.answer : copy.onBehalf.answerAgain}
      </LinkButton>
    </InsetText>
  );
}
