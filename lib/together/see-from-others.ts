import 'server-only';
import type { State } from '@/lib/workflow';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { benchmarkSchema } from './schema';
import { findFromOthers } from './text-store';

/** For the card beside a benchmark, in one statement: what was asked by link, and what neighbours share. */
export const seeFromOthers = defineRead({
  name: 'see-from-others',
  action: 'see-questions',
  input: benchmarkSchema,
  load: ({ tx, input, now }) => findFromOthers(tx, input.assessmentId, input.benchmark, now),
  authorise: ({ authorityId, state }, { benchmark }) => ({ authorityId, state: state as State, benchmark }),
  show: ({ openQuestions, newAnswers, acceptedAnswers, texts, source }) => ({
    openQuestions,
    newAnswers,
    acceptedAnswers,
    texts: texts.map(({ council, at }) => ({ council, at: new Date(at) })),
    source: source && { council: source.council, at: new Date(source.at) },
  }),
});

export type SeenFromOthers = ShownBy<typeof seeFromOthers>;
