import 'server-only';
import type { Tx } from '../../db';
import { frameworkByCode } from '../../framework';
import type { Score } from '../../scoring';
import type { State } from '../../workflow';
import { readLetter, type LetterContent } from '../content';
import { defaultTemplate } from '../default-template';
import type { LetterHeading, LetterRecord, SavedWords } from '../record';
import { templatePartsSchema, type Nation } from '../template-parts';

interface HeadingRow {
  readonly id: string;
  readonly authorityId: string;
  readonly state: State;
  readonly framework: string;
  readonly submittedAt: Date | null;
  readonly handedOverAt: Date | null;
  readonly factCheckEndedAt: Date | null;
  readonly factCheckSentAt: Date | null;
  readonly confirmedLetter: string;
  readonly lastNumber: number;
  readonly cycleId: string;
  readonly cycleName: string;
  readonly opensOn: Date;
  readonly authorityName: string;
  readonly shortName: string;
  readonly nameCy: string | null;
  readonly nation: Nation;
  readonly region: string;
}

async function findHeading(tx: Tx, assessmentId: string): Promise<HeadingRow | null> {
  const [row] = await tx.$queryRaw<HeadingRow[]>`
    select a.id, a.authority_id as "authorityId", a.state, a.framework, a.submitted_at as "submittedAt", a.handed_over_at as "handedOverAt",
      a.fact_check_ended_at as "factCheckEndedAt", a.confirmed_letter as "confirmedLetter",
      (select max(s.at) from state_change s where s.assessment_id = a.id and s.event = 'send-for-fact-check') as "factCheckSentAt",
      (select coalesce(max(l.number), 0) from outcome_letter l where l.assessment_id = a.id) as "lastNumber",
      c.id as "cycleId", c.name as "cycleName", c.opens_on as "opensOn", au.name as "authorityName", au.short_name as "shortName",
      au.name_cy as "nameCy", au.nation, au.region
    from assessment a join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
    where a.id = ${assessmentId}::uuid`;
  return row ?? null;
}

interface OutcomeRow {
  readonly benchmark: number;
  readonly score: Score;
  readonly summary: string;
  readonly fallExplanation: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/** The agreed score that stands for each benchmark, the adviser's words on it, and who decided where the two differed. */
const listOutcomes = (tx: Tx, assessmentId: string) => tx.$queryRaw<OutcomeRow[]>`
  select s.benchmark, s.score, coalesce(r.summary, '') as summary, coalesce(r.fall_explanation, '') as "fallExplanation",
    d.name as "decidedBy", d.at as "decidedAt"
  from (
    select distinct on (benchmark) id, benchmark, score from agreed_score where assessment_id = ${assessmentId}::uuid
    order by benchmark, at desc, id desc
  ) s
    left join benchmark_review r on r.assessment_id = ${assessmentId}::uuid and r.benchmark = s.benchmark
    left join lateral (
      select p.name, dd.at from difference_decision dd join person p on p.id = dd.by_id
      where dd.assessment_id = ${assessmentId}::uuid and dd.agreed_score_id = s.id order by dd.at desc limit 1
    ) d on true
  order by s.benchmark`;

async function findDraft(tx: Tx, assessmentId: string): Promise<SavedWords | null> {
  const [row] = await tx.$queryRaw<SavedWords[]>`
    select d.overall_statement as "overallStatement", d.statement_scores as "statementScores", d.addressee_name as "addresseeName", d.addressee_role as "addresseeRole",
      d.addressee_address as "addresseeAddress", d.copies, d.thanked, d.good_practice as "goodPractice",
      d.include_fall_paragraph as "includeFallParagraph", d.signatory_name as "signatoryName", d.signatory_role as "signatoryRole",
      d.version, p.name as "updatedByName", d.updated_at as "updatedAt"
    from letter_draft d join person p on p.id = d.updated_by where d.assessment_id = ${assessmentId}::uuid`;
  return row ?? null;
}

const partsOf = (kept: unknown): object => (typeof kept === 'object' && kept !== null ? kept : {});

/** The text of the cycle for a nation as last saved. */
export async function findTemplate(tx: Tx, cycleId: string, nation: Nation) {
  const row = await tx.letterTemplate.findFirst({
    where: { cycleId, nation },
    select: { id: true, version: true, parts: true, createdAt: true, createdBy: true },
    orderBy: { version: 'desc' },
  });
  // A text that was kept before a part existed has that part as a cycle starts with it.
  return row && { ...row, parts: templatePartsSchema.parse({ ...defaultTemplate(nation), ...partsOf(row.parts) }) };
}

/** The council's latest letter of an earlier cycle. */
async function findEarlier(tx: Tx, authorityId: string, opensOn: Date): Promise<LetterContent | null> {
  const [row] = await tx.$queryRaw<{ content: string }[]>`
    select l.content from outcome_letter l join assessment a on a.id = l.assessment_id join cycle c on c.id = a.cycle_id
    where l.authority_id = ${authorityId}::uuid and c.opens_on < ${opensOn}::date
    order by c.opens_on desc, l.number desc limit 1`;
  return row ? readLetter(row.content) : null;
}

/** Everything a letter is made of, in six queries; null where there is no such record for this actor. */
export async function loadLetterRecord(tx: Tx, assessmentId: string): Promise<LetterRecord | null> {
  const row = await findHeading(tx, assessmentId);
  if (row === null) return null;
  const framework = frameworkByCode(row.framework);
  if (framework === undefined) throw new Error(`No criteria for the framework ${row.framework}`);
  const outcomes = await listOutcomes(tx, row.id);
  const { authorityId, authorityName, shortName, cycleName, nation, region, nameCy } = row;
  const heading: LetterHeading = {
    id: row.id,
    authorityId,
    state: row.state,
    framework: row.framework,
    authorityName,
    shortName,
    cycleName,
    submittedAt: row.submittedAt,
    handedOverAt: row.handedOverAt,
    factCheck: { sentAt: row.factCheckSentAt, endedAt: row.factCheckEndedAt },
    confirmedLetter: row.confirmedLetter,
    lastNumber: row.lastNumber,
  };
  return {
    heading,
    framework,
    council: { id: authorityId, name: authorityName, shortName, nameCy, nation, region },
    draft: await findDraft(tx, row.id),
    template: await findTemplate(tx, row.cycleId, nation),
    outcomes: outcomes.map(({ benchmark, score, summary, fallExplanation }) => ({
      benchmark,
      score,
      summary,
      fallExplanation,
    })),
    differences: outcomes.flatMap(({ benchmark, decidedBy, decidedAt }) =>
      decidedBy && decidedAt ? [{ benchmark, decidedBy, decidedAt }] : [],
    ),
    actions: await tx.recommendedAction.findMany({
      where: { assessmentId: row.id },
      select: { position: true, text: true, benchmarks: true, owner: true, dueOn: true },
      orderBy: { position: 'asc' },
    }),
    earlier: await findEarlier(tx, authorityId, row.opensOn),
  };
}
