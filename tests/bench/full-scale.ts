import type { Client } from 'pg';
import { SCHEMA_OF_IDS, CHILDREN, GROWTH } from './full-scale-rows';

/** How much there is: councils 1…n, people 1…n, cycles 1 (the current one) …n, evidence of each council. */
export interface Scale {
  readonly councils: number;
  readonly people: number;
  readonly cycles: number;
  readonly evidenceOfACouncil: number;
}

/** Full scale, as the service is designed for: 371 councils, 1,500 people, 10 cycles, 150,000 pieces of evidence. */
export const FULL: Scale = { councils: 371, people: 1_500, cycles: 10, evidenceOfACouncil: 405 };

/** A quick look: about a tenth. */
export const SMALL: Scale = { councils: 96, people: 300, cycles: 3, evidenceOfACouncil: 40 };

/** A tenth of a scale, to count statements before and after the growth. */
export const tenth = ({ councils, people, cycles, evidenceOfACouncil }: Scale): Scale => ({
  councils: Math.max(12, Math.ceil(councils / 10)),
  people: Math.max(60, Math.ceil(people / 10)),
  cycles: Math.min(2, cycles),
  evidenceOfACouncil: Math.ceil(evidenceOfACouncil / 10),
});

/**
 * Brings the made-up councils up to a scale, beside the demonstration data, of which one issued record is copied into every
 * one of them: so their texts and their letters are as long as real ones. Called again with a larger scale it adds what is
 * missing. Row-level security is forced, so it writes as prevent_system.
 *
 * @throws Error where the database holds no demonstration data
 */
export async function growTo(client: Client, scale: Scale): Promise<void> {
  await client.query('begin');
  try {
    await client.query(SCHEMA_OF_IDS);
    await client.query('set local role prevent_system');
    const { rows } = await client.query<{ id: string }>(
      `select a.id from assessment a join outcome_letter l on l.assessment_id = a.id
       join cycle c on c.id = a.cycle_id order by c.opens_on desc, (select count(*) from statement_answer s where s.assessment_id = a.id) desc limit 1`,
    );
    const model = rows[0]?.id;
    if (model === undefined) throw new Error('The demonstration data holds no issued letter to copy.');
    for (const statement of GROWTH) {
      await client.query(
        statement.sql,
        statement.given.map((name) => (name === 'model' ? model : scale[name])),
      );
    }
    for (const statement of CHILDREN) await client.query(statement, [model]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  await client.query('analyze');
}
