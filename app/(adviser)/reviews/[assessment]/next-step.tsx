import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Card } from '@/components/domain/card';
import { Details, Link, LinkButton } from '@/components/govuk';
import { paths } from '@/lib/paths';
import type { Missing } from '@/lib/reviews/completeness';
import type { ChangedPart } from '@/lib/reviews/shown';
import { MOVES_WITH_REASON } from '@/lib/reviews/see-move';
import type { ReviewOverview } from '@/lib/reviews/see-review';
import { changedWords, missingWords } from '../../words';
import { takeIntoReviewForm } from './actions';
import { copy } from './copy';

/** The one thing to do next, what it still needs, and what else could be done. */
export function NextStep({ review }: { readonly review: ReviewOverview }) {
  const { heading, moves } = review;
  const mayEnter = moves.includes('submit-on-behalf');
  const others = MOVES_WITH_REASON.filter((move) => moves.includes(move));
  return (
    <Card title={copy.next}>
      <Step review={review} />
      {heading.letterId === null ? null : (
        <p className="govuk-body">
          <Link href={paths.outcome(heading.letterId)}>
            {heading.state === 'issued' ? copy.readOutcome : copy.readStanding}
          </Link>
        </p>
      )}
      {others.length + (mayEnter ? 1 : 0) > 0 && (
        <Details summary={copy.otherMoves} className="no-print">
          <ul className="govuk-list">
            {mayEnter ? (
              <li>
                <Link href={paths.reviewOnBehalf(heading.id)}>{copy.enterOnBehalf}</Link>
              </li>
            ) : null}
            {others.map((move) => (
              <li key={move}>
                <Link href={paths.reviewMove(heading.id, move)}>{copy.moves[move]}</Link>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Card>
  );
}

function Step({ review }: { readonly review: ReviewOverview }) {
  const { heading, waiting, moves, reader } = review;
  if (moves.includes('take-into-review'))
    return (
      <Form action={takeIntoReviewForm}>
        <p className="govuk-body">{copy.takeIntoReviewHint}</p>
        <input type="hidden" name="assessment" value={heading.id} />
        <SubmitButton>{copy.takeIntoReview}</SubmitButton>
      </Form>
    );
  if (review.behalf?.isOpen === true && moves.includes('submit-on-behalf'))
    return <LinkButton href={paths.reviewOnBehalf(heading.id)}>{copy.goOnEntering}</LinkButton>;
  if (moves.includes('hand-over')) return <InReview review={review} />;
  if (moves.includes('send-for-fact-check') || moves.includes('issue'))
    return <LinkButton href={paths.reviewLetter(heading.id)}>{copy.letter}</LinkButton>;
  if (waiting.who === 'nobody')
    return <p className="govuk-body">{waiting.what === 'issued' ? copy.issued : copy.withdrawn}</p>;
  if (waiting.who === 'home-office' && reader === 'home-office')
    return <LinkButton href={paths.differences}>{copy.decide}</LinkButton>;
  return <p className="govuk-body">{copy.waitingFor[waiting.who]}</p>;
}

function InReview({ review }: { readonly review: ReviewOverview }) {
  const { heading, missing, changedSince } = review;
  const { id, handedOverAt } = heading;
  if (missing.handOver.length > 0)
    return (
      <>
        <LinkButton href={paths.reviewBenchmark(id, missing.handOver[0]?.benchmark ?? 1)}>
          {copy.startReview}
        </LinkButton>
        <MissingList summary={copy.before} assessmentId={id} missing={missing.handOver} />
      </>
    );
  if (handedOverAt === null) return <LinkButton href={paths.reviewMove(id, 'hand-over')}>{copy.handOver}</LinkButton>;
  return (
    <>
      <HandOverAgain assessmentId={id} changed={changedSince} />
      {missing.agreement.length === 0 ? (
        changedSince.length === 0 && <LinkButton href={paths.reviewMove(id, 'agree')}>{copy.agree}</LinkButton>
      ) : (
        <MissingList summary={copy.beforeAgreement} assessmentId={id} missing={missing.agreement} />
      )}
    </>
  );
}

interface HandOverAgainProps {
  readonly assessmentId: string;
  readonly changed: readonly ChangedPart[];
}

/** What the council has not been shown as it stands, and the way to show it; nothing where it has seen everything. */
export function HandOverAgain({ assessmentId, changed }: HandOverAgainProps) {
  if (changed.length === 0) return null;
  return (
    <>
      <p className="govuk-body">{copy.handOverAgainHint}</p>
      <ul className="govuk-list govuk-list--bullet">
        {changed.map((each) => (
          <li key={`${each.part}-${each.benchmark}`}>
            <Link
              href={
                each.benchmark === null
                  ? paths.reviewActions(assessmentId)
                  : paths.reviewBenchmark(assessmentId, each.benchmark)
              }
            >
              {changedWords(each)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="govuk-body">{copy.stillCount}</p>
      <LinkButton href={paths.reviewMove(assessmentId, 'hand-over')}>{copy.handOverAgain}</LinkButton>
    </>
  );
}

interface MissingListProps {
  readonly summary: string;
  readonly assessmentId: string;
  readonly missing: readonly Missing[];
}

/** What is missing, each a link to where it can be mended. */
export function MissingList({ summary, assessmentId, missing }: MissingListProps) {
  return (
    <Details summary={`${summary}: ${missing.length} left`}>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map((each) => (
          <li key={`${each.benchmark}-${each.part.kind}`}>
            <Link href={paths.reviewBenchmark(assessmentId, each.benchmark)}>{missingWords(each)}</Link>
          </li>
        ))}
      </ul>
    </Details>
  );
}
