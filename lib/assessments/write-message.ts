import 'server-only';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { linkTo, sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import { reachedBenchmarks } from '@/lib/policy';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { insertMessage, listMessages } from './messages-store';
import { listOwnPeople } from './own-people-store';
import { messageSchema } from './schema';
import { findHeader } from './store';

/** In milliseconds: a button pressed twice sends the same words within this time. */
const PRESSED_TWICE = 60_000;

/**
 * Somebody of the council writes to its other people about a benchmark. They are told by e-mail that something was written,
 * never what. Pressed twice it is written once; the same words later are written again.
 */
export const writeMessage = defineChange({
  name: 'write-message',
  action: 'share-messages',
  input: messageSchema,
  load: async ({ tx, actor, input, now }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const header = row && (await findHeader(tx, row.id));
    const framework = header && frameworkByCode(header.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!header || !benchmark) return null;
    const { authorityId } = header;
    const reached = reachedBenchmarks(actor, authorityId);
    if (reached !== 'all' && !reached.has(benchmark.number)) return null;
    const latest = (await listMessages(tx, header.id, benchmark.number)).at(-1);
    const readers = await listOwnPeople(tx, { authorityId, benchmark: benchmark.number, now });
    return { header, benchmark, latest, readers };
  },
  authorise: ({ header: { authorityId }, benchmark: { number } }) => ({ authorityId, benchmark: number }),
  decide: ({ latest }, { input, actor, now }): Result<{ readonly isNew: boolean }, never> =>
    ok({
      isNew:
        latest?.byId !== actor.id || latest.text !== input.text || now.getTime() - latest.at.getTime() >= PRESSED_TWICE,
    }),
  commit: async ({ isNew }, { tx, actor, input, now, loaded: { header, benchmark, readers } }) => {
    const { id: assessmentId, authorityId, council, cycle } = header;
    const { number, title } = benchmark;
    const others = readers.filter(({ personId }) => personId !== actor.id);
    const done = { assessmentId, benchmark: number, told: others.length };
    if (!isNew) return done;
    await insertMessage(tx, {
      assessmentId,
      authorityId,
      benchmark: number,
      text: input.text,
      byId: actor.id,
      at: now,
    });
    for (const { email } of others)
      await sendMail(tx, {
        to: email,
        subject: `${council}: something was written about benchmark ${number}`,
        body: [
          `${actor.name} has written to those who work on benchmark ${number}, ${title}, of the Prevent self-assessment ${cycle}.`,
          `Read and answer it: ${linkTo(paths.messages(assessmentId, number))}`,
        ].join('\n\n'),
      });
    return done;
  },
  audit: ({ isNew }, { loaded: { header, benchmark } }) =>
    isNew
      ? {
          authorityId: header.authorityId,
          subject: { type: 'assessment', id: header.id },
          fields: [`message.${benchmark.number}`],
        }
      : null,
});
