/**
 * The statements of full-scale.ts, in the order in which rows refer to one another. Everything is named by what it is and
 * its number, so a second call adds only what is missing.
 */

type Given = 'councils' | 'people' | 'cycles' | 'evidenceOfACouncil' | 'model';

/** Ids that can be worked out again, in the shape of version 7 and, like those, growing. */
export const SCHEMA_OF_IDS = `
  create or replace function pg_temp.made(kind text, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid $$;
  create or replace function pg_temp.child(of uuid, model uuid) returns uuid language sql immutable as $$
    select (substr(replace(of::text, '-', ''), 1, 12) || '7' || substr(md5(of::text || model), 1, 3) || '8' || substr(md5(of::text || model), 4, 15))::uuid $$;
  -- The new assessments of this call, to which the model's rows are copied.
  create temp table if not exists fresh (id uuid, authority_id uuid, state text, council int, cycle int) on commit delete rows;
  grant all on fresh to prevent_system;`;

/** The states of the current cycle, council by council; an earlier cycle is issued. */
const STATE = `case when y > 1 then 'issued' else (array['not-started', 'in-progress', 'submitted', 'in-review', 'in-progress', 'agreed', 'fact-check', 'issued'])[1 + n % 8] end`;

export const GROWTH: readonly { readonly sql: string; readonly given: readonly Given[] }[] = [
  {
    given: ['councils'],
    sql: `insert into authority (id, ons_code, name, short_name, nation, region, type, assessed)
      select pg_temp.made('council', n), 'X' || lpad(n::text, 8, '0'), 'Made-up Council ' || lpad(n::text, 3, '0'), 'Made-up ' || lpad(n::text, 3, '0'),
        'England', 'Made-up Region ' || (1 + n % 12), 'unitary', true
      from generate_series(1, $1::int) n on conflict do nothing`,
  },
  {
    given: ['councils'],
    sql: `insert into partnership_group (id, name, kind)
      select pg_temp.made('group', g), 'Made-up Board ' || lpad(g::text, 3, '0'), 'partnership-board' from generate_series(1, ceil($1::int / 4.0)::int) g on conflict do nothing`,
  },
  {
    given: ['councils'],
    sql: `insert into group_authority (group_id, authority_id)
      select pg_temp.made('group', ceil(n / 4.0)::int), pg_temp.made('council', n) from generate_series(1, $1::int) n on conflict do nothing`,
  },
  {
    given: ['people'],
    sql: `insert into person (id, email, name, job_title, created_at)
      select pg_temp.made('person', n), 'person-' || n || '@made-up.example', 'Made-up Person ' || n, 'Officer', now() - interval '2 years'
      from generate_series(1, $1::int) n on conflict do nothing`,
  },
  {
    // The first three people are the ones whose pages are measured: an adviser of every council and no demonstration one, a
    // member of the first board, a person of the Home Office. Then leads, council by council; the rest share what is left.
    given: ['people', 'councils'],
    sql: `insert into role_assignment (id, person_id, role, authority_id, group_id, region, benchmarks, starts_at)
      select pg_temp.made('role', n * 100 + k), pg_temp.made('person', n), role,
        case when role in ('prevent-lead', 'contributor') then pg_temp.made('council', 1 + (n - 4) % $2::int) end,
        case when role = 'group-member' then pg_temp.made('group', 1 + greatest(n - 4, 0) % ceil($2::int / 4.0)::int) end,
        case when role = 'regional-adviser' then 'Made-up Region ' || k end,
        case when role = 'contributor' then array[1, 2, 3] else '{}' end, now() - interval '2 years'
      from generate_series(1, $1::int) n
        cross join lateral (select case n when 1 then 'regional-adviser' when 2 then 'group-member' when 3 then 'home-office'
          else case when n < 4 + 2 * $2::int then 'prevent-lead' when n < 4 + 3 * $2::int then 'contributor' else 'group-member' end end as role) of_role
        cross join lateral generate_series(1, case n when 1 then 12 else 1 end) k
      on conflict do nothing`,
  },
  {
    given: ['cycles', 'model'],
    sql: `insert into cycle (id, name, framework, opens_on, deadline_on, created_at)
      select pg_temp.made('cycle', y), 'Made-up ' || (2030 - y) || '/' || (31 - y), c.framework, c.opens_on - 365 * y + 365 + 1, c.deadline_on - 365 * y + 365 + 1, now()
      from generate_series(1, $1::int) y, assessment a join cycle c on c.id = a.cycle_id where a.id = $2::uuid on conflict do nothing`,
  },
  {
    given: ['cycles', 'model'],
    sql: `insert into letter_template (id, cycle_id, nation, version, parts, created_at)
      select pg_temp.child(pg_temp.made('cycle', y), t.id), pg_temp.made('cycle', y), t.nation, 1, t.parts, now()
      from generate_series(1, $1::int) y, assessment a join letter_template t on t.cycle_id = a.cycle_id and t.version = 1 where a.id = $2::uuid on conflict do nothing`,
  },
  {
    given: ['councils', 'cycles', 'model'],
    sql: `with made as (
        insert into assessment (id, cycle_id, authority_id, framework, state, threat, dedicated_resource, created_at)
        select pg_temp.made('assessment', n * 100 + y), pg_temp.made('cycle', y), pg_temp.made('council', n), m.framework, 'in-progress', m.threat, m.dedicated_resource, now()
        from generate_series(1, $1::int) n, generate_series(1, $2::int) y, assessment m where m.id = $3::uuid on conflict do nothing
        returning id)
      insert into fresh select id, pg_temp.made('council', n), ${STATE}, n, y
      from generate_series(1, $1::int) n, generate_series(1, $2::int) y join lateral (select pg_temp.made('assessment', n * 100 + y) as id) of_id on true
      where id in (select id from made)`,
  },
  {
    given: ['councils', 'evidenceOfACouncil'],
    sql: `insert into evidence_item (id, authority_id, kind, title, url, added_by, added_at)
      select pg_temp.made('evidence', n * 1000 + e), pg_temp.made('council', n), 'link', 'Made-up document ' || e, 'https://intranet.made-up.example/prevent/' || n || '/' || e,
        pg_temp.made('person', 4), now() - interval '1 year'
      from generate_series(1, $1::int) n, generate_series(1, $2::int) e on conflict do nothing`,
  },
  {
    // Spread over the cycles and the ten benchmarks: at full scale four for each benchmark of each year.
    given: ['councils', 'evidenceOfACouncil', 'cycles'],
    sql: `insert into evidence_support (evidence_id, assessment_id, benchmark, authority_id, statement_ids)
      select pg_temp.made('evidence', n * 1000 + e), pg_temp.made('assessment', n * 100 + 1 + e % $3::int), 1 + (e / $3::int) % 10, pg_temp.made('council', n), '{}'
      from generate_series(1, $1::int) n, generate_series(1, $2::int) e on conflict do nothing`,
  },
];

