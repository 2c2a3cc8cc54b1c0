import { newId } from '@/lib/ids';
import { newToken, sha256 } from '@/lib/secrets';
import { aStoredFile } from './evidence';
import type { Council } from './record';
import { asSystem } from './system';

const DAY = 86_400_000;

/** A question that was asked by link; answered where there is a decision about it. With the link's token. */
export async function anAskedQuestion(
  of: Council,
  askedBy: string,
  given: {
    readonly benchmark?: number;
    readonly answer?: string;
    readonly decision?: 'accepted' | 'left' | null;
    readonly expiresAt?: Date;
    readonly statementId?: string;
    readonly decidedAt?: Date;
    /** Files that came with the answer, by what the scanner said of each. */
    readonly files?: readonly Parameters<typeof aStoredFile>[0][];
  } = {},
): Promise<{ readonly id: string; readonly token: string; readonly fileIds: readonly string[] }> {
  const { benchmark = 3, decision = null, expiresAt = new Date(Date.now() + DAY), statementId = null } = given;
  const answer = given.answer ?? (decision === null ? '' : 'It met in March.');
  const [id, token, askedAt] = [newId(), newToken(), new Date(Date.now() - DAY)];
  const { assessmentId, authorityId } = of;
  const decided = decision === null ? {} : { decision, decidedBy: askedBy, decidedAt: given.decidedAt ?? new Date() };
  const files = (given.files ?? []).map((scan) => ({ ...aStoredFile(scan), authorityId, uploadedAt: new Date() }));
  await asSystem(async (tx) => {
    await tx.askedQuestion.create({
      data: {
        id,
        assessmentId,
        authorityId,
        benchmark,
        statementId,
        question: 'When did the board last meet?',
        askedName: 'Board Secretary',
        askedEmail: 'secretary@partner.example',
        askedBy,
        askedAt,
        tokenHash: sha256(token),
        expiresAt,
        answer,
        answerName: answer === '' ? '' : 'The Secretary',
        answeredAt: answer === '' ? null : new Date(),
        ...decided,
      },
    });
    await tx.storedFile.createMany({ data: files });
    await tx.askedQuestionFile.createMany({
      data: files.map((file, index) => ({ questionId: id, authorityId, position: index + 1, fileId: file.id })),
    });
  });
  return { id, token, fileIds: files.map((file) => file.id) };
}

/** What a council shares about a benchmark with its neighbours. */
export async function aSharedText(
  of: Council,
  byId: string,
  given: {
    readonly benchmark?: number;
    readonly why?: string;
    readonly answers?: Readonly<Record<string, string>>;
    readonly framework?: string;
  } = {},
): Promise<{ readonly id: string }> {
  const { benchmark = 3, why = 'Our plan follows the risk assessment.', answers = {} } = given;
  const id = newId();
  const { assessmentId, authorityId, framework } = { ...of, ...given };
  await asSystem((tx) =>
    tx.sharedText.create({
      data: { id, assessmentId, authorityId, framework, benchmark, why, answers, byId, at: new Date() },
    }),
  );
  return { id };
}
