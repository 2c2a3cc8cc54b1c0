import 'server-only';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { reachedBenchmarks } from '@/lib/policy';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { listMessages } from './messages-store';
import { listOwnPeople } from './own-people-store';
import { benchmarkSchema } from './schema';
import { findHeader } from './store';

/** What the council's own people wrote to each other about one benchmark, and who reads it. Nobody else ever does. */
export const seeMessages = defineRead({
  name: 'see-messages',
  action: 'share-messages',
  input: benchmarkSchema,
  load: async ({ tx, actor, input, now }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!header || !benchmark) return null;
    const reached = reachedBenchmarks(actor, header.authorityId);
    if (reached !== 'all' && !reached.has(benchmark.number)) return null;
    const { authorityId } = header;
    const messages = await listMessages(tx, header.id, benchmark.number);
    const readers = await listOwnPeople(tx, { authorityId, benchmark: benchmark.number, now });
    return { header, benchmark, messages, readers };
  },
  authorise: ({ header: { authorityId }, benchmark: { number } }) => ({ authorityId, benchmark: number }),
  show: ({ header: { id, council, cycle }, benchmark: { number, title }, messages, readers }, { actor }) => ({
    assessmentId: id,
    council,
    cycle,
    number,
    title,
    messages: messages.map(({ byId, ...message }) => ({ ...message, isYours: byId === actor.id })),
    readers: readers.filter(({ personId }) => personId !== actor.id).map(({ name }) => name),
  }),
});

export type Messages = ShownBy<typeof seeMessages>;
