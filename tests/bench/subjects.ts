import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { paths } from '@/lib/paths';
import { sha256 } from '@/lib/secrets';
import { BYTES, RATIO, type Kind } from './budgets';

/** A page that is measured, as one of the made-up people sees it. */
export interface Subject {
  readonly name: string;
  readonly path: string;
  readonly cookie: string;
  readonly ratio: number;
  readonly kind: Kind;
}

export interface Measured {
  readonly pages: readonly Subject[];
  /** Benchmark pages of different councils in progress, each with its own lead: one for each connection that saves. */
  readonly forms: readonly { readonly path: string; readonly cookie: string }[];
}

/** Words on the page that only its right content has: a redirect or a not-found page must not be measured for it. */
export const scriptBudget = ({ kind }: Subject): number => BYTES.script[kind];

/** Ways in by number: 1 reviews every council, 2 sits on a board, 3 is the Home Office's, the others are leads (full-scale-rows.ts). */
const asSystem = async <T>(client: Client, work: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  await client.query('set local role prevent_system');
  const result = await work();
  await client.query('commit');
  return result;
};

/** A session as sign-in makes it: the token in the cookie, its hash in the database. */
async function signIn(client: Client, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    "insert into session (token_hash, person_id, created_at, expires_at) values ($1, $2, now(), now() + interval '12 hours')",
    [sha256(token), personId],
  );
  return `next-auth.session-token=${token}`;
}

const person = async (client: Client, number: number): Promise<string> => {
  const { rows } = await client.query<{ id: string }>('select id from person where email = $1', [
    `person-${number}@made-up.example`,
  ]);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`There is no made-up person ${number}.`);
  return id;
};

interface InProgress {
  readonly assessment: string;
  readonly lead: string;
}

/** Councils of the current made-up cycle whose self-assessment is in progress, with their first lead. */
const inProgress = async (client: Client): Promise<readonly InProgress[]> =>
  (
    await client.query<InProgress>(
      `select a.id as assessment, (select r.person_id from role_assignment r where r.authority_id = a.authority_id and r.role = 'prevent-lead' order by r.id limit 1) as lead
       from assessment a join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
       where au.name like 'Made-up Council %' and a.state = 'in-progress' and c.opens_on = (select max(opens_on) from cycle)
       order by au.name limit 100`,
    )
  ).rows;

/** Signs the made-up people in and names the pages that they are measured on. */
export function prepareSubjects(client: Client, connections: number): Promise<Measured> {
  return asSystem(client, async () => {
    const open = await inProgress(client);
    const [first] = open;
    if (first === undefined) throw new Error('No made-up council is in progress.');
    const { rows } = await client.query<{ letter: string }>(
      `select l.id as letter from outcome_letter l join authority au on au.id = l.authority_id join assessment a on a.id = l.assessment_id join cycle c on c.id = a.cycle_id
       where au.name = 'Made-up Council 001' order by c.opens_on desc limit 1`,
    );
    const { rows: reviewed } = await client.query<{ id: string }>(
      `select a.id from assessment a join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
       where au.name like 'Made-up Council %' and a.state = 'in-review' and c.opens_on = (select max(opens_on) from cycle) order by au.name limit 1`,
    );
    const lead = await signIn(client, first.lead);
    const adviser = await signIn(client, await person(client, 1));
    const member = await signIn(client, await person(client, 2));
    const forms = [];
    for (let connection = 0; connection < connections; connection++) {
      const council = open[connection % open.length] ?? first;
      // Fewer councils than connections: another benchmark of the same one. Five is not scored.
      const benchmark = [1, 2, 3, 4, 6, 7, 8, 9, 10][Math.floor(connection / open.length)] ?? 1;
      forms.push({ path: paths.benchmark(council.assessment, benchmark), cookie: await signIn(client, council.lead) });
    }
    return {
      forms,
      pages: [
        { name: 'Home', path: paths.home, cookie: lead, ratio: RATIO.page, kind: 'reading' },
        {
          name: 'Task list',
          path: paths.selfAssessment(first.assessment),
          cookie: lead,
          ratio: RATIO.page,
          kind: 'reading',
        },
        {
          name: 'Benchmark page',
          path: paths.benchmark(first.assessment, 1),
          cookie: lead,
          ratio: RATIO.form,
          kind: 'form',
        },
        {
          name: 'Your local authorities',
          path: paths.localAuthorities,
          cookie: adviser,
          ratio: RATIO.list,
          kind: 'dashboard',
        },
        {
          name: 'Review of a benchmark',
          path: paths.reviewBenchmark(reviewed[0]?.id ?? '', 1),
          cookie: adviser,
          ratio: RATIO.form,
          kind: 'form',
        },
        {
          name: 'Annex',
          path: paths.outcome(rows[0]?.letter ?? ''),
          cookie: member,
          ratio: RATIO.page,
          kind: 'reading',
        },
      ],
    };
  });
}
