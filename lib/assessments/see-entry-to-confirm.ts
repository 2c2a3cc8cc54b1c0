import 'server-only';
import { withFiles } from '@/lib/evidence/model';
import { frameworkByCode } from '@/lib/framework';
import { isScored } from '@/lib/scoring';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findBehalfEntry } from '@/lib/use-case/behalf-entry';
import { assessmentSchema } from './schema';
import { findHeader, listProgress } from './store';

/** What the adviser entered on the council's behalf, for the lead who says whether it is what they sent. */
export const seeEntryToConfirm = defineRead({
  name: 'see-entry-to-confirm',
  action: 'confirm-on-behalf',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    const entry = header && (await findBehalfEntry(tx, header.id));
    if (!header || !framework || !entry) return null;
    return { header, criteria: framework, entry, progress: await listProgress(tx, [header.id]) };
  },
  authorise: ({ header: { authorityId, state }, entry }) => ({ authorityId, state, onBehalf: !entry.isOpen }),
  show: ({ header, criteria, entry, progress }) => ({
    header,
    entry: withFiles([entry])[0] ?? null,
    benchmarks: criteria.benchmarks.filter(isScored).map(({ number, title }) => {
      const said = progress.find(({ benchmark }) => benchmark === number);
      return { number, title, score: said?.score ?? null, why: said?.why ?? '' };
    }),
  }),
});

export type EntryToConfirm = ShownBy<typeof seeEntryToConfirm>;
