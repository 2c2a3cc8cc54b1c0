import 'server-only';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { linkTo, sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { listOwnPeople } from './own-people-store';
import { readySchema } from './schema';
import { findHeader } from './store';

interface Mark {
  readonly readyAt: Date | null;
  readonly isFirst: boolean;
  readonly isNew: boolean;
}

/**
 * A contributor marks a benchmark as ready for the lead, or takes the mark back. The leads are told by e-mail the first time;
 * whatever the contributor saves of it afterwards takes the mark back by itself.
 */
export const markReady = defineChange({
  name: 'mark-ready',
  action: 'mark-ready',
  input: readySchema,
  load: async ({ tx, actor, input, now }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const header = row && (await findHeader(tx, row.id));
    const framework = header && frameworkByCode(header.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!header || !benchmark) return null;
    const key = { assessmentId: header.id, benchmark: benchmark.number, personId: actor.id };
    const kept = await tx.contribution.findUnique({ where: { assessmentId_benchmark_personId: key } });
    const people = await listOwnPeople(tx, { authorityId: header.authorityId, benchmark: benchmark.number, now });
    return { header, benchmark, key, kept, people };
  },
  authorise: ({ header: { authorityId, state }, benchmark: { number } }) => ({ authorityId, state, benchmark: number }),
  decide: ({ kept }, { input, now }): Result<Mark, never> => {
    const was = kept?.readyAt ?? null;
    const readyAt = input.ready ? (was ?? now) : null;
    return ok({ readyAt, isFirst: input.ready && kept === null, isNew: (was === null) !== (readyAt === null) });
  },
  commit: async ({ readyAt, isFirst, isNew }, { tx, actor, loaded: { header, benchmark, key, people } }) => {
    const { authorityId, council, cycle, id } = header;
    if (isNew)
      await tx.contribution.upsert({
        where: { assessmentId_benchmark_personId: key },
        create: { ...key, authorityId, readyAt },
        update: { readyAt },
        select: { benchmark: true },
      });
    if (isFirst)
      for (const { email } of people.filter(({ isLead, personId }) => isLead && personId !== actor.id))
        await sendMail(tx, {
          to: email,
          subject: `${council}: benchmark ${benchmark.number} is ready for you`,
          body: [
            `${actor.name} has marked benchmark ${benchmark.number}, ${benchmark.title}, of the Prevent self-assessment ${cycle} as ready for you.`,
            `Look at it: ${linkTo(paths.benchmark(id, benchmark.number))}`,
          ].join('\n\n'),
        });
    return { assessmentId: id };
  },
  audit: ({ isNew }, { loaded: { header, benchmark } }) =>
    isNew
      ? {
          authorityId: header.authorityId,
          subject: { type: 'assessment', id: header.id },
          fields: [`ready.${benchmark.number}`],
        }
      : null,
});
