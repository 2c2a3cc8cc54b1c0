import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Link } from '@/components/govuk';
import { EVIDENCE_KINDS } from '@/lib/evidence/model';
import type { LibraryItem } from '@/lib/evidence/see-library-item';
import { paths } from '@/lib/paths';
import { deleteItem, withdrawItem } from '../../actions';
import { copy } from '../../copy';

const AS = { link: copy.item.asLink, file: copy.item.asFile, seen: copy.item.asSeen } as const;

/** A newer version, and out of the library: deleted where it was never submitted, else withdrawn. */
export function ItemMoves({ item }: { readonly item: LibraryItem }) {
  const { council, newest, mayChange, isOurs, wasSubmitted, uploads } = item;
  if (!mayChange) return <p className="govuk-body">{copy.item.notYours}</p>;
  const kinds = EVIDENCE_KINDS.filter((kind) => kind !== 'file' || uploads !== 'refused');
  return (
    <div className="no-print">
      {isOurs ? (
        <>
          <h2 className="govuk-heading-m">{copy.item.newer}</h2>
          <p className="govuk-body">{copy.item.newerHint}</p>
          <ul className="govuk-list">
            {kinds.map((kind) => (
              <li key={kind}>
                <Link href={paths.replaceInLibrary(council.id, newest.id, kind)}>{AS[kind]}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="govuk-body">{copy.item.neighbours(newest.source)}</p>
      )}
      <Form action={wasSubmitted ? withdrawItem : deleteItem} id="take-out">
        <h2 className="govuk-heading-m">{copy.item.out}</h2>
        <p className="govuk-body">{wasSubmitted ? copy.item.withdrawHint : copy.item.deleteHint}</p>
        <input type="hidden" name="authorityId" value={council.id} />
        <input type="hidden" name="evidenceId" value={newest.id} />
        <SubmitButton variant={wasSubmitted ? 'secondary' : 'warning'}>
          {wasSubmitted ? copy.item.withdraw : copy.item.remove}
        </SubmitButton>
      </Form>
    </div>
  );
}
