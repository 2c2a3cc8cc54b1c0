import { counted } from '@/components/domain/words';
import { Link } from '@/components/govuk';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { seeDifferences } from '@/lib/reviews/see-differences';

/** For the Home Office: how many differences between council and adviser wait for a decision. */
export async function HomeOfficeDifferences({ actor }: { readonly actor: Actor }) {
  const read = await seeDifferences(actor, {});
  if (!read.ok) return null;
  const { length } = read.value;
  return (
    <p className="govuk-body">
      {length === 0 ? (
        'No difference between a council and its adviser waits for a decision.'
      ) : (
        <Link href={paths.differences}>{counted(length, 'difference waits', 'differences wait')} for a decision</Link>
      )}
    </p>
  );
}
