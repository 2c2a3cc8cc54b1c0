import { SharedList } from '@/app/(authority)/evidence/[authority]/shared-list';
import { Form } from '@/components/forms/form';
import type { Choices } from '@/lib/evidence/see-choices';
import { offerShared } from './actions';
import { copy } from './copy';

/** What neighbours share, each with one press to use it for this benchmark. */
export function FromNeighbours({ choices: { place, benchmark, shared } }: { readonly choices: Choices }) {
  return (
    <SharedList
      authorityId={place.authorityId}
      shared={shared}
      hint={copy.sharedHint}
      action={({ id, title }) => (
        <Form action={offerShared} id={`shared-${id}`}>
          <input type="hidden" name="assessmentId" value={place.id} />
          <input type="hidden" name="benchmark" value={benchmark.number} />
          <input type="hidden" name="evidenceId" value={id} />
          <button type="submit" className="link-button">
            {copy.useShared}
            <span className="govuk-visually-hidden">: {title}</span>
          </button>
        </Form>
      )}
    />
  );
}
