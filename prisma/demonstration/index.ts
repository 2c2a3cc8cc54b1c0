import { inTransaction, type Tx } from '@/lib/db';
import { calendarOf } from './calendar';
import { COUNCIL_KEYS } from './councils';
import { layFoundation } from './foundation';
import { keepAgreement } from './record/agreement';
import { issueLetter } from './record/letter';
import { keepShown } from './record/shown';
import { tellCouncil, type Told } from './tell';
import { writeRows } from './write';

/** That this database holds demonstration data, for the start script and for nobody else. */
const DEMONSTRATION = { name: 'demonstration', value: 'loaded' } as const;

/** Why demonstration data is not loaded. */
export type LoadRefusal = { readonly kind: 'not-empty' };

/**
 * Loads the made-up region into an empty database, one transaction a council: its times are before `now`, its deadline
 * three weeks after. The audit chain is written last, in the order of its times, and only then does the database say that
 * it holds demonstration data.
 */
export async function loadDemonstration(
  now: Date,
): Promise<LoadRefusal | { readonly kind: 'loaded'; readonly councils: number }> {
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) => inTransaction({ as: 'system' }, now, work);
  if (await asSystem(isInUse)) return { kind: 'not-empty' };
  const calendar = calendarOf(now);
  const foundation = layFoundation(calendar);
  const events = [...foundation.rows.auditEvent];
  await asSystem((tx) => writeRows(tx, foundation.rows));
  for (const key of COUNCIL_KEYS) {
    const told = tellCouncil(foundation, calendar, key);
    events.push(...told.flatMap(({ rows }) => rows.auditEvent));
    await asSystem(async (tx) => {
      for (const year of told) await writeYear(tx, year);
    });
  }
  await asSystem(async (tx) => {
    await tx.auditEvent.createMany({ data: events.toSorted((a, b) => Number(a.at) - Number(b.at)) });
    await tx.serviceFact.upsert({ where: { name: DEMONSTRATION.name }, create: DEMONSTRATION, update: DEMONSTRATION });
  });
  return { kind: 'loaded', councils: COUNCIL_KEYS.length };
}

const isInUse = async (tx: Tx): Promise<boolean> =>
  (await tx.person.count()) > 0 || (await tx.cycle.count()) > 0 || (await tx.authority.count()) > 0;

/** The record while it could still change, then what the moves made of it, then what agreeing and issuing keep. */
async function writeYear(tx: Tx, { rows, ending, agreedBy, letterId }: Told): Promise<void> {
  await writeRows(tx, rows);
  const { assessmentId: id, columns, issuedAt } = ending;
  await tx.assessment.update({ where: { id }, data: columns, select: { id: true } });
  if (columns.handedOverAt !== null) await keepShown(tx, id);
  if (columns.agreedAt !== null) await keepAgreement(tx, id, agreedBy, columns.agreedAt);
  if (issuedAt !== null) await issueLetter(tx, { assessmentId: id, letterId }, agreedBy, issuedAt);
}