/** What a state has of the model's record: the council's part once it has begun, the review's once it is under way. */
const BEGUN = `f.state <> 'not-started'`;
const REVIEWED = `f.state in ('in-review', 'agreed', 'fact-check', 'issued')`;
const ISSUED = `f.state = 'issued'`;

/** The columns of a child table copied as they are; id, assessment and council become those of the copy. */
const copyOf = (
  table: string,
  columns: string,
  where: string,
  key: 'with-id' | 'without-id' = 'without-id',
): string => `
  insert into ${table} (${key === 'with-id' ? 'id, ' : ''}assessment_id, authority_id, ${columns})
  select ${key === 'with-id' ? 'pg_temp.child(f.id, m.id), ' : ''}f.id, f.authority_id, ${columns
    .split(', ')
    .map((column) => `m.${column}`)
    .join(', ')}
  from fresh f, ${table} m where m.assessment_id = $1::uuid and ${where}`;

export const CHILDREN: readonly string[] = [
  copyOf('benchmark_response', 'benchmark, why, completed, version, updated_by, updated_at', BEGUN),
  copyOf('self_score', 'framework, benchmark, scored, score, reason, by_id, at', BEGUN, 'with-id'),
  copyOf('statement_answer', 'statement_id, benchmark, answer, version, updated_by, updated_at', BEGUN),
  copyOf('benchmark_review', 'benchmark, summary, fall_explanation, version, updated_by, updated_at', REVIEWED),
  copyOf('private_note', 'benchmark, note, version, updated_by, updated_at', REVIEWED),
  copyOf('proposed_score', 'framework, benchmark, scored, score, reason, by_id, at', REVIEWED, 'with-id'),
  copyOf('agreed_score', 'framework, benchmark, scored, score, reason, by_id, at', REVIEWED, 'with-id'),
  `insert into council_position (id, assessment_id, authority_id, benchmark, agreed_score_id, position, reason, by_id, at)
    select pg_temp.child(f.id, m.id), f.id, f.authority_id, m.benchmark, pg_temp.child(f.id, m.agreed_score_id), m.position, m.reason, m.by_id, m.at
    from fresh f, council_position m where m.assessment_id = $1::uuid and ${REVIEWED}`,
  copyOf(
    'recommended_action',
    'position, text, benchmarks, owner, due_on, version, updated_by, updated_at',
    REVIEWED,
    'with-id',
  ),
  copyOf(
    'letter_draft',
    'overall_statement, statement_scores, addressee_name, addressee_role, addressee_address, copies, thanked, good_practice, include_fall_paragraph, signatory_name, signatory_role, version, updated_by, updated_at',
    REVIEWED,
  ),
  copyOf('state_change', 'event, from_state, to_state, reason, by_id, at', BEGUN, 'with-id'),
  `insert into snapshot (id, assessment_id, authority_id, kind, number, reference, content, sha256, by_id, at)
    select pg_temp.child(f.id, m.id), f.id, f.authority_id, m.kind, m.number, m.reference || '-' || f.council || '-' || f.cycle, m.content, m.sha256, m.by_id, m.at
    from fresh f, snapshot m where m.assessment_id = $1::uuid and f.state not in ('not-started', 'in-progress')`,
  `with copied as (
      select f.id, f.authority_id, m.id as model, m.number, m.issued_by, m.issued_at, f.cycle,
        replace(replace(replace(m.content, a.name, c.name), m.assessment_id::text, f.id::text), m.id::text, pg_temp.child(f.id, m.id)::text) as content
      from fresh f join authority c on c.id = f.authority_id, outcome_letter m join authority a on a.id = m.authority_id
      where m.assessment_id = $1::uuid and ${ISSUED})
    insert into outcome_letter (id, assessment_id, authority_id, template_id, number, content, sha256, issued_by, issued_at)
    select pg_temp.child(copied.id, model), copied.id, authority_id, t.id, number, content, encode(sha256(convert_to(content, 'UTF8')), 'hex'), copied.issued_by, copied.issued_at
    from copied join letter_template t on t.cycle_id = pg_temp.made('cycle', copied.cycle) and t.nation = 'England'`,
  // A dozen events of each record's history, so that the chain is long too.
  `insert into audit_event (seq, at, actor_id, action, authority_id, subject_type, subject_id, fields, previous_hash, hash)
    select 0, now(), pg_temp.made('person', 4), 'save-benchmark', f.authority_id, 'assessment', f.id::text, array['why.' || k], '', ''
    from fresh f, generate_series(1, 12) k where ${BEGUN} and $1::uuid is not null`,
  // Last, because what the council said can only be written before it is submitted.
  `update assessment a set state = f.state, version = 9,
      submitted_at = case when f.state in ('not-started', 'in-progress') then null else m.submitted_at end,
      handed_over_at = case when f.state in ('agreed', 'fact-check', 'issued') or (f.state = 'in-review' and f.council % 16 = 3) then m.handed_over_at end,
      agreed_at = case when f.state in ('agreed', 'fact-check', 'issued') then m.agreed_at end,
      fact_check_ended_at = case when f.state = 'issued' then m.fact_check_ended_at end
    from fresh f, assessment m where a.id = f.id and m.id = $1::uuid`,
];
