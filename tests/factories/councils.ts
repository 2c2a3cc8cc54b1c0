import { civilDate } from '@/lib/clock';
import { framework2022 } from '@/lib/framework';
import { newId } from '@/lib/ids';
import { asSystem, LONG_AGO, unique } from './system';

export interface ACouncil {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly onsCode: string;
  readonly region: string;
  readonly nation: 'England' | 'Wales' | 'Scotland';
}

/** A made-up council in a region of its own, so that tests do not meet each other's advisers. */
export async function aCouncil(
  council: Partial<ACouncil> & {
    readonly assessed?: boolean;
    readonly type?: string;
    readonly countyCode?: string;
  } = {},
): Promise<ACouncil> {
  const suffix = unique();
  const { shortName = `Testford ${suffix}`, nation = 'England', assessed = true, type = 'Unitary authority' } = council;
  const made: ACouncil = {
    id: newId(),
    name: council.name ?? `${shortName} Council`,
    shortName,
    onsCode: council.onsCode ?? `T${suffix}`,
    region: council.region ?? `Region ${suffix}`,
    nation,
  };
  await asSystem((tx) =>
    tx.authority.create({ data: { ...made, type, assessed, countyCode: council.countyCode ?? null } }),
  );
  return made;
}

export type GroupKind = 'partnership-board' | 'delivery-group' | 'governance' | 'scrutiny';

/** A group covering these councils. */
export async function aGroup(group: {
  readonly councils: readonly { readonly id: string }[];
  readonly kind?: GroupKind;
  readonly name?: string;
}): Promise<{ readonly id: string; readonly name: string }> {
  const { kind = 'partnership-board', councils } = group;
  const made = { id: newId(), name: group.name ?? `Partnership board ${unique()}` };
  await asSystem(async (tx) => {
    await tx.group.create({ data: { ...made, kind } });
    await tx.groupAuthority.createMany({ data: councils.map(({ id }) => ({ groupId: made.id, authorityId: id })) });
  });
  return made;
}

/** A civil date as the database keeps one. @example day('2023-01-31') */
export function day(iso: string): Date {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const found = civilDate(year, month, date);
  if (found === null) throw new RangeError(`${iso} is no day`);
  return found;
}

/** A cycle pinned to the 2022/23 framework. Its deadline is far ahead unless it is given. */
export async function aCycle(
  cycle: {
    readonly name?: string;
    readonly opensOn?: Date;
    readonly deadlineOn?: Date;
    readonly framework?: string;
  } = {},
): Promise<{ readonly id: string; readonly name: string; readonly framework: string }> {
  const { opensOn = day('2022-10-01'), deadlineOn = day('2099-01-31'), framework = framework2022.code } = cycle;
  const made = { id: newId(), name: cycle.name ?? `Cycle ${unique()}`, framework };
  await asSystem((tx) => tx.cycle.create({ data: { ...made, opensOn, deadlineOn, createdAt: LONG_AGO } }));
  return made;
}
