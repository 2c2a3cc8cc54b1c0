import type { ReactNode } from 'react';
import { Details } from '@/components/govuk/details';
import { checkScore, firstMention } from '@/lib/scoring';
import type { Finding, Score } from '@/lib/scoring';
import { Card } from './card';
import { askedByNext, gapsIn, quotedAnswer, supportWords, withinSentence } from './support-words';
import type { Said } from './support-words';
import { counted } from './words';

interface SupportPanelProps extends Said {
  /** Whose answers these are, to their reader. */
  readonly whose?: 'yours' | 'theirs' | undefined;
  readonly titleLevel?: 2 | 3 | 4 | undefined;
  /** The statements asked on this page, by earliest mention: each is then a link to its question. */
  readonly asked?: ReadonlySet<string> | undefined;
  readonly children?: ReactNode;
}

/** "Does the evidence support a 4?", in plain words. It shows and never blocks. */
export function SupportPanel(props: SupportPanelProps) {
  const { benchmark, score, answers, evidenced, whose = 'yours', titleLevel = 2, asked = NONE, children } = props;
  const said: Said = { benchmark, score, answers, evidenced };
  const findings = checkScore(said);
  const of = (kind: Finding['kind']) => findings.filter((finding) => finding.kind === kind);
  const gaps = gapsIn(findings);
  const unanswered = of('not-answered');
  const next = askedByNext(said);
  const about = { said, asked, people: whose === 'yours' ? 'you' : 'they' } as const;
  return (
    <Card title={`Does the evidence support a ${score}?`} titleLevel={titleLevel} tone="wash" className="support">
      <p className="govuk-body">{supportWords(said)}</p>
      {gaps.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {gaps.map((finding) => (
            <li key={finding.statementId}>
              <Gap {...about} finding={finding} />
            </li>
          ))}
        </ul>
      ) : null}
      {gaps.length > 0 && unanswered.length > 0 ? (
        <p className="govuk-body">
          {counted(unanswered.length, 'statement', 'statements')} about a {score}{' '}
          {unanswered.length === 1 ? 'is' : 'are'} not answered.
        </p>
      ) : null}
      <More {...about} summary="In place, without evidence linked yet" findings={of('without-evidence')} />
      <More
        {...about}
        summary={`Already in place, from the descriptions above ${score}`}
        findings={of('above-score')}
      />
      {next === null ? null : (
        <More {...about} summary={`What a ${next.score} would also ask for`} findings={next.findings} answered />
      )}
      {children ??
        (whose === 'yours' ? <p className="govuk-body">You can keep the score and say why, or look again.</p> : null)}
    </Card>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface About {
  readonly said: Said;
  readonly asked: ReadonlySet<string>;
  readonly people: 'you' | 'they';
}

/** The place of a statement's question on the page: a repeat is asked once, under its earliest mention. */
export const questionPlace = (firstMentionId: string): string => `question-${firstMentionId}`;

const asksOf = ({ benchmark }: Said, id: string): string =>
  benchmark.levels.flatMap(({ statements }) => statements).find((statement) => statement.id === id)?.asks ?? id;

/** A statement's words, as a link to its question where that is on the page. */
function Words({
  said,
  asked,
  id,
  children,
}: Omit<About, 'people'> & { readonly id: string; readonly children: string }) {
  const first = firstMention(said.benchmark, id);
  if (!asked.has(first)) return <strong>{children}</strong>;
  return (
    <a className="govuk-link" href={`#${questionPlace(first)}`}>
      {children}
    </a>
  );
}

function Gap({ finding: { kind, level, statementId }, said, asked, people }: About & { readonly finding: Finding }) {
  const words = (
    <Words said={said} asked={asked} id={statementId}>
      {withinSentence(asksOf(said, statementId))}
    </Words>
  );
  const answered = `; ${people} answered “${quotedAnswer(said, statementId) ?? ''}”.`;
  return (
    <>
      {kind === 'contradicted'
        ? `Score ${said.score} does not allow for this: `
        : `Score ${asking(level, said.score)} that `}
      {words}
      {answered}
    </>
  );
}

/** "Score 4 also asks …"; of a description below the score: "Score 2 already asks …". */
const asking = (level: Score, score: Score): string => (level < score ? `${level} already asks` : `${level} also asks`);

interface MoreProps extends About {
  readonly summary: string;
  readonly findings: readonly Finding[];
  /** Whether to say what was answered. */
  readonly answered?: boolean | undefined;
}

function More({ summary, findings, answered = false, said, asked }: MoreProps) {
  if (findings.length === 0) return null;
  return (
    <Details summary={`${summary} (${findings.length})`}>
      <ul className="govuk-list govuk-list--bullet">
        {findings.map(({ kind, statementId }) => {
          const answer = answered ? quotedAnswer(said, statementId) : null;
          return (
            <li key={statementId}>
              {kind === 'contradicted' ? 'Not: ' : null}
              <Words said={said} asked={asked} id={statementId}>
                {asksOf(said, statementId)}
              </Words>
              {answer === null ? null : <span className="soft"> · answered “{answer}”</span>}
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
