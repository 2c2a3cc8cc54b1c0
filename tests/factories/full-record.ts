import { recordAudit } from '@/lib/audit';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import { anAssessment } from './assessments';
import { aCouncil, aGroup, type ACouncil } from './councils';
import { aStoredFile } from './evidence';
import { aPerson } from './people';
import { aRecommendedAction } from './record';
import { asSystem } from './system';

/**
 * A council with a row in every table that names one: an issued assessment with its letter, and one of another cycle that
 * is in progress, with answers and evidence.
 */
export async function aFullRecord(): Promise<{
  readonly council: ACouncil;
  readonly issuedId: string;
  readonly openId: string;
}> {
  const council = await aCouncil();
  const issued = await anAssessment({ council, state: 'issued' });
  const { lead, adviser, authorityId, framework } = issued;
  const open = await anAssessment({ council, lead, adviser, state: 'in-progress' });
  const decider = await aPerson({ name: 'Home Office', roles: [{ role: 'home-office' }] });
  const { id: group } = await aGroup({ councils: [council] });
  await aPerson({ name: 'Board member', roles: [{ role: 'group-member', groupId: group }] });

  await asSystem(async (tx) => {
    const at = new Date();
    const evidence = {
      id: newId(),
      authorityId,
      kind: 'link',
      title: 'Risk assessment',
      url: 'https://council.example/risk',
      addedBy: lead.id,
      addedAt: at,
    };
    await tx.evidenceItem.create({ data: evidence });
    await tx.evidenceSupport.create({
      data: { evidenceId: evidence.id, assessmentId: open.id, benchmark: 1, authorityId, statementIds: ['B1.L3.S1'] },
    });
    const answer = {
      assessmentId: open.id,
      authorityId,
      benchmark: 1,
      statementId: 'B1.L3.S1',
      answer: 'in-place',
      updatedBy: lead.id,
      updatedAt: at,
    };
    await tx.statementAnswer.create({ data: answer });
    await tx.privateNote.create({
      data: {
        assessmentId: issued.id,
        authorityId,
        benchmark: 1,
        note: 'To ask about.',
        updatedBy: adviser.id,
        updatedAt: at,
      },
    });
    await aRecommendedAction(
      tx,
      { assessmentId: issued.id, authorityId, framework },
      { position: 1, by: adviser.id, at },
    );
    const agreed = await tx.agreedScore.findFirstOrThrow({ where: { assessmentId: issued.id } });
    const decision = {
      id: newId(),
      assessmentId: issued.id,
      authorityId,
      benchmark: agreed.benchmark,
      agreedScoreId: agreed.id,
    };
    await tx.differenceDecision.create({
      data: { ...decision, reason: 'The evidence bears it out.', byId: decider.id, at },
    });
    await aRowOfSharedWork(tx, { open, issued, authorityId, framework, lead, adviser, evidenceId: evidence.id, at });
    await recordAudit(tx, lead.id, at, {
      action: 'save-benchmark',
      authorityId,
      subject: { type: 'assessment', id: open.id },
      fields: ['score.1'],
    });
  });
  return { council, issuedId: issued.id, openId: open.id };
}

interface Named {
  readonly id: string;
}

/** One row of each table that sharing the work, last year, more time and another way in write. */
async function aRowOfSharedWork(
  tx: Tx,
  of: {
    readonly open: Named;
    readonly issued: Named;
    readonly authorityId: string;
    readonly framework: string;
    readonly lead: Named;
    readonly adviser: Named;
    readonly evidenceId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { open, issued, authorityId, framework, lead, adviser, evidenceId, at } = of;
  const record = { assessmentId: open.id, authorityId };
  const letter = await tx.outcomeLetter.findFirstOrThrow({ where: { assessmentId: issued.id }, select: { id: true } });
  await tx.councilMessage.create({
    data: { ...record, id: newId(), benchmark: 1, text: 'Who has the minutes?', byId: lead.id, at },
  });
  await tx.contribution.create({ data: { ...record, benchmark: 1, personId: lead.id, readyAt: at } });
  const questionId = newId();
  await tx.askedQuestion.create({
    data: {
      ...record,
      id: questionId,
      benchmark: 1,
      question: 'When did the board last meet?',
      askedName: 'Board Secretary',
      askedEmail: 'secretary@partner.example',
      askedBy: lead.id,
      askedAt: at,
      tokenHash: newId(),
      expiresAt: at,
    },
  });
  const answered = { ...aStoredFile(), authorityId, uploadedAt: at };
  await tx.storedFile.create({ data: answered });
  await tx.askedQuestionFile.create({ data: { questionId, authorityId, position: 1, fileId: answered.id } });
  await tx.lastActionAnswer.create({
    data: { ...record, letterId: letter.id, position: 1, outcome: 'done', updatedBy: lead.id, updatedAt: at },
  });
  await tx.deadlineExtension.create({
    data: { ...record, id: newId(), deadlineOn: at, reason: 'Flooding', byId: adviser.id, at },
  });
  await tx.reminderSent.create({ data: { ...record, deadlineOn: at, days: 7, at } });
  await tx.behalfEntry.create({
    data: { ...record, reason: 'A document came', evidenceId, receivedOn: at, byId: adviser.id, at },
  });
  const file = { ...aStoredFile(), authorityId, uploadedBy: lead.id, uploadedAt: at };
  await tx.storedFile.create({ data: file });
  await tx.evidenceItem.create({
    data: { id: newId(), authorityId, kind: 'file', title: 'Plan', fileId: file.id, addedBy: lead.id, addedAt: at },
  });
  await tx.waitingWorkbook.create({
    data: {
      ...record,
      id: newId(),
      personId: lead.id,
      content: { assessmentId: open.id, framework, benchmarks: [], problems: [], extraSheets: [] },
      uploadedAt: at,
      expiresAt: new Date(at.getTime() + 3_600_000),
    },
  });
  const { id: _id, name, bytes, sha256 } = file;
  await tx.uploadUnderWay.create({
    data: {
      ...record,
      id: newId(),
      benchmark: 1,
      personId: lead.id,
      name,
      bytes,
      sha256,
      fields: '',
      begunAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  await tx.sharedText.create({
    data: { ...record, id: newId(), framework, benchmark: 1, why: 'Our plan', answers: {}, byId: lead.id, at },
  });
}
