import type { DocumentBlock, LetterDocument, NotedRun } from '@/lib/letters/model';

/** The letter's model as plain text, part by part: what a golden file holds and a reviewer reads. */
export const letterAsText = (document: LetterDocument): string =>
  [
    `${document.marking}: ${document.title}`,
    ...document.parts.map(({ place, kind, blocks }) => `== ${place} ${kind}\n${blocks.map(blockAsText).join('\n')}`),
  ].join('\n\n') + '\n';

const runs = (all: readonly NotedRun[]): string =>
  all.map(({ text, note }) => (note === undefined ? text : `${text}[${note}]`)).join('');

function blockAsText(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return runs(block.runs);
    case 'list':
      return block.items.map((item) => `- ${runs(item)}`).join('\n');
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'address':
      return block.lines.map((line) => `| ${line}`).join('\n');
    case 'copies':
      return `${block.label}: ${block.names.join('; ')}`;
    case 'date':
      return `${block.day}: ${block.text}`;
    case 'statement':
      return `> ${block.text}`;
    case 'actions':
      return block.actions.map(({ number, text, details }) => `${number}. ${text} (${details})`).join('\n');
    case 'signature':
      return `Signed: ${block.name}, ${block.role}`;
    case 'footnotes':
      return block.notes.map(({ number, text, href }) => `[${number}] ${text}: ${href}`).join('\n');
    case 'annex':
      return block.lines
        .map(({ number, title, descriptor, score, status, summary, notes }) =>
          [
            `* ${number} ${title}: ${score === 'not-scored' ? 'N/A' : score}, ${status} (${descriptor})`,
            ...summary.map(blockAsText),
            ...notes.map((note) => `(${note})`),
          ].join('\n'),
        )
        .join('\n');
    case 'criteria':
      return [
        ...block.benchmarks.map(
          ({ number, title, texts }) =>
            `* ${number} ${title}: ${texts.map((text, index) => `${index + 1} ${text.slice(0, 40)}`).join(' / ')}`,
        ),
        block.source,
      ].join('\n');
  }
}
