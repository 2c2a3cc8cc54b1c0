import 'server-only';
import type { Tx } from '@/lib/db';
import { frameworkByCode } from '@/lib/framework';
import { newId } from '@/lib/ids';
import { criteriaName } from './model';

export interface CycleRow {
  readonly id: string;
  readonly name: string;
  readonly framework: string;
  readonly opensOn: Date;
  readonly deadlineOn: Date;
  /** Whether a submission names the senior officer who approved it. */
  readonly asksApproval: boolean;
  /** Days before a council's deadline on which it is reminded. */
  readonly reminderDays: readonly number[];
  /** Of everything that can be changed of a cycle. */
  readonly version: number;
}
const cycleSelect = {
  id: true,
  name: true,
  framework: true,
  opensOn: true,
  deadlineOn: true,
  asksApproval: true,
  reminderDays: true,
  version: true,
} as const;

export const findCycle = (tx: Tx, id: string): Promise<CycleRow | null> =>
  tx.cycle.findUnique({ where: { id }, select: cycleSelect });

/** As `findCycle`, locked until the transaction ends. */
export async function lockCycle(tx: Tx, id: string): Promise<CycleRow | null> {
  await tx.$queryRaw`select 1 from cycle where id = ${id}::uuid for update`;
  return findCycle(tx, id);
}

/** Two people who open the same cycle at once do so one after the other. */
export async function lockCycleName(tx: Tx, name: string): Promise<{ readonly id: string } | null> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${name}, 7308))) as lock`;
  return tx.cycle.findUnique({ where: { name }, select: { id: true } });
}

/** One self-assessment for each council that is not in the cycle yet. */
export async function insertAssessments(
  tx: Tx,
  cycle: Pick<CycleRow, 'id' | 'framework'>,
  councils: readonly { readonly id: string }[],
  at: Date,
): Promise<void> {
  await tx.assessment.createMany({
    data: councils.map(({ id }) => ({
      id: newId(),
      cycleId: cycle.id,
      authorityId: id,
      framework: cycle.framework,
      createdAt: at,
    })),
    skipDuplicates: true,
  });
}

/** Assessed councils of these regions; of all of them where none is named. */
export const findAssessedCouncils = (tx: Tx, regions?: readonly string[]) =>
  tx.authority.findMany({
    where: { assessed: true, ...(regions && { region: { in: [...regions] } }) },
    select: { id: true, onsCode: true, name: true, region: true, nation: true },
    orderBy: { name: 'asc' },
  });

/** Of a version that is no longer held here, its code. */
export function nameOfCriteria(code: string): string {
  const framework = frameworkByCode(code);
  return framework === undefined ? code : criteriaName(framework);
}

export { cycleSelect };
