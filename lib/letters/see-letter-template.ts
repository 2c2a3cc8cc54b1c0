import 'server-only';
import { defineRead } from '../use-case';
import type { LetterDocument } from './document-model';
import { sampleLetter } from './sample';
import { templateSchema } from './schema';
import { loadTemplatePage } from './store/template';
import type { Nation, TemplateParts } from './template-parts';

export interface LetterTemplatePage {
  readonly cycle: { readonly id: string; readonly name: string };
  readonly nation: Nation;
  readonly parts: TemplateParts;
  readonly version: number;
  readonly saved: { readonly byName: string | null; readonly at: Date };
  /** Letters already issued with a text of this cycle and nation: they keep the one they were issued with. */
  readonly lettersIssued: number;
  /** The text in a letter to a council that does not exist. */
  readonly sample: LetterDocument;
}

/** The letter's fixed text of one cycle for one nation, as last saved. */
export const seeLetterTemplate = defineRead({
  name: 'see-letter-template',
  action: 'edit-letter-template',
  input: templateSchema,
  load: ({ tx, input: { cycleId, nation } }) => loadTemplatePage(tx, cycleId, nation),
  authorise: () => ({}),
  show: ({ cycle, template, byName, lettersIssued }, { input: { nation }, now }): LetterTemplatePage => ({
    cycle,
    nation,
    parts: template.parts,
    version: template.version,
    saved: { byName, at: template.createdAt },
    lettersIssued,
    sample: sampleLetter(nation, cycle.name, template, now),
  }),
});
