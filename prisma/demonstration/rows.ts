import type { Prisma } from '@/lib/db/generated/client';

/** Everything that is loaded, table by table. Made first, purely; written afterwards, in batches. */
export interface Rows {
  authority: Prisma.AuthorityCreateManyInput[];
  person: Prisma.PersonCreateManyInput[];
  group: Prisma.GroupCreateManyInput[];
  groupAuthority: Prisma.GroupAuthorityCreateManyInput[];
  roleAssignment: Prisma.RoleAssignmentCreateManyInput[];
  cycle: Prisma.CycleCreateManyInput[];
  letterTemplate: Prisma.LetterTemplateCreateManyInput[];
  assessment: Prisma.AssessmentCreateManyInput[];
  benchmarkResponse: Prisma.BenchmarkResponseCreateManyInput[];
  selfScore: Prisma.SelfScoreCreateManyInput[];
  statementAnswer: Prisma.StatementAnswerCreateManyInput[];
  askedQuestion: Prisma.AskedQuestionCreateManyInput[];
  sharedText: Prisma.SharedTextCreateManyInput[];
  evidenceItem: Prisma.EvidenceItemCreateManyInput[];
  evidenceSupport: Prisma.EvidenceSupportCreateManyInput[];
  councilMessage: Prisma.CouncilMessageCreateManyInput[];
  contribution: Prisma.ContributionCreateManyInput[];
  behalfEntry: Prisma.BehalfEntryCreateManyInput[];
  snapshot: Prisma.SnapshotCreateManyInput[];
  stateChange: Prisma.StateChangeCreateManyInput[];
  benchmarkReview: Prisma.BenchmarkReviewCreateManyInput[];
  privateNote: Prisma.PrivateNoteCreateManyInput[];
  proposedScore: Prisma.ProposedScoreCreateManyInput[];
  agreedScore: Prisma.AgreedScoreCreateManyInput[];
  councilPosition: Prisma.CouncilPositionCreateManyInput[];
  differenceDecision: Prisma.DifferenceDecisionCreateManyInput[];
  recommendedAction: Prisma.RecommendedActionCreateManyInput[];
  letterDraft: Prisma.LetterDraftCreateManyInput[];
  outcomeLetter: Prisma.OutcomeLetterCreateManyInput[];
  waitingWorkbook: Prisma.WaitingWorkbookCreateManyInput[];
  lastActionAnswer: Prisma.LastActionAnswerCreateManyInput[];
  auditEvent: Prisma.AuditEventCreateManyInput[];
}

export const noRows = (): Rows => ({
  authority: [],
  person: [],
  group: [],
  groupAuthority: [],
  roleAssignment: [],
  cycle: [],
  letterTemplate: [],
  assessment: [],
  benchmarkResponse: [],
  selfScore: [],
  statementAnswer: [],
  askedQuestion: [],
  sharedText: [],
  evidenceItem: [],
  evidenceSupport: [],
  councilMessage: [],
  contribution: [],
  behalfEntry: [],
  snapshot: [],
  stateChange: [],
  benchmarkReview: [],
  privateNote: [],
  proposedScore: [],
  agreedScore: [],
  councilPosition: [],
  differenceDecision: [],
  recommendedAction: [],
  letterDraft: [],
  outcomeLetter: [],
  waitingWorkbook: [],
  lastActionAnswer: [],
  auditEvent: [],
});
