import { readRichText } from '@/components/domain/rich-text';
import {
  ACTION_OUTCOME_WORDS,
  ANSWER_WORDS,
  REQUIREMENTS_WORDS,
  SCORES_MEAN,
  STATE_WORDS,
  STATUS_WORDS,
  statusOf,
} from '@/components/domain/words';
import type { MeetingPack } from '@/lib/assessments/see-meeting-pack';
import { formatCivilDate } from '@/lib/clock';
import type { Block, Paper } from '@/lib/documents/paper';
import { paths } from '@/lib/paths';
import { SCORES, type NotScored, type Score } from '@/lib/scoring';
import { richText } from '../document/rich-text';
import { words } from '../document/words';
import { copy } from './copy';

type Said = MeetingPack['benchmarks'][number];

interface Made {
  readonly at: Date;
  /** The service's own address, as it is typed into a browser. */
  readonly baseUrl: string;
}

const heading = (level: 1 | 2 | 3, text: string, newPage = false): Block => ({ kind: 'heading', level, text, newPage });
const paragraph = (text: string, soft = false): Block => ({ kind: 'paragraph', text, soft });

/** The self-assessment with its criteria, last year beside it and space to write: the page shows it, the PDF prints it. */
export function meetingPackPaper(pack: MeetingPack, made: Made): Paper {
  const { council, cycle, submittedAt } = pack.header;
  return {
    title: copy.about(council, cycle),
    about: copy.about(council, cycle),
    marking: 'OFFICIAL',
    language: 'en-GB',
    ...(submittedAt === null && { draft: words.draft }),
    blocks: [
      ...cover(pack, made),
      ...pack.benchmarks.flatMap((said) => ofBenchmark(said, pack.lastCycle)),
      ...ofLastActions(pack),
      ...closing(pack, made),
    ],
  };
}

const scoreWords = (score: Score | NotScored | null): string =>
  score === null
    ? copy.notChosen
    : score === 'not-scored'
      ? copy.notScored
      : `${score} – ${REQUIREMENTS_WORDS[statusOf(score)]}`;
/** In a table of all of them. */
const shortly = (score: Score | NotScored | null): string =>
  score === null ? copy.notChosen : `${score === 'not-scored' ? '' : `${score} – `}${STATUS_WORDS[statusOf(score)]}`;
/** Several where benchmarks were merged: side by side, not compared. */
const scoreThen = ({ lastYear }: Said): string =>
  lastYear.length === 0 ? copy.none : lastYear.map(({ score }) => shortly(score)).join('\n');

/** A summary with its bullets, in the cell of a table. */
const inOneCell = (source: string): string =>
  readRichText(source)
    .flatMap((block) => (block.kind === 'list' ? block.items.map((item) => `• ${item}`) : block.lines))
    .join('\n');

function cover({ header, benchmarks, source }: MeetingPack, { at }: Made): readonly Block[] {
  const { council, cycle, state, deadlineOn } = header;
  return [
    heading(1, copy.title),
    {
      kind: 'facts',
      caption: copy.title,
      rows: [
        [copy.council, council],
        [copy.cycle, cycle],
        [copy.state, STATE_WORDS[state]],
        [copy.deadline, formatCivilDate(deadlineOn)],
        [copy.made, copy.madeAt(at)],
      ],
    },
    { kind: 'ruled', label: copy.meetingOn, lines: 3 },
    heading(2, copy.meaning),
    paragraph(SCORES_MEAN),
    paragraph(copy.scale),
    ...benchmarks.flatMap(({ benchmark: { number, title, scored, notScoredBecause = '' } }) =>
      scored ? [] : [paragraph(copy.notEveryOne(number, title, notScoredBecause))],
    ),
    heading(2, copy.handling),
    paragraph(copy.handlingIs),
    paragraph(source, true),
    heading(2, copy.overview, true),
    {
      kind: 'table',
      caption: copy.overview,
      head: [copy.benchmark, copy.lastYear, copy.thisYear, copy.inMeeting],
      widths: [4, 3, 3, 2],
      rows: benchmarks.map((said) => [
        `${said.benchmark.number}. ${said.benchmark.title}`,
        scoreThen(said),
        shortly(said.benchmark.scored ? said.score : 'not-scored'),
        said.benchmark.scored ? '' : copy.notScored,
      ]),
      room: 2,
    },
  ];
}

function ofBenchmark(said: Said, lastCycle: string | null): readonly Block[] {
  const { benchmark } = said;
  return [
    heading(2, `${benchmark.number}. ${benchmark.title}`, true),
    paragraph(benchmark.descriptor, true),
    ...(benchmark.scored ? [] : [paragraph(`${copy.notScored}. ${benchmark.notScoredBecause ?? ''}`)]),
    heading(3, copy.criteria),
    {
      kind: 'table',
      caption: `${copy.criteria}: ${benchmark.title}`,
      head: [copy.score, copy.description],
      widths: [2, 9],
      // Of a benchmark that is not scored it would be untrue to say what its scores mean.
      rows: benchmark.levels.map(({ level, text }) => [
        benchmark.scored ? `${level}\n${STATUS_WORDS[statusOf(level)]}` : String(level),
        text,
      ]),
    },
    ...ofLastYear(said, lastCycle),
    ...(benchmark.scored ? ofThisYear(said) : []),
    { kind: 'heading', level: 3, text: copy.inMeeting, room: 14 },
    ...(benchmark.scored
      ? [
          {
            kind: 'ticks',
            label: copy.tick,
            options: SCORES.map((score) => `${score} ${STATUS_WORDS[statusOf(score)]}`),
          } as const,
        ]
      : []),
    {
      kind: 'table',
      caption: `${copy.actions}: ${benchmark.title}`,
      head: [copy.actions, copy.who, copy.byWhen],
      widths: [6, 3, 2],
      rows: [
        ['', '', ''],
        ['', '', ''],
      ],
      room: 2,
    },
    { kind: 'ruled', label: copy.notes, lines: 6, toFoot: true },
  ];
}

