import 'server-only';
import { recordAudit } from '@/lib/audit';
import { systemClock, type Clock } from '@/lib/clock';
import { inTransaction } from '@/lib/db';
import { newId } from '@/lib/ids';
import { readAuthorities, type CouncilOfFile } from './authorities-file';

export interface LoadedAuthorities {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Loads the council list: adds what is new, changes what is different, and leaves everything else alone, also councils that
 * are not in the list. Doing it twice changes nothing. For the command; never on behalf of a request.
 */
export async function loadAuthorities(csv: string, clock: Clock = systemClock): Promise<LoadedAuthorities> {
  const councils = readAuthorities(csv);
  const now = clock.now();
  return inTransaction({ as: 'system' }, now, async (tx) => {
    const before = new Map((await tx.authority.findMany()).map((row) => [row.onsCode, row]));
    const added = councils.filter(({ onsCode }) => !before.has(onsCode));
    const changed = councils.filter((council) => {
      const row = before.get(council.onsCode);
      return (
        row !== undefined &&
        (Object.keys(council) as (keyof CouncilOfFile)[]).some((column) => row[column] !== council[column])
      );
    });
    await tx.authority.createMany({ data: added.map((council) => ({ id: newId(), ...council })) });
    for (const council of changed)
      await tx.authority.update({ where: { onsCode: council.onsCode }, data: council, select: { id: true } });
    if (added.length + changed.length > 0)
      await recordAudit(tx, null, now, {
        action: 'load-authorities',
        subject: { type: 'authorities', id: 'authorities.csv' },
        fields: [`added.${added.length}`, `changed.${changed.length}`],
      });
    return { added: added.length, changed: changed.length, unchanged: councils.length - added.length - changed.length };
  });
}
