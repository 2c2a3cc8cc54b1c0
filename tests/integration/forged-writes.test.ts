import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '@/lib/db';
import { newId } from '@/lib/ids';
import { POLICY, type Action, type Role } from '@/lib/policy';
import { WORKFLOW, WORKFLOW_EVENTS, type State, type Transition } from '@/lib/workflow';
import { aPerson, anAssessment, asSystem } from '../factories';

/**
 * Roles, states and authorship in the database itself: what a use-case would refuse, it refuses too, from people who may well
 * read and write the council's record. Asked with raw SQL, each forged write beside the honest one that it imitates.
 */
type Made = Awaited<ReturnType<typeof anAssessment>>;
interface Named {
  readonly id: string;
}
const NOW = new Date();
const as = (who: Named, ...statements: readonly string[]): Promise<number> =>
  inTransaction({ as: 'person', id: who.id }, NOW, async (tx) => {
    let rows = 0;
    for (const statement of statements) rows = await tx.$executeRawUnsafe(statement);
    return rows;
  });

const columns = (row: Readonly<Record<string, string>>) =>
  `(${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
const id = (value: string) => `'${value}'::uuid`;
const at = (moment: Date) => `'${moment.toISOString()}'::timestamptz`;
const LATER = new Date(NOW.getTime() + 3_600_000);

const move = (of: Named, to: State, dates = '') =>
  `update assessment set state = '${to}'${dates === '' ? '' : `, ${dates}`} where id = ${id(of.id)}`;
const history = (
  of: Made,
  event: string,
  from: State,
  to: State,
  by: Named,
  changed: { reason?: string; at?: Date } = {},
) =>
  `insert into state_change ${columns({
    id: id(newId()),
    assessment_id: id(of.id),
    authority_id: id(of.authorityId),
    event: `'${event}'`,
    from_state: `'${from}'`,
    to_state: `'${to}'`,
    reason: `'${changed.reason ?? ''}'`,
    by_id: id(by.id),
    at: at(changed.at ?? NOW),
  })}`;
const score = (table: string, of: Made, by: Named, moment = NOW) =>
  `insert into ${table} ${columns({
    id: id(newId()),
    assessment_id: id(of.id),
    authority_id: id(of.authorityId),
    framework: `'${of.framework}'`,
    benchmark: '1',
    score: '5',
    reason: `'Because'`,
    by_id: id(by.id),
    at: at(moment),
  })}`;
const written = (table: string, of: Made, by: Named, more: Readonly<Record<string, string>>) =>
  `insert into ${table} ${columns({
    assessment_id: id(of.id),
    authority_id: id(of.authorityId),
    updated_by: id(by.id),
    updated_at: at(NOW),
    ...more,
  })}`;
/** A row of each table that the adviser writes. */
const ADVISERS: Readonly<Record<string, (of: Made, by: Named) => string>> = {
  benchmark_review: (of, by) => written('benchmark_review', of, by, { benchmark: '5', summary: `'Rewritten'` }),
  private_note: (of, by) => written('private_note', of, by, { benchmark: '5', note: `'Noted'` }),
  recommended_action: (of, by) =>
    written('recommended_action', of, by, { id: id(newId()), position: '3', text: `'Do this'`, benchmarks: `'{1}'` }),
  proposed_score: (of, by) => score('proposed_score', of, by),
  agreed_score: (of, by) => score('agreed_score', of, by),
};
const draft = (of: Made, by: Named) =>
  `update letter_draft set good_practice = 'Everything', updated_by = ${id(by.id)} where assessment_id = ${id(of.id)}`;

describe('the workflow in the database', () => {
  test('is lib/workflow’s table, event by event, state by state, role by role', async () => {
    const rows = await asSystem(
      (tx) =>
        tx.$queryRaw`select event, from_state as "from", to_state as "to", role, reason, handed_over as "handedOver" from workflow_moves()`,
    );
    const expected = WORKFLOW_EVENTS.flatMap((event) => {
      const { from, to, by, reason, handedOver }: Transition = WORKFLOW[event];
      return from.flatMap((state) =>
        by.map((role) => ({
          event,
          from: state,
          to: to === 'same' ? state : to,
          role,
          reason,
          handedOver: handedOver === true,
        })),
      );
    });
    expect(rows).toHaveLength(expected.length);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });

  test.each<[string, Action, Role]>([
    ['benchmark_review', 'write-review', 'regional-adviser'],
    ['private_note', 'write-review', 'regional-adviser'],
    ['proposed_score', 'write-review', 'regional-adviser'],
    ['agreed_score', 'write-review', 'regional-adviser'],
    ['agreed_score', 'decide-difference', 'home-office'],
    ['difference_decision', 'decide-difference', 'home-office'],
    ['recommended_action', 'set-actions', 'regional-adviser'],
    ['letter_draft', 'write-letter', 'regional-adviser'],
    ['outcome_letter', 'issue', 'regional-adviser'],
    ['council_position', 'take-position', 'prevent-lead'],
    ['assessment', 'set-context', 'regional-adviser'],
  ])('lets %s be written in the states of %s', async (table, action, role) => {
    const [row] = await asSystem(
      (tx) => tx.$queryRaw<{ states: string[] }[]>`select writable_states(${table}) as states`,
    );
    expect(row?.states.toSorted()).toEqual([...(statesOf(action, role) ?? [])].sort());
  });
});

const statesOf = (action: Action, role: Role) => {
  const cells: Partial<Record<Role, { readonly states: readonly State[] | 'any' }>> = POLICY[action];
  const states = cells[role]?.states;
  return states === 'any' ? undefined : states;
};

let council: Made['council'];
let lead: Named;
let adviser: Named;
let helper: Named;
let homeOffice: Named;
beforeAll(async () => {
  const first = await anAssessment();
  ({ council, lead, adviser } = first);
  helper = await aPerson({ roles: [{ role: 'contributor', authorityId: council.id, benchmarks: [1, 2] }] });
  homeOffice = await aPerson({ roles: [{ role: 'home-office' }] });
});
/** One more record of the same council and people. */
const record = (state: State, review: 'none' | 'written' | 'handed-over' = 'none') =>
  anAssessment({ council, lead, adviser, state, review });

describe('an assessment moves as the workflow says', () => {
  test('by the event’s own role, with its moment and its history', async () => {
    const of = await record('in-progress');
    expect(
      await as(
        lead,
        move(of, 'submitted', `submitted_at = ${at(NOW)}`),
        history(of, 'submit', 'in-progress', 'submitted', lead),
      ),
    ).toBe(1);
    expect(
      await as(adviser, move(of, 'in-review'), history(of, 'take-into-review', 'submitted', 'in-review', adviser)),
    ).toBe(1);
  });

  test.each<[string, State, State, () => Named, string]>([
    ['a lead takes a submission back that is in review', 'in-review', 'in-progress', () => lead, ''],
    ['a lead agrees', 'in-review', 'agreed', () => lead, `agreed_at = ${at(NOW)}`],
    ['a lead has the letter issued', 'fact-check', 'issued', () => lead, ''],
    ['a contributor submits', 'in-progress', 'submitted', () => helper, `submitted_at = ${at(NOW)}`],
    ['an adviser issues before the check of facts', 'agreed', 'issued', () => adviser, ''],
    ['an adviser withdraws the council', 'in-progress', 'withdrawn', () => adviser, ''],
    ['the Home Office agrees', 'in-review', 'agreed', () => homeOffice, `agreed_at = ${at(NOW)}`],
    ['a lead submits without the moment', 'in-progress', 'submitted', () => lead, ''],
    ['a lead submits at another moment', 'in-progress', 'submitted', () => lead, `submitted_at = ${at(LATER)}`],
  ])('not so: %s', async (_what, from, to, who, dates) => {
    const of = await record(from);
    await expect(as(who(), move(of, to, dates))).rejects.toThrow(/no event of the workflow/);
  });

  test.each<[string, State, () => Named, string]>([
    ['handed over by the lead', 'in-review', () => lead, `handed_over_at = ${at(NOW)}`],
    ['handed over at another moment', 'in-review', () => adviser, `handed_over_at = ${at(LATER)}`],
    ['handed over by a helper', 'in-review', () => helper, `handed_over_at = ${at(NOW)}`],
    ['agreed without agreeing', 'in-review', () => adviser, `agreed_at = ${at(NOW)}`],
    ['the check of facts ended by a helper', 'fact-check', () => helper, `fact_check_ended_at = ${at(NOW)}`],
    ['a submission undone in place', 'submitted', () => lead, 'submitted_at = null'],
  ])('and its moments change with their event only: not %s', async (_what, state, who, dates) => {
    const of = await record(state);
    await expect(as(who(), `update assessment set ${dates} where id = ${id(of.id)}`)).rejects.toThrow(
      /no event of the workflow/,
    );
  });

  test('is agreed once the council has been shown what is agreed, and not before', async () => {
    const agreed = (of: Made) => [
      move(of, 'agreed', `agreed_at = ${at(NOW)}`),
      history(of, 'agree', 'in-review', 'agreed', adviser),
    ];
    const written = await record('in-review', 'written');
    await expect(as(adviser, ...agreed(written))).rejects.toThrow(/no event of the workflow/);
    expect(await as(adviser, ...agreed(await record('in-review', 'handed-over')))).toBe(1);
  });

  test('is confirmed as accurate by a council that is shown its letter, and not otherwise', async () => {
    const confirmed = (of: Made) => [
      `update assessment set fact_check_ended_at = ${at(NOW)} where id = ${id(of.id)}`,
      history(of, 'confirm-accurate', 'fact-check', 'fact-check', lead),
    ];
    const unseen = await record('fact-check');
    await asSystem((tx) => tx.assessment.update({ where: { id: unseen.id }, data: { handedOverAt: null } }));
    await expect(as(lead, ...confirmed(unseen))).rejects.toThrow(/no event of the workflow/);
    expect(await as(lead, ...confirmed(await record('fact-check')))).toBe(1);
  });

  test('and never without its history', async () => {
    const of = await record('submitted');
    await expect(as(adviser, move(of, 'in-review'))).rejects.toThrow();
    const asked = as(adviser, move(of, 'in-review'), 'set constraints all immediate');
    await expect(asked).rejects.toThrow(/leaves its history/);
    expect(await asSystem((tx) => tx.assessment.findUnique({ where: { id: of.id } }))).toMatchObject({
      state: 'submitted',
    });
    await expect(
      as(
        adviser,
        move(of, 'in-review'),
        `update assessment set handed_over_at = ${at(NOW)} where id = ${id(of.id)}`,
        history(of, 'take-into-review', 'submitted', 'in-review', adviser),
      ),
    ).rejects.toThrow(/no history yet/);
  });

  test('and is nobody else’s to describe', async () => {
    const of = await record('in-review');
    const context = (by: Named, who: Named) =>
      as(who, `update assessment set threat = 'higher', context_by = ${id(by.id)} where id = ${id(of.id)}`);
    await expect(context(lead, lead)).rejects.toThrow(/context is the adviser's/);
    await expect(context(lead, adviser)).rejects.toThrow(/context is the adviser's/);
    await expect(as(lead, `update assessment set extended_to = '2030-01-01' where id = ${id(of.id)}`)).rejects.toThrow(
      /more time/,
    );
    expect(await context(adviser, adviser)).toBe(1);
  });

  test('and begins at its beginning', async () => {
    const { framework, authorityId } = await record('not-started');
    const opened = await asSystem((tx) =>
      tx.cycle.create({
        data: { id: newId(), name: `Forged ${newId()}`, framework, opensOn: NOW, deadlineOn: NOW, createdAt: NOW },
      }),
    );
    const assessment = (state: State) =>
      `insert into assessment ${columns({
        id: id(newId()),
        cycle_id: id(opened.id),
        authority_id: id(authorityId),
        framework: `'${framework}'`,
        state: `'${state}'`,
        created_at: at(NOW),
      })}`;
    await expect(as(homeOffice, assessment('agreed'))).rejects.toThrow(/row-level security/);
    expect(await as(homeOffice, assessment('not-started'))).toBe(1);
  });
});

describe('history', () => {
  test.each<[string, (of: Made) => readonly string[]]>([
    ['of a move that was not made', (of) => [history(of, 'agree', 'in-review', 'agreed', adviser)]],
    ['of a moment in which nothing moved', (of) => [history(of, 'hand-over', 'in-review', 'in-review', adviser)]],
    [
      'with another event than the one that moved it',
      (of) => [
        move(of, 'sent-back'),
        history(of, 'withdraw', 'in-review', 'sent-back', adviser, { reason: 'Elsewhere' }),
      ],
    ],
    [
      'of another moment',
      (of) => [
        move(of, 'sent-back'),
        history(of, 'send-back', 'in-review', 'sent-back', adviser, { reason: 'Thin', at: LATER }),
      ],
    ],
    [
      'without the reason that the event needs',
      (of) => [move(of, 'sent-back'), history(of, 'send-back', 'in-review', 'sent-back', adviser, { reason: '  ' })],
    ],
    [
      'told twice',
      (of) => [
        move(of, 'sent-back'),
        history(of, 'send-back', 'in-review', 'sent-back', adviser, { reason: 'Thin' }),
        history(of, 'send-back', 'in-review', 'sent-back', adviser, { reason: 'Thinner' }),
      ],
    ],
    [
      'in another’s name',
      (of) => [move(of, 'sent-back'), history(of, 'send-back', 'in-review', 'sent-back', lead, { reason: 'Thin' })],
    ],
  ])('is not written %s', async (_what, statements) => {
    await expect(as(adviser, ...statements(await record('in-review')))).rejects.toThrow(
      /nothing moved|at its moment|needs a reason|row-level security/,
    );
  });
});

describe('what the adviser writes', () => {
  test.each(Object.entries(ADVISERS))('is written in review: %s', async (_table, row) => {
    expect(await as(adviser, row(await record('in-review'), adviser))).toBe(1);
  });

  describe.each<State>(['submitted', 'agreed', 'fact-check', 'issued'])('is not written while it is %s', (state) => {
    test.each(Object.entries(ADVISERS))('%s', async (_table, row) => {
      await expect(as(adviser, row(await record(state), adviser))).rejects.toThrow(/is not written while/);
    });
  });

  test('stays after issue: summaries, actions and the letter’s words', async () => {
    const of = await record('issued');
    await asSystem((tx) =>
      tx.recommendedAction.create({
        data: {
          id: newId(),
          assessmentId: of.id,
          authorityId: of.authorityId,
          position: 1,
          text: 'Do this',
          benchmarks: [1],
          updatedBy: adviser.id,
          updatedAt: NOW,
        },
      }),
    );
    const own = `updated_by = ${id(adviser.id)}`;
    for (const statement of [
      `update benchmark_review set summary = '', ${own} where assessment_id = ${id(of.id)}`,
      `update recommended_action set text = 'Do that', ${own} where assessment_id = ${id(of.id)}`,
      `delete from recommended_action where assessment_id = ${id(of.id)}`,
      draft(of, adviser),
    ])
      await expect(as(adviser, statement)).rejects.toThrow(/is not written while the assessment is issued/);
  });

  test('does not leave an issued record for another of the same council', async () => {
    const [of, open] = [await record('issued'), await record('in-review')];
    const taken = `update benchmark_review set assessment_id = ${id(open.id)}, updated_by = ${id(adviser.id)} where assessment_id = ${id(of.id)}`;
    await expect(as(adviser, taken)).rejects.toThrow(/is not written while the assessment is issued/);
  });

  test.each<State>(['agreed', 'fact-check'])('for the letter is still written while it is %s', async (state) => {
    expect(await as(adviser, draft(await record(state), adviser))).toBe(1);
  });

  test.each(Object.entries(ADVISERS))('is in the adviser’s own name: %s', async (_table, row) => {
    await expect(as(adviser, row(await record('in-review'), lead))).rejects.toThrow(/row-level security/);
  });

  test.each(['proposed_score', 'agreed_score'])('is of its moment: %s', async (table) => {
    await expect(as(adviser, score(table, await record('in-review'), adviser, LATER))).rejects.toThrow(
      /row-level security/,
    );
  });
});

describe('agreement', () => {
  const decided = (of: Made, by: Named, agreedScoreId: string) =>
    `insert into difference_decision ${columns({
      id: id(newId()),
      assessment_id: id(of.id),
      authority_id: id(of.authorityId),
      benchmark: '1',
      agreed_score_id: id(agreedScoreId),
      reason: `'Decided'`,
      by_id: id(by.id),
      at: at(NOW),
    })}`;
  const answered = (of: Made, agreedScoreId: string) =>
    `insert into council_position ${columns({
      id: id(newId()),
      assessment_id: id(of.id),
      authority_id: id(of.authorityId),
      benchmark: '1',
      agreed_score_id: id(agreedScoreId),
      position: `'confirmed'`,
      by_id: id(lead.id),
      at: at(NOW),
    })}`;
  const agreedScoreOf = (of: Made) =>
    asSystem((tx) => tx.agreedScore.findFirstOrThrow({ where: { assessmentId: of.id, benchmark: 1 } }));

  test('is answered and decided while the council sees it, and not before or after', async () => {
    const shown = await record('in-review', 'handed-over');
    const agreed = await agreedScoreOf(shown);
    expect(await as(lead, answered(shown, agreed.id))).toBe(1);
    expect(await as(homeOffice, score('agreed_score', shown, homeOffice), decided(shown, homeOffice, agreed.id))).toBe(
      1,
    );

    const hidden = await record('in-review', 'written');
    const notYet = await agreedScoreOf(hidden);
    await expect(as(lead, answered(hidden, notYet.id))).rejects.toThrow(/before the review is handed over/);
    await expect(as(homeOffice, score('agreed_score', hidden, homeOffice))).rejects.toThrow(/before the review/);
    await expect(as(homeOffice, decided(hidden, homeOffice, notYet.id))).rejects.toThrow(/before the review/);

    const over = await record('issued');
    const frozen = await agreedScoreOf(over);
    await expect(as(lead, answered(over, frozen.id))).rejects.toThrow(/while the assessment is issued/);
    await expect(as(homeOffice, score('agreed_score', over, homeOffice))).rejects.toThrow(/is issued/);
    await expect(as(homeOffice, decided(over, homeOffice, frozen.id))).rejects.toThrow(/is issued/);
  });

  test('is not the Home Office’s to decide for a council of one’s own', async () => {
    const shown = await record('in-review', 'handed-over');
    const both = await aPerson({
      roles: [{ role: 'home-office' }, { role: 'contributor', authorityId: council.id, benchmarks: [1] }],
    });
    await expect(as(both, score('agreed_score', shown, both))).rejects.toThrow(/row-level security/);
    await expect(as(both, decided(shown, both, (await agreedScoreOf(shown)).id))).rejects.toThrow(/row-level security/);
  });

  test('is kept as a snapshot by the adviser, and a submission only before its review', async () => {
    const snapshot = (of: Made, kind: string, by: Named) =>
      `insert into snapshot ${columns({
        id: id(newId()),
        assessment_id: id(of.id),
        authority_id: id(of.authorityId),
        kind: `'${kind}'`,
        number: '9',
        reference: `'${newId()}'`,
        content: `'{}'`,
        sha256: `'0'`,
        by_id: id(by.id),
        at: at(NOW),
      })}`;
    const of = await record('in-review');
    await expect(as(lead, snapshot(of, 'submission', lead))).rejects.toThrow(/no submission is made/);
    await expect(as(lead, snapshot(of, 'agreement', lead))).rejects.toThrow(/no agreement is made/);
    expect(await as(adviser, snapshot(of, 'agreement', adviser))).toBe(1);
  });

  test('comes into a letter once the check of facts has begun', async () => {
    const letter = async (of: Made) => {
      const issued = await asSystem((tx) => tx.outcomeLetter.findFirstOrThrow());
      return `insert into outcome_letter ${columns({
        id: id(newId()),
        assessment_id: id(of.id),
        authority_id: id(of.authorityId),
        template_id: id(issued.templateId),
        number: '9',
        content: `'{}'`,
        sha256: `'0'`,
        issued_by: id(adviser.id),
        issued_at: at(NOW),
      })}`;
    };
    await record('issued');
    await expect(as(adviser, await letter(await record('agreed')))).rejects.toThrow(/while the assessment is agreed/);
    expect(await as(adviser, await letter(await record('fact-check')))).toBe(1);
  });
});

describe('what the council says', () => {
  const answer = (of: Made, by: Named) =>
    written('statement_answer', of, by, { benchmark: '1', statement_id: `'B1.L3.S1'`, answer: `'in-place'` });
  const why = (of: Made, by: Named) =>
    `update benchmark_response set why = 'Rewritten', updated_by = ${id(by.id)} where assessment_id = ${id(of.id)} and benchmark = 1`;

  test('is said in one’s own name', async () => {
    const of = await record('in-progress');
    for (const forged of [answer(of, lead), why(of, lead), score('self_score', of, lead)])
      await expect(as(helper, forged)).rejects.toThrow(/row-level security/);
    for (const honest of [answer(of, helper), why(of, helper), score('self_score', of, helper)])
      expect(await as(helper, honest)).toBe(1);
    await expect(as(helper, score('self_score', of, helper, LATER))).rejects.toThrow(/row-level security/);
  });

  test('does not leave a submitted record for another of the same council', async () => {
    const [of, open] = [await record('submitted'), await anAssessment({ council, lead, adviser, selfScores: {} })];
    const taken = `update benchmark_response set assessment_id = ${id(open.id)}, updated_by = ${id(lead.id)} where assessment_id = ${id(of.id)}`;
    await expect(as(lead, taken)).rejects.toThrow(/self-assessment is submitted/);
  });
});

describe('evidence', () => {
  const item = (by: Named, evidenceId: string) =>
    `insert into evidence_item ${columns({
      id: id(evidenceId),
      authority_id: id(council.id),
      kind: `'link'`,
      title: `'Minutes'`,
      url: `'https://council.example/minutes'`,
      added_by: id(by.id),
      added_at: at(NOW),
    })}`;
  const support = (of: Made, evidenceId: string) =>
    `insert into evidence_support ${columns({
      evidence_id: id(evidenceId),
      assessment_id: id(of.id),
      benchmark: '1',
      authority_id: id(council.id),
      statement_ids: `'{}'`,
    })}`;
  const changed = (evidenceId: string) =>
    `update evidence_item set url = 'https://council.example/other' where id = ${id(evidenceId)}`;
  const moved = (evidenceId: string) =>
    `update evidence_support set benchmark = 2 where evidence_id = ${id(evidenceId)}`;
  const taken = (evidenceId: string) => `delete from evidence_support where evidence_id = ${id(evidenceId)}`;
  const offered = async (of: Made, evidenceId = newId()) => {
    await asSystem(async (tx) => {
      await tx.$executeRawUnsafe(item(lead, evidenceId));
      await tx.$executeRawUnsafe(support(of, evidenceId));
    });
    return evidenceId;
  };

  test('can change until it is submitted', async () => {
    const of = await record('in-progress');
    const evidenceId = newId();
    expect(await as(lead, item(lead, evidenceId), support(of, evidenceId))).toBe(1);
    for (const statement of [changed, moved, taken]) expect(await as(lead, statement(evidenceId))).toBe(1);
  });

  test.each<State>(['submitted', 'in-review', 'agreed', 'issued'])('stays while it is %s', async (state) => {
    const evidenceId = await offered(await record(state));
    for (const statement of [changed, moved, taken])
      await expect(as(lead, statement(evidenceId))).rejects.toThrow(/evidence .*stays/);
  });

  test('can be added while the review asks for it, and not to what is submitted or issued', async () => {
    const evidenceId = newId();
    expect(await as(lead, item(lead, evidenceId), support(await record('in-review'), evidenceId))).toBe(1);
    for (const state of ['submitted', 'issued'] as const)
      await expect(as(lead, support(await record(state), evidenceId))).rejects.toThrow(/stays as it was/);
  });

  test('that the adviser entered for the council stays the adviser’s to keep right', async () => {
    const of = await record('submitted');
    const document = await offered(of);
    const entry = `insert into behalf_entry ${columns({
      assessment_id: id(of.id),
      authority_id: id(council.id),
      reason: `'It came by post'`,
      evidence_id: id(document),
      received_on: at(NOW),
      by_id: id(adviser.id),
      at: at(NOW),
    })}`;
    await asSystem((tx) => tx.$executeRawUnsafe(entry));
    await expect(as(lead, taken(document))).rejects.toThrow(/stays as it was/);
    expect(await as(adviser, taken(document))).toBe(1);
  });

  test('is added in one’s own name, and keeps it', async () => {
    await expect(as(helper, item(lead, newId()))).rejects.toThrow(/row-level security/);
    const evidenceId = await offered(await record('in-progress'));
    await expect(
      as(lead, `update evidence_item set added_by = ${id(helper.id)} where id = ${id(evidenceId)}`),
    ).rejects.toThrow(/one's own name/);
  });
});

describe('shared work', () => {
  const question = (of: Made, questionId: string, more: Readonly<Record<string, string>> = {}) =>
    `insert into asked_question ${columns({
      id: id(questionId),
      assessment_id: id(of.id),
      authority_id: id(of.authorityId),
      benchmark: '1',
      question: `'When did the board last meet?'`,
      asked_name: `'Board Secretary'`,
      asked_email: `'secretary@partner.example'`,
      asked_by: id(lead.id),
      asked_at: at(NOW),
      token_hash: `'${newId()}'`,
      expires_at: at(LATER),
      ...more,
    })}`;
  const ANSWERED = { answer: `'In May'`, answer_name: `'A. Secretary'`, answered_at: at(NOW) };
  const change = (table: string, key: string, set: string) =>
    `update ${table} set ${set} where ${table === 'behalf_entry' ? 'assessment_id' : 'id'} = ${id(key)}`;

  test('is decided in one’s own name, and the answer stays in the words of who gave it', async () => {
    const of = await record('in-progress');
    const questionId = newId();
    await asSystem((tx) => tx.$executeRawUnsafe(question(of, questionId, ANSWERED)));
    const decide = (by: Named) =>
      change('asked_question', questionId, `decision = 'accepted', decided_by = ${id(by.id)}, decided_at = ${at(NOW)}`);
    await expect(as(lead, decide(helper))).rejects.toThrow(/one's own name/);
    for (const forged of [`answer = 'In June'`, `answer_name = 'Another'`, `question = 'Did it ever meet?'`])
      await expect(as(lead, change('asked_question', questionId, forged))).rejects.toThrow(/as it was said/);
    expect(await as(lead, decide(lead))).toBe(1);
  });

  test('has no answer that was made up with its question', async () => {
    const of = await record('in-progress');
    await expect(as(lead, question(of, newId(), ANSWERED))).rejects.toThrow(/row-level security/);
    expect(await as(lead, question(of, newId()))).toBe(1);
  });

  test('leaves what the adviser entered as entered: the lead answers beside it, in their own name', async () => {
    const of = await record('submitted');
    const document = newId();
    const entry = (more: Readonly<Record<string, string>> = {}) =>
      `insert into behalf_entry ${columns({
        assessment_id: id(of.id),
        authority_id: id(of.authorityId),
        reason: `'It came by post'`,
        evidence_id: id(document),
        received_on: at(NOW),
        by_id: id(adviser.id),
        at: at(NOW),
        ...more,
      })}`;
    await asSystem((tx) =>
      tx.evidenceItem.create({
        data: {
          id: document,
          authorityId: of.authorityId,
          kind: 'link',
          title: 'Their document',
          url: 'https://council.example/document',
          addedBy: adviser.id,
          addedAt: NOW,
        },
      }),
    );
    await expect(
      as(adviser, entry({ answer: `'confirmed'`, answered_by: id(lead.id), answered_at: at(NOW) })),
    ).rejects.toThrow(/row-level security/);
    expect(await as(adviser, entry())).toBe(1);
    const answer = (by: Named) =>
      change('behalf_entry', of.id, `answer = 'confirmed', answered_by = ${id(by.id)}, answered_at = ${at(NOW)}`);
    await expect(as(lead, change('behalf_entry', of.id, `reason = 'It was lost'`))).rejects.toThrow(/as it was said/);
    await expect(as(lead, answer(adviser))).rejects.toThrow(/one's own name/);
    expect(await as(lead, answer(lead))).toBe(1);
  });

  test('leaves a shared text as it stood when it was shared', async () => {
    const of = await record('in-progress');
    const textId = newId();
    const text = `insert into shared_text ${columns({
      id: id(textId),
      authority_id: id(of.authorityId),
      assessment_id: id(of.id),
      framework: `'${of.framework}'`,
      benchmark: '1',
      why: `'Our plan'`,
      answers: `'{}'`,
      by_id: id(lead.id),
      at: at(NOW),
    })}`;
    expect(await as(lead, text)).toBe(1);
    await expect(as(lead, change('shared_text', textId, `why = 'Another plan'`))).rejects.toThrow(/as it was said/);
    expect(await as(lead, change('shared_text', textId, `withdrawn_at = ${at(NOW)}`))).toBe(1);
  });

  test('about last year’s actions is said in one’s own name', async () => {
    const last = await record('issued');
    const of = await record('in-progress');
    const letter = await asSystem((tx) => tx.outcomeLetter.findFirstOrThrow({ where: { assessmentId: last.id } }));
    const said = (by: Named) =>
      written('last_action_answer', of, by, { letter_id: id(letter.id), position: '1', outcome: `'done'` });
    await expect(as(lead, said(adviser))).rejects.toThrow(/row-level security/);
    expect(await as(lead, said(lead))).toBe(1);
  });
});
