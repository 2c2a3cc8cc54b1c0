import { describe, expect, it } from 'vitest';
import { letterAsText } from '@/tests/factories/letter-as-text';
import { aLetterInput, outcomesFor } from '@/tests/factories/letter-input';
import { sinceLastTime } from './annex-line';
import { buildLetterContent } from './build';
import { letterText, readLetter } from './content';
import { defaultTemplate } from './default-template';
import { letterDocument } from './document';
import type { LetterDocument, PartKind } from './document-model';

/** The letter's parts in the order of process.md, "Anatomy of the outcome letter", written down once more. */
const ANATOMY = [
  'letterhead',
  'addressee',
  'opening',
  'introduction',
  'duty',
  'responsibility',
  'process',
  'agreement',
  'threat',
  'effectiveness',
  'importance',
  'not-scored',
  'fall',
  'summary',
  'actions',
  'annex-mention',
  'sharing',
  'thanks',
  'close',
  'annex',
  'criteria',
];

const documentOf = (...given: Parameters<typeof aLetterInput>): LetterDocument =>
  letterDocument(buildLetterContent(aLetterInput(...given)));
const kinds = (document: LetterDocument) => document.parts.map(({ kind }) => kind);
const textOf = (document: LetterDocument, kind: PartKind): string =>
  letterAsText({ ...document, parts: document.parts.filter((part) => part.kind === kind) });

