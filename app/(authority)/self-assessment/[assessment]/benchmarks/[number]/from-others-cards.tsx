import { signedInActor } from '@/app/signed-in-actor';
import { Card } from '@/components/domain/card';
import { Link } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { formatDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { seeFromOthers, type SeenFromOthers } from '@/lib/together/see-from-others';
import { FORM_ID } from './form-id';
import { copy as asking } from './questions/copy';
import { copy as sharing } from './shared/copy';

interface FromOthersProps {
  readonly page: BenchmarkPage;
}

/** Beside a benchmark, for the council's own people: what was asked by link, and what councils of the partnership share. */
export async function FromOthers({ page }: FromOthersProps) {
  if (!page.isOfCouncil) return null;
  const { header, benchmark } = page;
  const seen = await seeFromOthers(await signedInActor(), { assessmentId: header.id, benchmark: benchmark.number });
  if (!seen.ok) return null;
  return (
    <>
      <Asking seen={seen.value} page={page} />
      <Sharing seen={seen.value} page={page} />
    </>
  );
}

type CardProps = FromOthersProps & { readonly seen: SeenFromOthers };

function Asking({ seen: { openQuestions, newAnswers, acceptedAnswers }, page }: CardProps) {
  const words = asking.card;
  const counts = [
    newAnswers > 0 ? words.fresh(newAnswers) : '',
    openQuestions > 0 ? words.open(openQuestions) : '',
    acceptedAnswers > 0 ? words.accepted(acceptedAnswers) : '',
  ].filter((count) => count !== '');
  return (
    <Card title={words.title}>
      {counts.length > 0 ? (
        <ul className="govuk-list govuk-body-s">
          {counts.map((count) => (
            <li key={count}>{count}</li>
          ))}
        </ul>
      ) : null}
      <Away page={page} intent="questions" href={paths.benchmarkQuestions(page.header.id, page.benchmark.number)}>
        {counts.length > 0 ? words.see : words.ask}
      </Away>
    </Card>
  );
}

function Sharing({ seen: { texts, source }, page }: CardProps) {
  const words = sharing.card;
  // Sharing the council's own text is its lead's; for anybody else there may be nothing here.
  if (texts.length === 0 && source === null && !page.readsAll) return null;
  return (
    <Card title={words.title}>
      {source === null ? null : <p className="govuk-body-s">{words.began(source.council)}</p>}
      {texts.length > 0 ? (
        <ul className="govuk-list govuk-body-s">
          {texts.map(({ council, at }) => (
            <li key={council}>{words.sharedBy(council, formatDate(at))}</li>
          ))}
        </ul>
      ) : null}
      {texts.length > 0 || page.readsAll ? (
        <Away page={page} intent="shared" href={paths.benchmarkShared(page.header.id, page.benchmark.number)}>
          {texts.length > 0 ? words.read : words.share}
        </Away>
      ) : null}
    </Card>
  );
}

interface AwayProps extends FromOthersProps {
  readonly intent: 'questions' | 'shared';
  readonly href: string;
  readonly children: string;
}

/** On to another page: where the benchmark can be edited, what was typed is saved first. */
function Away({ page: { mayEdit }, intent, href, children }: AwayProps) {
  return (
    <p className="govuk-body-s no-print">
      {mayEdit ? (
        <button type="submit" form={FORM_ID} name="intent" value={intent} className="link-button text-left">
          {children}
        </button>
      ) : (
        <Link href={href}>{children}</Link>
      )}
    </p>
  );
}
