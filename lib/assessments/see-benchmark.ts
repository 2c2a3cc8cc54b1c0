import 'server-only';
import { daysUntil } from '@/lib/clock';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { may, reachedBenchmarks, resourceOf, rolesAt } from '@/lib/policy';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { asAnswers } from './asked-as';
import { isBeingEntered } from '@/lib/use-case/behalf-entry';
import { findKept } from './benchmark-store';
import { listHelpers } from './helpers-store';
import { stillToBring } from './last-year';
import { findLastYear } from './last-year-store';
import { findBeside } from './messages-store';
import { benchmarkSchema } from './schema';
import { findHeader, listEvidence } from './store';

/** Everything that stands on one benchmark's page. */
export const seeBenchmark = defineRead({
  name: 'see-benchmark',
  action: 'see-self-assessment',
  input: benchmarkSchema,
  load: async ({ tx, actor, input, now }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!header || !framework || !benchmark) return null;
    // What was not given to a contributor is not there for them, last year's outcome of it included.
    const reached = reachedBenchmarks(actor, header.authorityId);
    if (reached !== 'all' && !reached.has(benchmark.number)) return null;
    const { response, answers } = await findKept(tx, header.id, benchmark.number);
    const evidence = await listEvidence(tx, header.id, benchmark.number);
    const lastYear = await findLastYear(tx, header, benchmark);
    const helpers = await listHelpers(tx, {
      assessmentId: header.id,
      authorityId: header.authorityId,
      benchmark: benchmark.number,
      now,
    });
    const beside = await findBeside(tx, { assessmentId: header.id, benchmark: benchmark.number, personId: actor.id });
    // Before submission what the council has saved is its own, unless its adviser enters it for the council.
    const isAdviser = rolesAt(actor, header.authorityId).has('regional-adviser');
    const onBehalf = isAdviser && (await isBeingEntered(tx, header.id));
    return { header, onBehalf, criteria: framework, benchmark, response, answers, evidence, lastYear, helpers, beside };
  },
  authorise: ({ header, onBehalf, benchmark: { number } }) => ({ ...resourceOf(header), benchmark: number, onBehalf }),
  show: (
    { header, onBehalf, criteria, benchmark, response, answers, evidence, lastYear, helpers, beside },
    { actor, now },
  ) => {
    const { authorityId, state } = header;
    const roles = rolesAt(actor, authorityId);
    const isOfCouncil = roles.has('prevent-lead') || roles.has('contributor');
    return {
      header,
      daysLeft: daysUntil(header.deadlineOn, now),
      benchmark,
      benchmarkCount: criteria.benchmarks.length,
      response,
      kept: answers,
      answers: asAnswers(answers),
      evidence,
      /** Ids of statements that some evidence was offered for by name. */
      evidenced: new Set(evidence.flatMap(({ statementIds }) => statementIds)),
      lastYear,
      isOfCouncil,
      /** Between the council's own people; for anybody else there is no such thing. */
      thread: isOfCouncil ? { messages: beside.messages, latest: beside.latest } : null,
      /** Whether a contributor has marked it as ready; null for whoever cannot. */
      ready: may(actor, 'mark-ready', { authorityId, state, benchmark: benchmark.number })
        ? { at: beside.readyAt }
        : null,
      /** Statement id → who of the others gave the answer, for the council's own people. */
      authors: new Map(
        answers
          .filter(({ byId, toCheck }) => isOfCouncil && !toCheck && byId !== actor.id)
          .map(({ statementId, by }) => [statementId, by]),
      ),
      /** How many of last year's answers can still be brought along, by the council's own people. */
      toBring: isOfCouncil ? stillToBring(lastYear, benchmark, answers).length : 0,
      /** False for a contributor, who reads the benchmarks given to them and no letter. */
      readsAll: reachedBenchmarks(actor, authorityId) === 'all',
      helpers: helpers.filter(({ personId }) => personId !== actor.id),
      mayEdit: benchmark.scored && may(actor, 'edit-benchmark', { authorityId, state, benchmark: benchmark.number }),
      /** For the council's adviser, from a document that the council sent. */
      mayEnter: benchmark.scored && may(actor, 'edit-on-behalf', { authorityId, state, onBehalf }),
    };
  },
});

export type BenchmarkPage = ShownBy<typeof seeBenchmark>;