function ofLastYear({ benchmark, lastYear }: Said, lastCycle: string | null): readonly Block[] {
  if (lastCycle === null || lastYear.length === 0) return [heading(3, copy.lastYear), paragraph(copy.noLastYear)];
  return [
    heading(3, copy.lastYearOf(lastCycle)),
    ...lastYear.flatMap(({ number, title, score, summary }): readonly Block[] => [
      ...(number === benchmark.number && title === benchmark.title
        ? []
        : [paragraph(copy.merged(number, title), true)]),
      {
        kind: 'facts',
        caption: `${copy.lastYearOf(lastCycle)}: ${title}`,
        rows: [
          [copy.score, scoreWords(score)],
          ...(score === 'not-scored' && summary === ''
            ? []
            : [[copy.summary, summary === '' ? copy.noSummary : inOneCell(summary)] as const]),
        ],
      },
    ]),
  ];
}

function ofThisYear(said: Said): readonly Block[] {
  const { benchmark, score, changed, why, despite, completed, evidence, turnsOn } = said;
  return [
    heading(3, copy.thisYear),
    {
      kind: 'facts',
      caption: `${copy.thisYear}: ${benchmark.title}`,
      rows: [
        [copy.score, scoreWords(score)],
        [copy.completed, completed ? copy.yes : copy.notYet],
      ],
    },
    ...richText(copy.why, why, copy.notWritten),
    ...richText(copy.changed, changed, copy.notWritten),
    ...(despite === '' ? [] : [heading(3, copy.despite), paragraph(despite)]),
    ...(turnsOn === null ? [] : statements(said, turnsOn)),
    heading(3, copy.evidence),
    evidence.length === 0 ? paragraph(copy.noEvidence) : { kind: 'list', items: evidence },
  ];
}

function statements({ benchmark, score }: Said, turnsOn: NonNullable<Said['turnsOn']>): readonly Block[] {
  const title = copy.turnsOn(turnsOn.score);
  return [
    heading(3, title),
    ...(score === null ? [paragraph(copy.noScoreYet)] : []),
    {
      kind: 'table',
      caption: `${title}: ${benchmark.title}`,
      head: [copy.statement, copy.answer, copy.inMeeting],
      widths: [6, 2, 3],
      rows: turnsOn.statements.map(({ asks, answer }) => [
        asks,
        answer === null ? copy.notAnswered : ANSWER_WORDS[answer],
        '',
      ]),
    },
  ];
}

function ofLastActions({ lastActions, lastCycle }: MeetingPack): readonly Block[] {
  if (lastCycle === null || lastActions.length === 0) return [];
  return [
    heading(2, copy.lastActions(lastCycle), true),
    ...lastActions.flatMap(({ position, text, answer }): readonly Block[] => [
      heading(3, copy.action(position)),
      paragraph(text, true),
      paragraph(`${copy.became}: ${answer === null ? copy.notAnswered : ACTION_OUTCOME_WORDS[answer.outcome]}`),
      ...(answer === null || answer.changed === '' ? [] : [paragraph(answer.changed)]),
      { kind: 'ruled', label: copy.notes, lines: 4 },
    ]),
  ];
}

function closing({ header, enters, benchmarks }: MeetingPack, { at, baseUrl }: Made): readonly Block[] {
  const address = (path: string) => new URL(path, baseUrl).href;
  const toComplete = benchmarks.filter(({ benchmark, completed }) => benchmark.scored && !completed).length;
  const steps = {
    council: [
      copy.signIn(address(paths.selfAssessment(header.id))),
      copy.council1,
      copy.council2,
      `${copy.council3(formatCivilDate(header.deadlineOn))}${toComplete === 0 ? '' : ` ${copy.toComplete(toComplete)}`}`,
    ],
    'council-not-now': [
      copy.signIn(address(paths.selfAssessment(header.id))),
      copy.locked(STATE_WORDS[header.state].toLowerCase()),
      copy.council2,
    ],
    adviser: [
      copy.signIn(address(paths.review(header.id))),
      copy.adviser1,
      copy.adviser2(address(paths.reviewActions(header.id))),
    ],
    'somebody-else': [copy.signIn(address(paths.selfAssessment(header.id))), copy.somebodyElse],
  }[enters];
  return [
    heading(2, copy.closing, true),
    { kind: 'list', items: [...steps, copy.since(at), copy.afterwards] },
    { kind: 'ruled', label: copy.notes, lines: 6, toFoot: true },
  ];
}
