import 'server-only';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findPlace } from '@/lib/use-case/place';
import { findLastYears } from './earlier';
import { listLibrary, listShared } from './library-store';
import { chooseSchema } from './schema';
import { listOffered } from './store';

/** What can be offered for a benchmark without adding anything: what supported it last year, and the library. */
export const seeChoices = defineRead({
  name: 'see-choices',
  action: 'edit-benchmark',
  input: chooseSchema,
  load: async ({ tx, input }) => {
    const place = await findPlace(tx, input.assessmentId);
    const framework = place && frameworkByCode(place.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!place || !benchmark?.scored) return null;
    const offered = await listOffered(tx, place.id, benchmark.number);
    const lastYear = await findLastYears(tx, place, benchmark, offered);
    const library = await listLibrary(tx, { ...input, authorityId: place.authorityId });
    const shared = await listShared(tx, place.authorityId);
    return { place, benchmark, offered, lastYear, library, shared };
  },
  authorise: ({ place: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  show: ({ place, benchmark, offered, lastYear, library, shared }, { input: { q, kind } }) => ({
    place,
    benchmark,
    /** Ids of what is offered for it now. */
    offered: new Set(offered.map(({ evidenceId }) => evidenceId)),
    lastYear,
    /** By the councils of the same partnerships. */
    shared,
    ...library,
    q,
    kind,
  }),
});

export type Choices = ShownBy<typeof seeChoices>;
