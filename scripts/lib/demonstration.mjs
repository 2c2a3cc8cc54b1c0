import { demonstration, forgetDemonstration, isEmpty, recordDemonstration, withClient } from './database-facts.mjs';
import { Refusal } from './refusal.mjs';

/**
 * What to do about demonstration data, from what was asked for and what the database holds. On the embedded database it is
 * loaded the first time unless --empty; on PostgreSQL it is loaded, and its sign-in offered, only with --demo.
 *
 * @param state of the demonstration data in the database: undefined, `loading` (which was cut short) or `loaded`.
 * @returns `load`, `use` (already there) or `none`.
 * @throws Refusal where the two cannot go together.
 */
export function demonstrationPlan({ isEmbedded, demo, empty, isEmptyDatabase, state }) {
  // Cut short before anything was written, it is as if it had never begun.
  if (state === 'loading' && !isEmptyDatabase)
    throw new Refusal(
      'Loading the demonstration data was cut short the last time: begin again with a new database (for the embedded one, remove the folder "postgres" in the data folder).',
    );
  if (empty && state === 'loaded')
    throw new Refusal(
      'The database holds demonstration data, so it cannot be started with --empty: set PREVENT_DATA_DIR to a new folder.',
    );
  if (state === 'loaded') return isEmbedded || demo ? 'use' : 'none';
  if (demo && !isEmptyDatabase)
    throw new Refusal('The database is in use and holds no demonstration data: --demo needs an empty one.');
  return demo || (isEmbedded && !empty && isEmptyDatabase) ? 'load' : 'none';
}

/**
 * Carries the plan out.
 *
 * @param load runs the seed; it says whether it succeeded.
 * @returns whether the service runs as a demonstration, and whether anybody can sign in yet.
 */
export async function prepareDemonstration(url, asked, load) {
  const { plan, isEmptyDatabase } = await withClient(url, async (client) => {
    const [isEmptyDatabase, state] = [await isEmpty(client), await demonstration(client)];
    const plan = demonstrationPlan({ ...asked, isEmptyDatabase, state });
    if (plan === 'load') await recordDemonstration(client, 'loading');
    else if (state === 'loading') await forgetDemonstration(client);
    return { plan, isEmptyDatabase };
  });
  if (plan === 'load') {
    await load();
    await withClient(url, (client) => recordDemonstration(client, 'loaded'));
  }
  return { isDemonstration: plan !== 'none', hasNobody: plan === 'none' && isEmptyDatabase };
}
