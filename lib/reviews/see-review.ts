import 'server-only';
import { assessSupport, checkScore, type Finding, type Score } from '../scoring';
import { daysUntil } from '../clock';
import { withFiles, type EvidenceFile } from '../evidence/model';
import { defineRead } from '../use-case';
import { findBehalfEntry, type BehalfEntry } from '../use-case/behalf-entry';
import { may, resourceOf, rolesAt } from '../policy';
import { transitions, type WorkflowEvent, type WorkflowRole } from '../workflow';
import { missingForAgreement, missingForHandOver, type Missing } from './completeness';
import { isOpenDifference, type AgreedStanding, type Heading, type Standing } from './model';
import { assessmentSchema } from './schema';
import { changedSince, type ChangedPart } from './shown';
import type { LastYear } from './last-year';
import { loadHeading, loadLeads, type Lead } from './store/heading';
import { loadActions, loadHistory, type HistoryEntry, type SharedAction } from './store/record';
import { loadReview, type ReviewRecord } from './store/standings';
import { waitsFor, type Waiting } from './waits-for';

/** One of the ten, with its scores. */
export interface ScoreRow {
  readonly number: number;
  readonly title: string;
  readonly scored: boolean;
  readonly self: Score | null;
  readonly proposed: Score | null;
  readonly agreed: AgreedStanding | null;
  readonly previous: Score | null;
  readonly hasSummary: boolean;
}

/** One of the ten rows of the overview. */
export interface OverviewRow extends ScoreRow {
  /** How far the answers support; null: nowhere, or nothing was answered. */
  readonly supported: Score | null;
  /** What the council's answers say of its score. */
  readonly findings: readonly Finding[];
}

/** As `BehalfEntry`, with what there is to say of its file. */
export type EnteredDocument = Omit<BehalfEntry, 'file'> & { readonly file: EvidenceFile | null };

export interface ReviewOverview {
  readonly heading: Heading;
  readonly waiting: Waiting;
  /** Null until the council has submitted, or the review goes on without. */
  readonly rows: readonly OverviewRow[] | null;
  readonly missing: { readonly handOver: readonly Missing[]; readonly agreement: readonly Missing[] };
  /** What has changed since the last hand-over: the council is shown it again before the scores are agreed. */
  readonly changedSince: readonly ChangedPart[];
  readonly actions: readonly SharedAction[];
  /** Last year's recommended actions with what the council says became of them. */
  readonly lastActions: Pick<LastYear, 'cycleName' | 'actions'> | null;
  readonly history: readonly HistoryEntry[];
  readonly leads: readonly Lead[];
  /** The document that the adviser enters, or has entered, on the council's behalf; null: the council itself does it. */
  readonly behalf: EnteredDocument | null;
  /** Which buttons. */
  readonly moves: readonly WorkflowEvent[];
  /** Days to the council's deadline: 0 on the day, negative afterwards. */
  readonly daysLeft: number;
  readonly canExtend: boolean;
  readonly canSetContext: boolean;
  readonly canSetActions: boolean;
  /** To whom it is shown: the council's adviser, or the Home Office. */
  readonly reader: 'adviser' | 'home-office';
}

const NO_EVIDENCE: ReadonlySet<string> = new Set();

/** How far answers support a benchmark, and what they say of the council's score. */
function heard({ benchmark, self, answers }: Standing): Pick<OverviewRow, 'supported' | 'findings'> {
  const supported = assessSupport(benchmark, answers).highestSupported;
  const findings = self === null ? [] : checkScore({ benchmark, score: self.score, answers, evidenced: NO_EVIDENCE });
  return { supported, findings };
}

export const scoreRows = ({ framework, standings, texts }: ReviewRecord): readonly ScoreRow[] =>
  framework.benchmarks.map(({ number, title, scored }) => {
    const standing = standings.find(({ benchmark }) => benchmark.number === number);
    return {
      number,
      title,
      scored,
      self: standing?.self?.score ?? null,
      proposed: standing?.proposed?.score ?? null,
      agreed: standing?.agreed ?? null,
      previous: standing?.previous ?? null,
      hasSummary: (texts.get(number)?.summary ?? '') !== '',
    };
  });

const overviewRows = (record: ReviewRecord): readonly OverviewRow[] =>
  scoreRows(record).map((row) => {
    const standing = record.standings.find(({ benchmark }) => benchmark.number === row.number);
    return { ...row, ...(standing ? heard(standing) : { supported: null, findings: [] }) };
  });

/** One council's review: where it stands, benchmark by benchmark, and what can be done next. */
export const seeReview = defineRead({
  name: 'see-review-overview',
  action: 'see-review-overview',
  input: assessmentSchema,
  load: async ({ tx, input, actor, now }) => {
    const heading = await loadHeading(tx, input.assessmentId);
    if (heading === null) return null;
    // Before submission the council's drafts are its own: they are not even read.
    const isOpen = may(actor, 'see-review', resourceOf(heading));
    return {
      heading,
      record: isOpen ? await loadReview(tx, heading) : null,
      actions: isOpen ? await loadActions(tx, heading.id) : [],
      history: await loadHistory(tx, heading.id),
      behalf: await findBehalfEntry(tx, heading.id),
      leads: isOpen ? [] : await loadLeads(tx, heading.authorityId, now),
    };
  },
  authorise: ({ heading }) => resourceOf(heading),
  show: ({ heading, record, actions, history, leads, behalf }, { actor, now }): ReviewOverview => {
    const standings = record?.standings ?? [];
    const agreed = standings.flatMap(({ agreed: score }) => score ?? []);
    return {
      heading,
      waiting: waitsFor({
        state: heading.state,
        isHandedOver: heading.handedOverAt !== null,
        isFactCheckEnded: heading.factCheckEndedAt !== null,
        unanswered: agreed.filter(({ position, decision }) => position === null && decision === null).length,
        differences: agreed.filter(isOpenDifference).length,
      }),
      rows: record && overviewRows(record),
      missing: { handOver: missingForHandOver(standings), agreement: missingForAgreement(standings) },
      changedSince: heading.handedOverAt === null ? [] : changedSince(standings, actions, heading.shown),
      actions,
      lastActions: record?.lastYear ?? null,
      history,
      leads,
      behalf: behalf && (withFiles([behalf])[0] ?? null),
      moves: transitions(heading.state, rolesAt(actor, heading.authorityId) as ReadonlySet<WorkflowRole>).filter(
        (move) => may(actor, move, resourceOf(heading)),
      ),
      daysLeft: daysUntil(heading.deadlineOn, now),
      canExtend: may(actor, 'extend-deadline', resourceOf(heading)),
      canSetContext: may(actor, 'set-context', resourceOf(heading)),
      canSetActions: may(actor, 'set-actions', resourceOf(heading)),
      reader: rolesAt(actor, heading.authorityId).has('regional-adviser') ? 'adviser' : 'home-office',
    };
  },
});
