import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, ROLES, type Role } from '@/lib/policy';
import { findUseCases } from './discover';
import { INPUTS } from './inputs';
import matrix from './matrix.json' with { type: 'json' };
import { CELLS, makeWorld, type Cell, type World } from './world';

const expected = matrix as unknown as Record<string, Partial<Record<Role, readonly Cell[] | 'any'>> | undefined>;

/** Actions that the workflow and the policy name, and that no use-case of this version carries out yet. */
const WITHOUT_A_USE_CASE = new Set(['start', 'see-progress', 'see-private-notes']);

/** Use-cases that are about one record in one state; the others are asked once. */
const isAboutARecord = (name: string) => {
  const subject = new Proxy({}, { get: (_target, key) => `asked:${String(key)}` });
  const asked = JSON.stringify((INPUTS[name] ?? (() => ({})))(subject as never));
  return /asked:(assessmentId|letterId)/.test(asked);
};

const NO = ['not-found', 'not-allowed', 'wrong-state'];

describe('the authorisation matrix', async () => {
  const found = await findUseCases();
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  it('knows the action of every use-case, and has an input for each', () => {
    expect(
      found.filter(({ run }) => expected[run.useCase.action] === undefined).map(({ run }) => run.useCase.name),
    ).toEqual([]);
    expect(
      found
        .filter(({ run }) => INPUTS[run.useCase.name] === undefined)
        .map(({ file, run }) => `${file}: ${run.useCase.name}`),
    ).toEqual([]);
  });

  it('has no action that the policy does not know, and the policy none that nobody uses', () => {
    const used = new Set<string>(found.map(({ run }) => run.useCase.action));
    const known = new Set<string>(['$comment', ...ACTIONS, ...found.map(({ run }) => run.useCase.name)]);
    expect(Object.keys(expected).filter((row) => !known.has(row))).toEqual([]);
    expect(ACTIONS.filter((action) => !used.has(action) && !WITHOUT_A_USE_CASE.has(action))).toEqual([]);
  });

  for (const { run } of found) {
    const { name, action } = run.useCase;
    const rows = expected[name] ?? expected[action] ?? {};
    const cells: readonly Cell[] = isAboutARecord(name) ? CELLS : ['in-progress'];
    const answer = async (actor: World['nobody'], cell: Cell) => {
      const result = await run.permits(actor, (INPUTS[name] ?? (() => ({})))(world.subjects[cell]));
      return result.ok ? 'yes' : result.error.kind;
    };

    it(`${name}: each role in each state, as reviewed`, async () => {
      const wrong: string[] = [];
      for (const role of ROLES)
        for (const cell of cells) {
          const row = rows[role];
          const wanted = row === 'any' || (row ?? []).includes(cell);
          const given = await answer(world.actors[role], cell);
          if (wanted ? given !== 'yes' : !NO.includes(given)) wrong.push(`${role} in ${cell}: ${given}`);
        }
      expect(wrong).toEqual([]);
    });

    if (isAboutARecord(name))
      it(`${name}: a neighbour, and someone without a role, find nothing`, async () => {
        const wrong: string[] = [];
        for (const [who, actor] of [...Object.entries(world.neighbours), ['nobody', world.nobody] as const])
          for (const cell of cells) {
            const given = await answer(actor, cell);
            if (given !== 'not-found') wrong.push(`${who} in ${cell}: ${given}`);
          }
        expect(wrong).toEqual([]);
      });

    it(`${name}: nobody who is not signed in`, async () => {
      expect(await run.permits(null, {})).toEqual({ ok: false, error: { kind: 'not-signed-in' } });
    });
  }
});
