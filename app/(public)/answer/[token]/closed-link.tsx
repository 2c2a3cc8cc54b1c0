import { Link } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import type { AnswerLink } from '@/lib/together/answer-link';
import { copy } from './copy';
import { KeptTyped } from './kept-typed';
import { whoAsks } from './who-asks';

interface ClosedLinkProps {
  readonly link: Exclude<AnswerLink, { readonly state: 'open' }>;
}

/** A link that takes no answer any more: what is the matter, and whom to ask. */
export function ClosedLink({ link }: ClosedLinkProps) {
  const { title, text } = copy.closed[link.state];
  return (
    <>
      <h1 className="govuk-heading-xl">{title}</h1>
      <p className="govuk-body">{text(formatDate(link.expiresAt))}</p>
      <p className="govuk-body">
        {copy.ask(whoAsks(link), link.council)} <Link href={`mailto:${link.email}`}>{link.email}</Link>
      </p>
      <KeptTyped label={copy.typed} hint={copy.typedHint} />
    </>
  );
}
