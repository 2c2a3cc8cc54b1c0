import { formatIsoDay } from '../clock';
import { annexLine } from './annex-line';
import type { LetterContent } from './content';
import {
  PART_KINDS,
  type DocumentBlock,
  type Footnote,
  type LetterAction,
  type LetterDocument,
  type NotedRun,
  type PartKind,
} from './document-model';
import { blocksOf, type Block, type Run } from './source-text';
import { PART_NAMES, type PartName } from './template-parts';

/**
 * What the letter says, in order; a part whose condition does not hold is not there.
 *
 * @example letterDocument(readLetter(row.content)).parts.map(({ place }) => place) // 1, 2, 3, …
 */
export function letterDocument(content: LetterContent): LetterDocument {
  const notes = footnotesOf(content);
  const fixed = (name: PartName): readonly DocumentBlock[] =>
    (content.template.parts[name] ?? []).map((block) => withNotes(block, notes));
  const line = (name: PartName): string => textOf(content.template.parts[name] ?? []);
  const heading = (name: PartName, level: 1 | 2 | 3): readonly DocumentBlock[] => [
    { kind: 'heading', level, text: line(name) },
  ];
  const blocks: Readonly<Record<PartKind, readonly DocumentBlock[]>> = {
    letterhead: [{ kind: 'address', lines: (content.template.parts.letterhead ?? []).map((block) => textOf([block])) }],
    addressee: addressee(content),
    opening: [...fixed('salutation'), ...heading('heading', 1)],
    introduction: fixed('introduction'),
    duty: fixed('duty'),
    responsibility: fixed('responsibility'),
    process: [...fixed('process'), ...fixed('processWithout')],
    agreement: [...fixed('agreement'), ...fixed('agreementWithout'), ...fixed('decided')],
    threat: fixed('threat'),
    effectiveness: fixed('effectiveness'),
    importance: fixed('importance'),
    'not-scored': fixed('notScored'),
    fall: fixed('fall'),
    summary: [...heading('summaryHeading', 2), { kind: 'statement', text: content.overallStatement }],
    actions:
      content.actions.length === 0
        ? fixed('noActions')
        : [...fixed('actionsIntroduction'), { kind: 'actions', actions: content.actions.map(actionOf) }],
    'annex-mention': fixed('annexMention'),
    sharing: fixed('sharing'),
    thanks: [...fixed('thanks'), ...fixed('goodPractice'), ...blocksOf(content.goodPractice)],
    close: [
      ...fixed('close'),
      { kind: 'signature', name: content.signatory.name, role: content.signatory.role },
      ...(notes.length === 0 ? [] : [{ kind: 'footnotes' as const, notes }]),
    ],
    annex: [
      ...heading('annexHeading', 2),
      ...fixed('annexIntroduction'),
      { kind: 'annex', lines: content.annex.map((row) => annexLine(row, content)) },
    ],
    criteria: [
      ...heading('criteriaHeading', 2),
      ...fixed('criteriaIntroduction'),
      { kind: 'criteria', benchmarks: content.criteria, source: content.framework.source },
    ],
  };
  return {
    title: line('heading'),
    marking: content.marking,
    parts: PART_KINDS.map((kind, index) => ({ place: index + 1, kind, blocks: blocks[kind] })).filter(
      (part) => part.blocks.length > 0,
    ),
  };
}

/** The text of blocks without their markup. */
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n');

/** One footnote an address, in the order in which the letter first names it. */
function footnotesOf({ template }: LetterContent): readonly Footnote[] {
  const notes: Footnote[] = [];
  // Not the order of the object's keys: those come back from the frozen text sorted.
  for (const name of PART_NAMES)
    for (const block of template.parts[name] ?? [])
      for (const { text, href } of (block.kind === 'list' ? block.items : [block.runs]).flat())
        if (href !== undefined && !notes.some((note) => note.href === href))
          notes.push({ number: notes.length + 1, text, href });
  return notes;
}

function withNotes(block: Block, notes: readonly Footnote[]): DocumentBlock {
  const noted = (runs: readonly Run[]): readonly NotedRun[] =>
    runs.map((run) => {
      const note = notes.find(({ href }) => href === run.href)?.number;
      return note === undefined ? run : { ...run, note };
    });
  return block.kind === 'list'
    ? { kind: 'list', items: block.items.map(noted) }
    : { kind: 'paragraph', runs: noted(block.runs) };
}

function addressee({
  addressee: { name, role, address },
  council,
  copies,
  date,
}: LetterContent): readonly DocumentBlock[] {
  const lines = [
    name,
    role === name ? '' : role,
    council.name,
    council.nameCy === council.name ? '' : (council.nameCy ?? ''),
    ...address,
  ];
  return [
    { kind: 'address', lines: lines.filter((text) => text !== '') },
    ...(copies.length === 0 ? [] : [{ kind: 'copies' as const, label: 'Copies to', names: copies }]),
    { kind: 'date', day: date, text: formatIsoDay(date) },
  ];
}

function actionOf({ number, text, benchmarks, owner, dueOn }: LetterContent['actions'][number]): LetterAction {
  const served = `Serves ${benchmarks.length === 1 ? 'benchmark' : 'benchmarks'} ${listed(benchmarks)}`;
  return {
    number,
    text,
    details: [served, owner, dueOn === null ? '' : `by ${formatIsoDay(dueOn)}`]
      .filter((detail) => detail !== '')
      .join(' · '),
  };
}

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
