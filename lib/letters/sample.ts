import { framework2022 } from '../framework';
import type { Score } from '../scoring';
import { overallStatement } from '../scoring';
import { buildLetterContent } from './build';
import { letterDocument } from './document';
import type { LetterDocument } from './document-model';
import type { Nation, TemplateParts } from './template-parts';

/** Made-up scores. Every conditional part can be seen, but those of a letter without actions or without a self-assessment. */
const SCORES: Readonly<Record<number, Score>> = { 1: 4, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 3 };

const PLACES: Readonly<
  Record<Nation, { readonly name: string; readonly nameCy: string | null; readonly region: string }>
> = {
  England: { name: 'Sampleford Council', nameCy: null, region: 'Sample region' },
  Wales: { name: 'Sampleford Council', nameCy: 'Cyngor Sampleford', region: 'Wales' },
  Scotland: { name: 'Sampleford Council', nameCy: null, region: 'Scotland' },
};

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** How a fixed text reads in a letter to a council that does not exist: for whoever edits it. */
export function sampleLetter(
  nation: Nation,
  cycle: string,
  template: { readonly version: number; readonly parts: TemplateParts },
  at: Date,
): LetterDocument {
  const { name, nameCy, region } = PLACES[nation];
  const outcomes = framework2022.benchmarks.flatMap(({ number }) => {
    const score = SCORES[number];
    return score === undefined
      ? []
      : [
          {
            benchmark: number,
            score,
            summary: 'Here stands the adviser’s summary of scoring.\n\n- with points\n- where there are some',
            fallExplanation: '',
          },
        ];
  });
  return letterDocument(
    buildLetterContent({
      letter: { id: NOBODY, number: 1 },
      assessmentId: NOBODY,
      cycle,
      framework: framework2022,
      council: { id: NOBODY, name, shortName: 'Sampleford', nameCy, nation, region },
      hasSelfAssessment: true,
      words: {
        overallStatement: overallStatement({
          authorityName: name,
          outcomes: framework2022.benchmarks.map((benchmark) => ({
            number: benchmark.number,
            title: benchmark.title,
            score: SCORES[benchmark.number] ?? 'not-scored',
          })),
        }),
        addresseeName: 'Director of Communities',
        addresseeRole: 'Director of Communities',
        addresseeAddress: 'Town Hall\nSampleford',
        copies: 'Prevent Lead, Sampleford Council',
        thanked: 'the Prevent Lead',
        goodPractice: 'Here stands the good practice that was found on the way.',
        includeFallParagraph: true,
        signatoryName: 'A Regional Prevent Adviser',
        signatoryRole: 'Regional Prevent Adviser',
      },
      template,
      outcomes,
      actions: [
        { position: 1, text: 'Here stands a recommended action.', benchmarks: [10, 9], owner: '', dueOn: null },
      ],
      earlier: null,
      differences: [{ benchmark: 8, decidedBy: 'A person of the Home Office', decidedAt: at }],
      at,
    }),
  );
}
