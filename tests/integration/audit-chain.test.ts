import type { Client } from 'pg';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { recordAudit } from '@/lib/audit';
import { checkAudit } from '@/lib/audit/check';
import { logAuditCheck } from '@/lib/audit/log-check';
import { inTransaction } from '@/lib/db';
import { newId } from '@/lib/ids';
import { log } from '@/lib/log';
import { actorFor, anAssessment, aPerson, asSystem } from '../factories';
import { asSuperuser, changePermanently } from '../factories/superuser';

/** Each event carries the hash of the one before, so that nobody rewrites what happened unseen. */
const brokenAt = async (): Promise<number | null> => {
  const [found] = await asSystem(
    (tx) => tx.$queryRaw<{ seq: bigint | null }[]>`select first_broken_audit_event() as seq`,
  );
  return found?.seq == null ? null : Number(found.seq);
};

const record = (actorId: string, action = 'save-benchmark') =>
  inTransaction({ as: 'person', id: actorId }, new Date(), (tx) =>
    recordAudit(tx, actorId, new Date(), { action, subject: { type: 'assessment', id: newId() }, fields: ['score.1'] }),
  );

let person: { readonly id: string };
beforeEach(async () => {
  person = await aPerson();
});

describe('the chain', () => {
  test('is whole after many people wrote at once, without a gap or a number given twice', async () => {
    const before = await asSystem((tx) => tx.auditEvent.count());
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(Array.from({ length: 10 }, () => record(person.id)));
    }
    const [range] = await asSystem(
      (tx) => tx.$queryRaw<{ count: number; first: number; last: number }[]>`
        select count(*)::int as count, min(seq)::int as first, max(seq)::int as last from audit_event`,
    );
    expect(range).toEqual({ count: before + 40, first: 1, last: before + 40 });
    expect(await brokenAt()).toBeNull();
  });

  test('numbers events itself: what the writer says of number and hash counts for nothing', async () => {
    const forged = { seq: 999_999n, previousHash: 'f'.repeat(64), hash: '0'.repeat(64) };
    await asSystem((tx) =>
      tx.auditEvent.createMany({
        data: [
          {
            ...forged,
            at: new Date(),
            actorId: person.id,
            action: 'forged',
            subjectType: 'person',
            subjectId: person.id,
            fields: [],
          },
        ],
      }),
    );
    expect(await asSystem((tx) => tx.auditEvent.count({ where: { seq: 999_999n } }))).toBe(0);
    expect(await brokenAt()).toBeNull();
  });

  test('takes no event in somebody else’s name', async () => {
    const other = await aPerson();
    await expect(
      inTransaction({ as: 'person', id: person.id }, new Date(), (tx) =>
        recordAudit(tx, other.id, new Date(), {
          action: 'submit',
          subject: { type: 'assessment', id: newId() },
          fields: [],
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('tampering by somebody with the server’s password', () => {
  /** Changes the record past its trigger, asks the chain, and undoes it. */
  const afterTampering = (work: (client: Client, seq: number) => Promise<unknown>) =>
    asSuperuser(async (client) => {
      const { rows } = await client.query<{ seq: string }>('select max(seq) - 3 as seq from audit_event');
      const seq = Number(rows[0]?.seq);
      await client.query('alter table audit_event disable trigger user');
      await work(client, seq);
      const broken = await client.query<{ seq: string | null }>('select first_broken_audit_event() as seq');
      const found = broken.rows[0]?.seq ?? null;
      return found === null ? null : Number(found) - seq;
    });

  beforeEach(async () => {
    for (let event = 0; event < 6; event += 1) await record(person.id);
  });

  test.each([
    ['who it was', 'actor_id = gen_random_uuid()'],
    ['what was done', `action = 'recall'`],
    ['when', `at = at + interval '1 second'`],
    ['what it was about', `subject_id = 'another'`],
    ['which fields', `fields = array['score.2']`],
    ['which council', 'authority_id = gen_random_uuid()'],
  ])('is found at the very event: %s', async (_what, change) => {
    expect(
      await afterTampering((client, seq) => client.query(`update audit_event set ${change} where seq = $1`, [seq])),
    ).toBe(0);
  });

  test('is found at the next event where the changed one was given a fitting hash', async () => {
    const rehash = `update audit_event set action = 'recall' where seq = $1`;
    const found = await afterTampering(async (client, seq) => {
      await client.query(rehash, [seq]);
      await client.query('update audit_event set hash = audit_hash(audit_event) where seq = $1', [seq]);
    });
    expect(found).toBe(1);
  });

  test('is found after an event that was taken out', async () => {
    expect(await afterTampering((client, seq) => client.query('delete from audit_event where seq = $1', [seq]))).toBe(
      1,
    );
  });

  test('is not seen where there was none', async () => {
    expect(await afterTampering(() => Promise.resolve())).toBeNull();
  });
});

describe('the end of the chain', () => {
  test('is kept with each check, and missed when the newest events are taken away', async () => {
    for (let event = 0; event < 3; event += 1) await record(person.id);
    const before = await asSystem((tx) => checkAudit(tx, new Date()));
    expect(before).toMatchObject({ firstBroken: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    const removed = await asSuperuser(async (client) => {
      await client.query('alter table audit_event disable trigger user');
      await client.query('delete from audit_event where seq > $1', [Number(before.upToSeq) - 2]);
      // What is left is whole in itself.
      const walked = await client.query<{ seq: string | null }>('select first_broken_audit_event() as seq');
      expect(walked.rows[0]?.seq).toBeNull();
      const { rows } = await client.query<{ missed: boolean }>(
        `select exists (select 1 from audit_check c where not exists
          (select 1 from audit_event e where e.seq = c.up_to_seq and e.hash = c.hash)) as missed`,
      );
      return rows[0]?.missed;
    });
    expect(removed).toBe(true);
    // The same for good, found by the check itself: nothing else in this file needs these events.
    await changePermanently('alter table audit_event disable trigger user');
    await changePermanently(`delete from audit_event where seq = ${String(before.upToSeq)}`);
    await changePermanently('alter table audit_event enable trigger user');
    const after = await asSystem((tx) => checkAudit(tx, new Date()));
    expect(after.firstBroken).toBe(before.upToSeq);
    await record(person.id);
    const replaced = await asSystem((tx) => checkAudit(tx, new Date()));
    expect(replaced.firstBroken).toBe(before.upToSeq);
  });

  test('goes into the log, as an error where the chain is broken', () => {
    const said = { info: vi.spyOn(log, 'info'), error: vi.spyOn(log, 'error') };
    const check = { at: new Date(), upToSeq: 12n, hash: 'f'.repeat(64), firstBroken: null };
    logAuditCheck(check);
    expect(said.info.mock.lastCall).toEqual([{ event: 'audit-checked', seq: 12, hash: check.hash }]);
    logAuditCheck({ ...check, firstBroken: 3n });
    expect(said.error.mock.lastCall).toEqual([{ event: 'audit-broken', seq: 12, hash: check.hash, firstBroken: 3 }]);
  });

  test('cannot be rewritten, not even by the system', async () => {
    await asSystem((tx) => checkAudit(tx, new Date()));
    await expect(asSystem((tx) => tx.auditCheck.updateMany({ data: { hash: 'x' } }))).rejects.toThrow(
      /permission denied/,
    );
    await expect(changePermanently(`update audit_check set hash = 'x'`)).rejects.toThrow(/append-only/);
    await expect(changePermanently('truncate audit_check')).rejects.toThrow(/append-only/);
  });
});

describe('a change', () => {
  test('leaves an event in the chain, with the names of fields and none of their texts', async () => {
    const { id, lead } = await anAssessment({ state: 'not-started' });
    const input = {
      assessmentId: id,
      benchmark: 1,
      score: '4',
      why: 'A secret of the council',
      completed: 'yes',
    };
    expect((await saveBenchmark(await actorFor(lead.id), input)).ok).toBe(true);
    const event = await asSystem((tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { subjectId: id }, orderBy: { seq: 'desc' } }),
    );
    expect(event).toMatchObject({
      action: 'save-benchmark',
      actorId: lead.id,
      fields: ['score.1', 'why.1', 'completed.1'],
    });
    expect(
      JSON.stringify(event, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
    ).not.toContain('secret');
    expect(await brokenAt()).toBeNull();
  });

  test('does not happen where its event cannot be written', async () => {
    const { id, lead } = await anAssessment({ state: 'not-started' });
    const actor = await actorFor(lead.id);
    const input = {
      assessmentId: id,
      benchmark: 1,
      score: '4',
      why: 'Nobody would know',
      completed: 'yes',
    };
    await changePermanently('revoke insert on audit_event from prevent_app');
    try {
      await expect(saveBenchmark(actor, input)).rejects.toThrow(/permission denied/);
    } finally {
      await changePermanently('grant insert on audit_event to prevent_app');
    }
    const left = await asSystem(async (tx) => ({
      responses: await tx.benchmarkResponse.count({ where: { assessmentId: id } }),
      state: (await tx.assessment.findUniqueOrThrow({ where: { id } })).state,
    }));
    expect(left).toEqual({ responses: 0, state: 'not-started' });
  });
});