describe('the worked case of 2022/23', () => {
  const document = documentOf();

  it('is the letter that a reviewer approved, word for word', async () => {
    await expect(letterAsText(document)).toMatchFileSnapshot('../../tests/golden/letter-worked-case.txt');
  });

  it('has all twenty-one parts in the order of the anatomy', () => {
    expect(kinds(document)).toEqual(ANATOMY);
    expect(document.parts.map(({ place }) => place)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  it('says that the requirements are exceeded in most areas and met in some', () => {
    expect(textOf(document, 'summary')).toContain(
      'Overall, Testfordshire County Council is exceeding the requirements of the Prevent Duty in most areas and meeting them in some.',
    );
  });

  it('lists nine scores and one N/A in the annex', () => {
    const annex = document.parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'annex');
    expect(annex?.lines.map(({ score }) => score)).toEqual([4, 4, 4, 4, 'not-scored', 3, 4, 3, 3, 3]);
    expect(annex?.lines[4]).toMatchObject({ status: 'not-scored', summary: [] });
    expect(annex?.lines[4]?.notes.join()).toContain('Channel Quality Assurance Leads');
  });

  it('numbers its three actions and says which benchmarks they serve', () => {
    const text = textOf(document, 'actions');
    expect(text).toMatch(/1\. Use the Home Office communications toolkit .*\(Serves benchmarks 10 and 9\)/);
    expect(text).toMatch(/2\. Bring representatives .*\(Serves benchmark 2\)/);
    expect(text).toMatch(/3\. Make sure partners .*\(Serves benchmark 6\)/);
  });

  it('is dated by the day in the United Kingdom', () => {
    expect(textOf(document, 'addressee')).toContain('2023-05-11: 11 May 2023');
  });

  it('spells the years out in its heading', () => {
    expect(document.title).toBe('Annual Prevent Duty Assurance 2022/2023');
  });

  it('gives each address one footnote, numbered as the letter names it', () => {
    const notes = document.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'footnotes' ? block.notes : []));
    expect(notes.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(notes[0]?.href).toBe('https://www.legislation.gov.uk/ukpga/2015/6/section/26');
  });

  it('reads the same once it has been frozen, hashed and read back', () => {
    const frozen = letterText(buildLetterContent(aLetterInput()));
    expect(letterAsText(letterDocument(readLetter(frozen)))).toBe(letterAsText(document));
  });
});

describe('footnotes', () => {
  it('are numbered in the letter’s order, once for each address, also when the record is read back', () => {
    const link = (name: string) => `[${name}](https://${name}.example/a)`;
    const parts = {
      ...defaultTemplate('England'),
      duty: link('first'),
      annexMention: `${link('second')} and ${link('first')}`,
      fall: 'None.',
    };
    const frozen = letterText(buildLetterContent(aLetterInput({ template: { version: 2, parts } })));
    const document = letterDocument(readLetter(frozen));
    expect(textOf(document, 'close')).toContain(
      '[1] first: https://first.example/a\n[2] second: https://second.example/a',
    );
    expect(textOf(document, 'close')).not.toContain('[3]');
    expect(textOf(document, 'annex-mention')).toContain('second[2] and first[1]');
  });

  it('are not there where nothing is linked', () => {
    const parts = { ...defaultTemplate('England'), duty: 'The duty.' };
    expect(textOf(documentOf({ template: { version: 2, parts } }), 'close')).not.toContain('[1]');
  });
});

describe('conditional parts', () => {
  const words = aLetterInput().words;

  it('says so where no actions are recommended', () => {
    const document = documentOf({ actions: [] });
    expect(kinds(document)).toContain('actions');
    expect(textOf(document, 'actions')).toContain('No actions are recommended this year.');
    expect(textOf(document, 'actions')).not.toContain('I recommend');
  });

  it('freezes only the fixed text that is in this letter', () => {
    const keys = (...given: Parameters<typeof aLetterInput>) =>
      Object.keys(buildLetterContent(aLetterInput(...given)).template.parts);
    expect(keys()).toContain('actionsIntroduction');
    expect(keys()).not.toContain('noActions');
    expect(keys({ actions: [] })).toContain('noActions');
    expect(keys({ actions: [] })).not.toContain('actionsIntroduction');
  });

  it('claims no self-assessment where none came, and no meeting that may not have been', () => {
    const [withOne, without] = [documentOf(), documentOf({ hasSelfAssessment: false })];
    expect(textOf(withOne, 'agreement')).toContain('I read the self-assessment');
    expect(textOf(withOne, 'agreement')).not.toMatch(/and met|I met/);
    expect(textOf(without, 'process')).toContain('No self-assessment was submitted this year.');
    expect(textOf(without, 'process')).toContain('4 or 5: the requirements are exceeded');
    expect(textOf(without, 'process')).not.toContain('operationally responsible');
    expect(textOf(without, 'agreement')).not.toContain('I read the self-assessment');
    expect(textOf(without, 'agreement')).toContain('never more than three');
    expect(kinds(without)).toEqual(ANATOMY);
  });

  it('says that the Home Office decided where it did, and only there', () => {
    const differences = [{ benchmark: 8, decidedBy: 'A Home Office person', decidedAt: new Date('2023-05-01') }];
    expect(textOf(documentOf({ differences }), 'agreement')).toContain('A named person at the Home Office decided');
    expect(textOf(documentOf(), 'agreement')).not.toContain('Home Office');
  });

  it('leaves out why scores may have fallen, unless the adviser includes it', () => {
    expect(kinds(documentOf({ words: { ...words, includeFallParagraph: false } }))).not.toContain('fall');
  });

  it('leaves out what is not scored where everything is', () => {
    const framework = aLetterInput().framework;
    const everything = { ...framework, benchmarks: framework.benchmarks.filter(({ scored }) => scored) };
    expect(kinds(documentOf({ framework: everything }))).not.toContain('not-scored');
  });

  it('leaves out thanks and good practice where there are none, and copies and Welsh names too', () => {
    const document = documentOf({ words: { ...words, thanked: '', goodPractice: '', copies: '' } });
    expect(kinds(document)).not.toContain('thanks');
    expect(textOf(document, 'addressee')).not.toContain('Copies');
  });

  it('keeps the order of the anatomy whatever is left out', () => {
    const places = documentOf({
      actions: [],
      words: { ...words, thanked: '', goodPractice: '', includeFallParagraph: false },
    }).parts.map(({ place }) => place);
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21]);
  });
});

