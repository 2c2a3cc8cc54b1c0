import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { formatDate } from '@/lib/clock';
import type { LibraryItem } from '@/lib/evidence/see-library-item';
import { shareItem, stopSharingItem } from '../../actions';
import { copy } from '../../copy';

/** Whether the councils of the same partnerships may use it, and who they are. */
export function ItemSharing({ item: { council, newest, neighbours, mayShare } }: { readonly item: LibraryItem }) {
  if (!mayShare || (neighbours.length === 0 && newest.sharedAt === null)) return null;
  const isShared = newest.sharedAt !== null;
  return (
    <Form action={isShared ? stopSharingItem : shareItem} id="sharing" drawn={String(isShared)} className="no-print">
      <h2 className="govuk-heading-m">{copy.item.share}</h2>
      <p className="govuk-body">{copy.item.shareHint(neighbours)}</p>
      <p className="govuk-body">
        {newest.sharedAt === null ? null : `${copy.item.isShared(formatDate(newest.sharedAt))} `}
        {copy.item.stopHint}
      </p>
      <input type="hidden" name="authorityId" value={council.id} />
      <input type="hidden" name="evidenceId" value={newest.id} />
      <SubmitButton variant="secondary">{isShared ? copy.item.stop : copy.item.shareNow}</SubmitButton>
    </Form>
  );
}
