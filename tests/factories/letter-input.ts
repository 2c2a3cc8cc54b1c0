import { framework2022 } from '@/lib/framework';
import { defaultTemplate, type LetterInput } from '@/lib/letters/model';
import { overallStatement, type Score } from '@/lib/scoring';

/** The published scores of 2022/23; benchmark 5 is not scored. */
const WORKED_CASE: Readonly<Record<number, Score>> = { 1: 4, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 3 };

/** In brief what the published annex records, for a made-up council. */
const SUMMARIES: Readonly<Record<number, string>> = {
  1: 'The situational risk assessment is refreshed yearly with the CTLP.\n\nIt is taken to:\n- senior leadership\n- scrutiny',
  2: 'A pan-county board has all partners but the military.',
  3: 'The delivery plan rests on the CTLP and the risk assessment and has four priority areas. Actions are mainly with councils and police.',
  4: 'The national referral form is used and publicised. Safeguarding routes are being reviewed.',
  6: 'Operational groups could respond; it is a priority in the plan.',
  7: 'Training is mandatory and its take-up is monitored. It is mostly online.',
  8: 'There are venue and IT policies, with clauses in leases and contracts.',
  9: 'There is some engagement, and a task group has been set up.',
  10: 'A plan is being developed; work is ad hoc.',
};

export const outcomesFor = (scores: Readonly<Record<number, Score>>) =>
  Object.entries(scores).map(([benchmark, score]) => ({
    benchmark: Number(benchmark),
    score,
    summary: SUMMARIES[Number(benchmark)] ?? '',
    fallExplanation: '',
  }));

const statementFor = (scores: Readonly<Record<number, Score>>): string =>
  overallStatement({
    authorityName: 'Testfordshire County Council',
    outcomes: framework2022.benchmarks.map(({ number, title }) => ({
      number,
      title,
      score: scores[number] ?? 'not-scored',
    })),
  });

/** The worked case of 2022/23 as a letter to a made-up council; a test says what is different. */
export function aLetterInput(
  given: Partial<LetterInput> & { readonly scores?: Readonly<Record<number, Score>> } = {},
): LetterInput {
  const { scores = WORKED_CASE, ...rest } = given;
  return {
    letter: { id: '01860a00-0000-7000-8000-000000000001', number: 1 },
    assessmentId: '01860a00-0000-7000-8000-000000000002',
    cycle: '2022/23',
    framework: framework2022,
    council: {
      id: '01860a00-0000-7000-8000-000000000003',
      name: 'Testfordshire County Council',
      shortName: 'Testfordshire',
      nameCy: null,
      nation: 'England',
      region: 'Test Region',
    },
    hasSelfAssessment: true,
    words: {
      overallStatement: statementFor(scores),
      addresseeName: 'Director for Place',
      addresseeRole: 'Director for Place and Prevent',
      addresseeAddress: 'County Hall\nTestford',
      copies: 'Chief Executive\nHead of Community Safety',
      thanked: 'the Community Safety Manager',
      goodPractice: 'The joint work with the neighbouring council.',
      includeFallParagraph: true,
      signatoryName: 'A Regional Prevent Adviser',
      signatoryRole: 'Regional Prevent Adviser',
    },
    template: { version: 1, parts: defaultTemplate('England') },
    outcomes: outcomesFor(scores),
    actions: [
      {
        position: 1,
        text: 'Use the Home Office communications toolkit to develop the communications and engagement group’s work programme.',
        benchmarks: [10, 9],
        owner: '',
        dueOn: null,
      },
      {
        position: 2,
        text: 'Bring representatives of military establishments onto the partnership board.',
        benchmarks: [2],
        owner: '',
        dueOn: null,
      },
      {
        position: 3,
        text: 'Make sure partners have mechanisms to recognise and disrupt issues or events that promote extremism.',
        benchmarks: [6],
        owner: '',
        dueOn: null,
      },
    ],
    earlier: null,
    differences: [],
    at: new Date('2023-05-11T22:30:00Z'),
    ...rest,
  };
}