describe('what is not met', () => {
  it('is said first, by name, and in words in the annex', () => {
    const document = documentOf({ scores: { 1: 4, 2: 4, 3: 4, 4: 4, 6: 2, 7: 4, 8: 3, 9: 3, 10: 1 } });
    expect(textOf(document, 'summary')).toContain(
      'is not meeting the requirements of the Prevent Duty in some areas (Problem Solving Process; Communications)',
    );
    expect(textOf(document, 'annex')).toMatch(/\* 10 Communications: 1, not-met/);
  });
});

describe('the nations', () => {
  const nationOf = (nation: 'England' | 'Wales' | 'Scotland', nameCy: string | null = null) => {
    const { council } = aLetterInput();
    return documentOf({
      council: { ...council, nation, nameCy },
      template: { version: 1, parts: defaultTemplate(nation) },
    });
  };

  it('name the guidance that applies there', () => {
    expect(textOf(nationOf('Scotland'), 'duty')).toContain('Prevent duty guidance for Scotland');
    expect(textOf(nationOf('Wales'), 'duty')).toContain('Prevent duty guidance for England and Wales');
  });

  it('address a Welsh council by both its names, and welcome correspondence in Welsh', () => {
    const document = nationOf('Wales', 'Cyngor Sir Prawf');
    expect(textOf(document, 'addressee')).toContain('| Testfordshire County Council\n| Cyngor Sir Prawf');
    expect(textOf(document, 'annex-mention')).toContain('Gymraeg');
  });
});

describe('since last year', () => {
  const earlier = (scores: Parameters<typeof outcomesFor>[0], framework = 'prevent-local-authority-2022-23') => ({
    cycle: '2021/22',
    framework,
    outcomes: aLetterInput().framework.benchmarks.map(({ number, title }) => ({
      number,
      title,
      score: scores[number] ?? ('not-scored' as const),
    })),
  });

  it('a fall stands with its explanation in the annex; reasons for differences do not', () => {
    const outcomes = outcomesFor({ 1: 4, 2: 4, 3: 4, 4: 4, 6: 3, 7: 4, 8: 3, 9: 3, 10: 3 }).map((outcome) => ({
      ...outcome,
      fallExplanation: `Explained ${outcome.benchmark}.`,
    }));
    const document = documentOf({
      outcomes,
      earlier: earlier({ 1: 4, 2: 3, 3: 4, 4: 4, 6: 3, 7: 4, 8: 4, 9: 3, 10: 3 }),
      differences: [{ benchmark: 8, decidedBy: 'A Home Office person', decidedAt: new Date('2023-04-30T23:30:00Z') }],
    });
    const annex = textOf(document, 'annex');
    expect(annex).toContain(
      '(Score in 2021/22: 4.)\n(Explained 8.)\n(The council and its Regional Prevent Adviser differed on this score. It was decided by A Home Office person for the Home Office on 1 May 2023.)',
    );
    expect(annex).not.toContain('Explained 2.');
  });

  it('is said in words for every kind of change', () => {
    const from = [
      { number: 6, title: 'Problem Solving Process', score: 3 as const },
      { number: 8, title: 'Venue Hire', score: 'not-scored' as const },
    ];
    expect(sinceLastTime({ change: 'merged', from }, '2022/23')).toBe(
      'Joins benchmarks of 2022/23 and cannot be compared with them: Problem Solving Process 3, Venue Hire not scored.',
    );
    expect(sinceLastTime({ change: 'not-comparable', from: [] }, '2022/23')).toBe('');
    expect(sinceLastTime({ change: 'not-comparable', from: from.slice(0, 1) }, '2022/23')).toBe(
      'Cannot be compared with 2022/23: Problem Solving Process 3.',
    );
    expect(sinceLastTime({ change: 'newly-scored', from }, '2022/23')).toBe('Not scored in 2022/23.');
    expect(sinceLastTime({ change: 'no-longer-scored', from }, '2022/23')).toBe(
      'Score in 2022/23: 3. No longer scored.',
    );
    expect(sinceLastTime({ change: 'not-scored', from: [] }, '2022/23')).toBe('');
  });
});
