import { Card } from '@/components/domain/card';
import { Link } from '@/components/govuk';
import type { LetterForm } from '@/lib/letters/see-letter-draft';
import { paths } from '@/lib/paths';
import { copy } from './copy';
import { MissingList } from './missing-list';

/** Where the letter goes from here, and what it lacks before. */
export function NextCard({ form: { heading, version, missing } }: { readonly form: LetterForm }) {
  const { next } = copy;
  const lacking = heading.state === 'fact-check' ? missing.issue : missing.content;
  return (
    <Card title={next.title} className="no-print">
      <Moves
        id={heading.id}
        state={heading.state}
        isSaved={version > 0}
        isOver={!missing.issue.some(({ kind }) => kind === 'fact-check')}
      />
      {version === 0 ? (
        <p className="govuk-body-s mb-0">{next.saveFirst}</p>
      ) : lacking.length === 0 ? (
        <p className="govuk-body-s mb-0">{next.nothingMissing}</p>
      ) : (
        <>
          <h3 className="govuk-heading-s">{next.missing(lacking.length)}</h3>
          <MissingList assessmentId={heading.id} missing={lacking} />
        </>
      )}
    </Card>
  );
}

interface MovesProps {
  readonly id: string;
  readonly state: LetterForm['heading']['state'];
  readonly isSaved: boolean;
  /** The council has confirmed, or its time is over. */
  readonly isOver: boolean;
}

function Moves({ id, state, isSaved, isOver }: MovesProps) {
  const { next } = copy;
  const links = [
    { href: paths.letterPreview(id), text: next.preview },
    ...(state === 'agreed' && isSaved
      ? [
          { href: paths.reviewMove(id, 'send-for-fact-check'), text: next.sendForFactCheck },
          { href: paths.reviewMove(id, 'skip-fact-check'), text: next.skipFactCheck },
        ]
      : []),
    ...(state === 'fact-check' ? [{ href: paths.reviewMove(id, 'issue'), text: next.issue }] : []),
  ];
  return (
    <>
      {state === 'in-review' && <p className="govuk-body-s">{next.notYet}</p>}
      {state === 'fact-check' && !isOver && <p className="govuk-body-s">{next.waiting}</p>}
      <ul className="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
