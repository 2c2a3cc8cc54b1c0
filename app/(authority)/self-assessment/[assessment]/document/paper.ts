import {
  ACTION_OUTCOME_WORDS,
  ANSWER_WORDS,
  REQUIREMENTS_WORDS,
  STATE_WORDS,
  statusOf,
} from '@/components/domain/words';
import { statementsOf } from '@/lib/assessments/asked-as';
import type { AnswersToCheck } from '@/lib/assessments/check-answers';
import { formatCivilDate } from '@/lib/clock';
import type { Block, Paper } from '@/lib/documents/paper';
import { evidenceAbout } from '@/lib/evidence/model';
import type { Answers } from '@/lib/scoring';
import { copy } from '../check-answers/copy';
import { copy as taskList } from '../copy';
import { copy as receipt } from '../submitted/copy';
import { richText } from './rich-text';
import { submittedWords, words } from './words';

type Said = AnswersToCheck['benchmarks'][number];

/** The self-assessment as it stands, as a document: what the page of all answers says, in the same order. */
export function selfAssessmentPaper({ header, submission, benchmarks, lastActions }: AnswersToCheck, at: Date): Paper {
  const { council, cycle, state, deadlineOn, handedInAt, submittedAt } = header;
  return {
    title: words.about(council, cycle),
    about: words.about(council, cycle),
    marking: 'OFFICIAL',
    language: 'en-GB',
    // Also where the review went on without it, or the council left the cycle: nobody ever declared it.
    ...(submittedAt === null && { draft: words.draft }),
    blocks: [
      { kind: 'heading', level: 1, text: taskList.title(cycle) },
      {
        kind: 'facts',
        caption: taskList.title(cycle),
        rows: [
          [words.council, council],
          [words.state, STATE_WORDS[state]],
          [words.deadline, formatCivilDate(deadlineOn)],
          ...(handedInAt === null ? [] : [[words.submitted, submittedWords(handedInAt, deadlineOn)] as const]),
          ...(submission === null ? [] : declared(submission, council)),
        ],
      },
      { kind: 'paragraph', text: `${words.source} ${words.made(at)}`, soft: true },
      ...benchmarks.flatMap(ofBenchmark),
      ...(lastActions === null ? [] : ofLastActions(lastActions)),
    ],
  };
}

function declared(
  { reference, by, isOnBehalf, approverName, approverRole }: NonNullable<AnswersToCheck['submission']>,
  council: string,
): readonly (readonly [string, string])[] {
  return [
    [words.reference, reference],
    isOnBehalf ? [receipt.enteredBy, receipt.onBehalf(by, council)] : [receipt.declaredBy, by],
    ...(approverName === '' ? [] : [[receipt.approvedBy, `${approverName}, ${approverRole}`] as const]),
  ];
}

function ofLastActions({ cycle, actions }: NonNullable<AnswersToCheck['lastActions']>): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: copy.lastActions(cycle) },
    ...actions.flatMap(({ position, text: action, answer }): readonly Block[] => [
      { kind: 'heading', level: 3, text: words.action(position) },
      { kind: 'paragraph', text: action, soft: true },
      { kind: 'paragraph', text: answer === null ? copy.notAnswered : ACTION_OUTCOME_WORDS[answer.outcome] },
      ...(answer === null || answer.changed === '' ? [] : [{ kind: 'paragraph', text: answer.changed } as const]),
    ]),
  ];
}

function ofBenchmark(said: Said): readonly Block[] {
  const { benchmark } = said;
  return [
    { kind: 'heading', level: 2, text: `${benchmark.number}. ${benchmark.title}` },
    { kind: 'paragraph', text: benchmark.descriptor, soft: true },
    ...(benchmark.scored
      ? scored(said)
      : [{ kind: 'paragraph', text: `${copy.notScored}. ${benchmark.notScoredBecause ?? ''}` } as const]),
  ];
}

function scored({ benchmark, progress, answers, evidence }: Said): readonly Block[] {
  const score = progress?.score ?? null;
  const { changed = '', why = '', despite = '' } = progress ?? {};
  const given = statementsOf(benchmark).flatMap(({ id, asks }) => {
    const answer = answers.find(({ statementId }) => statementId === id);
    return answer === undefined ? [] : [[asks, ANSWER_WORDS[answer.answer as Answers[string]]] as const];
  });
  return [
    ...(changed === '' ? [] : richText(copy.changed, changed, copy.notWritten)),
    {
      kind: 'facts',
      caption: `${copy.score}: ${benchmark.title}`,
      rows: [
        [copy.score, score === null ? copy.notChosen : `${score} – ${REQUIREMENTS_WORDS[statusOf(score)]}`],
        [copy.completed, progress?.completed === true ? copy.completedYes : copy.completedNo],
      ],
    },
    ...richText(copy.why, why, copy.notWritten),
    ...(despite === ''
      ? []
      : [{ kind: 'heading', level: 3, text: copy.despite } as const, { kind: 'paragraph', text: despite } as const]),
    { kind: 'heading', level: 3, text: copy.answers },
    given.length === 0
      ? { kind: 'paragraph', text: copy.noAnswers }
      : {
          kind: 'table',
          caption: `${copy.answers}: ${benchmark.title}`,
          head: [words.statement, words.answer],
          widths: [7, 3],
          rows: given,
        },
    { kind: 'heading', level: 3, text: copy.evidence },
    evidence.length === 0
      ? { kind: 'paragraph', text: copy.noEvidence }
      : {
          kind: 'list',
          items: evidence.map(
            (item) =>
              `${item.title} (${[whereOf(item), evidenceAbout(item)].filter((part) => part !== '').join('. ')})`,
          ),
        },
  ];
}

const whereOf = ({ url, file }: Said['evidence'][number]) => (file === null ? url : `${file.kind}, ${file.size}`);
