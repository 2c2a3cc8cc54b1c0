import { describe, expect, it } from 'vitest';
import { ACTION_LIMITS } from '@/lib/actions/model';
import { APPROVER_LIMIT, CHANGED_LIMIT, DESPITE_LIMIT, WHY_LIMIT } from '@/lib/assessments/model';
import { NOT_HERE_LIMIT, SEEN_BY_LIMIT, TITLE_LIMIT, URL_LIMIT } from '@/lib/evidence/model';
import { PART_LIMIT } from '@/lib/letters/model';
import { LIMITS as LETTER } from '@/lib/letters/schema';
import { LIMITS as REVIEW } from '@/lib/reviews/schema';
import { asSuperuser } from '../factories/superuser';

/** What nobody types: the service's own words, ids, hashes and copies, and the council list. */
const NOT_TYPED = [
  'assessment.confirmed_letter',
  'audit_event.action',
  'audit_event.subject_type',
  'authority.county_code',
  'authority.name',
  'authority.name_cy',
  'authority.ons_code',
  'authority.region',
  'authority.short_name',
  'authority.type',
  'cycle.name',
  'evidence_item.source_name',
  'letter_draft.statement_scores',
  'mailbox_message.body',
  'mailbox_message.subject',
  'mailbox_message.to',
  'outcome_letter.content',
  'service_fact.name',
  'service_fact.value',
  'sign_in_code.email',
  'snapshot.content',
  'snapshot.reference',
  'state_change.event',
  'state_change.from_state',
  'state_change.to_state',
  'stored_file.media_type',
  'stored_file.storage_key',
];
const ID_OR_HASH = /[._](hash|sha256|framework|id)$/;

const LIMIT_OF: Readonly<Record<string, number>> = {
  'person.job_title': 200,
  'person.name': 200,
  'partnership_group.name': 200,
  'self_score.reason': WHY_LIMIT,
  'benchmark_response.why': WHY_LIMIT,
  'benchmark_response.changed': CHANGED_LIMIT,
  'benchmark_response.despite': DESPITE_LIMIT,
  'snapshot.approver_name': APPROVER_LIMIT,
  'evidence_item.title': TITLE_LIMIT,
  'evidence_item.url': URL_LIMIT,
  'evidence_item.seen_by': SEEN_BY_LIMIT,
  'evidence_item.not_here': NOT_HERE_LIMIT,
  'proposed_score.reason': REVIEW.reason,
  'agreed_score.reason': REVIEW.reason,
  'council_position.reason': REVIEW.reason,
  'difference_decision.reason': REVIEW.reason,
  'state_change.reason': REVIEW.reason,
  'benchmark_review.summary': REVIEW.summary,
  'benchmark_review.fall_explanation': REVIEW.fallExplanation,
  'private_note.note': REVIEW.note,
  'assessment.dedicated_resource': REVIEW.dedicatedResource,
  'recommended_action.text': ACTION_LIMITS.text,
  'recommended_action.owner': ACTION_LIMITS.owner,
  'letter_draft.overall_statement': LETTER.overallStatement,
  'letter_draft.addressee_name': LETTER.line,
  'letter_draft.addressee_role': LETTER.line,
  'letter_draft.addressee_address': LETTER.address,
  'letter_draft.copies': LETTER.copies,
  'letter_draft.thanked': LETTER.thanked,
  'letter_draft.good_practice': LETTER.goodPractice,
  'letter_draft.signatory_name': LETTER.line,
  'letter_draft.signatory_role': LETTER.line,
};

interface Column {
  readonly name: string;
  readonly checks: string;
}
/** Every column of text, with what the database checks of it. */
const columns = (): Promise<readonly Column[]> =>
  asSuperuser(async (client) => {
    const { rows } = await client.query<Column>(`
      select c.table_name || '.' || c.column_name as name,
        coalesce(string_agg(pg_get_constraintdef(k.oid), ' '), '') as checks
      from information_schema.columns c
      join pg_attribute a on a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and a.attname = c.column_name
      left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any (k.conkey)
      where c.table_schema = 'public' and c.data_type = 'text' and c.table_name not like '\\_prisma%' group by 1 order by 1`);
    return rows;
  });

describe('every text that a person types', () => {
  it('is checked by the database too', async () => {
    const unchecked = (await columns()).filter(({ checks }) => checks === '').map(({ name }) => name);
    expect(unchecked.filter((name) => !NOT_TYPED.includes(name) && !ID_OR_HASH.test(name))).toEqual([]);
  });

  it('may be as long there as in its form, and no longer', async () => {
    const checks = new Map((await columns()).map((column) => [column.name, column.checks]));
    const limits = Object.keys(LIMIT_OF).map((name) => {
      const column = String(name.split('.')[1]);
      const [, limit] = new RegExp(`char_length\\("?${column}"?\\) <= (\\d+)`).exec(checks.get(name) ?? '') ?? [];
      return [name, Number(limit)];
    });
    expect(Object.fromEntries(limits)).toEqual(LIMIT_OF);
  });

  it('is so in each part of a letter’s fixed text', async () => {
    await asSuperuser(async (client) => {
      const insert = (part: string) =>
        client.query(
          `insert into letter_template (id, cycle_id, nation, version, parts, created_by, created_at)
           values (gen_random_uuid(), gen_random_uuid(), 'England', 1, $1, gen_random_uuid(), now())`,
          [JSON.stringify({ heading: 'Short', duty: part })],
        );
      await client.query('set constraints all deferred');
      await client.query('savepoint before');
      await expect(insert('x'.repeat(PART_LIMIT + 1))).rejects.toThrow(/letter_template_parts/);
      await client.query('rollback to before');
      // As long as it may be: only the cycle is missing here.
      await expect(insert('ż'.repeat(PART_LIMIT))).rejects.toThrow(/foreign key/);
    });
  });
});
