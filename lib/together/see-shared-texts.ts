import 'server-only';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { may } from '@/lib/policy';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findPlace } from '@/lib/use-case/place';
import { benchmarkSchema } from './schema';
import { findOwnText, listNeighbours, listShared } from './text-store';

/** What councils of the same partnership share about one benchmark, and what this council shares itself. */
export const seeSharedTexts = defineRead({
  name: 'see-shared-texts',
  action: 'see-shared-texts',
  input: benchmarkSchema,
  load: async ({ tx, input }) => {
    const place = await findPlace(tx, input.assessmentId);
    const framework = place && frameworkByCode(place.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!place || !benchmark) return null;
    const shared = await listShared(tx, { ...place, benchmark: benchmark.number });
    const neighbours = await listNeighbours(tx, place.authorityId);
    return { place, benchmark, shared, neighbours, own: await findOwnText(tx, place.id, benchmark.number) };
  },
  authorise: ({ place: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  show: ({ place, benchmark, shared, neighbours, own }, { actor }) => {
    const { authorityId, state } = place;
    const asks = new Map(
      benchmark.levels.flatMap(({ statements }) => statements).map((statement) => [statement.id, statement.asks]),
    );
    const shown = shared.map(({ answers, ...text }) => ({
      ...text,
      answers: Object.entries(answers).flatMap(([id, answer]) => {
        const words = asks.get(id);
        return words === undefined ? [] : [{ id, asks: words, answer }];
      }),
    }));
    return {
      place,
      benchmark,
      neighbours,
      theirs: shown.filter((text) => text.authorityId !== authorityId),
      ours: shown.find((text) => text.authorityId === authorityId) ?? null,
      /** Whether there is anything to share now. */
      hasText: own.why !== '',
      ownAnswers: Object.keys(own.answers).length,
      mayShare: may(actor, 'share-text', { authorityId, state }),
      mayTakeOver:
        benchmark.scored && may(actor, 'edit-benchmark', { authorityId, state, benchmark: benchmark.number }),
    };
  },
});

export type SharedTextsPage = ShownBy<typeof seeSharedTexts>;
export type SharedTextShown = SharedTextsPage['theirs'][number];
