import { newId } from '@/lib/ids';
import { ROLES, type Actor, type Role } from '@/lib/policy';
import { isEditable, STATES, type State } from '@/lib/workflow';
import {
  aCouncil,
  aCycle,
  aFile,
  aGroup,
  aLetterTemplate,
  anActor,
  anAskedQuestion,
  anAssessment,
  aPerson,
  aRecommendedAction,
  aSharedEvidence,
  aSharedText,
  asSystem,
  type ACouncil,
  type GivenRole,
} from '../factories';

/** In review and handed over is a cell of its own: it is what the council sees. So is withdrawn after it was submitted. */
export const CELLS = [...STATES, 'in-review*', 'withdrawn*'] as const;
export type Cell = (typeof CELLS)[number];

/** One record in one state, with one of everything that a use-case may be about. */
export interface Subject {
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly cycleId: string;
  readonly benchmark: number;
  readonly evidenceId: string;
  readonly fileId: string;
  /** In the council's library, offered for its benchmark; not what the self-assessment was entered from. */
  readonly libraryId: string;
  readonly actionId: string;
  readonly agreedScoreId: string;
  readonly letterId: string;
  readonly groupId: string;
  readonly personId: string;
  readonly roleAssignmentId: string;
  readonly councilCode: string;
  /** Of somebody who contributes to this council. */
  readonly contributorRoleId: string;
  /** Asked by link, answered and accepted. */
  readonly questionId: string;
  /** Came with that answer. */
  readonly answerFileId: string;
  /** Shared by this council, and by one of the same partnership. */
  readonly ownTextId: string;
  readonly neighboursTextId: string;
  readonly neighboursEvidenceId: string;
}

export interface World {
  readonly subjects: Readonly<Record<Cell, Subject>>;
  readonly actors: Readonly<Record<Role, Actor>>;
  /** The same roles at another council. */
  readonly neighbours: Readonly<Record<'contributor' | 'prevent-lead' | 'group-member' | 'regional-adviser', Actor>>;
  readonly nobody: Actor;
}

const BENCHMARK = 3;

export async function makeWorld(): Promise<World> {
  const [council, other] = [await aCouncil(), await aCouncil()];
  const [group, otherGroup] = [await aGroup({ councils: [council] }), await aGroup({ councils: [other] })];
  const shared = await ofANeighbour(council);
  const given = (role: Role, at: ACouncil, groupId: string): GivenRole => {
    switch (role) {
      case 'contributor':
        return { role, authorityId: at.id, benchmarks: [BENCHMARK] };
      case 'prevent-lead':
      case 'regional-adviser':
        return { role, authorityId: at.id };
      case 'group-member':
        return { role, groupId };
      case 'home-office':
      case 'administrator':
        return { role };
    }
  };
  const actors = Object.fromEntries(
    await Promise.all(ROLES.map(async (role) => [role, await anActor(given(role, council, group.id))])),
  ) as World['actors'];
  const local = ['contributor', 'prevent-lead', 'group-member', 'regional-adviser'] as const;
  const neighbours = Object.fromEntries(
    await Promise.all(local.map(async (role) => [role, await anActor(given(role, other, otherGroup.id))])),
  ) as World['neighbours'];
  // Someone whose only role is over: signed in, but entitled to nothing.
  const nobody = await anActor();
  const subjects = {} as Record<Cell, Subject>;
  for (const cell of CELLS) subjects[cell] = await aSubject(cell, council, group.id, shared);
  return { subjects, actors, neighbours, nobody };
}

/** What a council of the same partnership shares: a text, and evidence. */
async function ofANeighbour(council: ACouncil): Promise<Pick<Subject, 'neighboursTextId' | 'neighboursEvidenceId'>> {
  const partner = await anAssessment();
  await aGroup({ councils: [council, partner.council] });
  const { id: neighboursTextId } = await aSharedText({ ...partner, assessmentId: partner.id }, partner.lead.id);
  const { authorityId } = partner;
  return { neighboursTextId, neighboursEvidenceId: await aSharedEvidence({ authorityId, by: partner.lead.id }) };
}

/** One record of a council of its own in one state. */
export async function aFullSubject(cell: Cell): Promise<Subject> {
  const council = await aCouncil();
  return aSubject(cell, council, (await aGroup({ councils: [council] })).id, await ofANeighbour(council));
}

async function aSubject(
  cell: Cell,
  council: ACouncil,
  groupId: string,
  shared: Awaited<ReturnType<typeof ofANeighbour>>,
): Promise<Subject> {
  const state: State = cell === 'in-review*' ? 'in-review' : cell === 'withdrawn*' ? 'withdrawn' : cell;
  const cycle = await aCycle();
  await aLetterTemplate(cycle.id);
  const { id, lead, adviser } = await anAssessment({
    state,
    council,
    cycle,
    submittedFirst: cell === 'withdrawn*',
    review: cell === 'in-review*' ? 'handed-over' : cell === 'in-review' ? 'written' : 'none',
  });
  const authorityId = council.id;
  const of = { assessmentId: id, authorityId, framework: cycle.framework };
  const evidenceId = newId();
  await asSystem((tx) =>
    tx.evidenceItem.create({
      data: {
        id: evidenceId,
        authorityId,
        kind: 'link',
        title: 'A plan',
        url: 'https://example.org/plan',
        addedBy: lead.id,
        addedAt: new Date(),
      },
    }),
  );
  await asSystem((tx) =>
    tx.evidenceSupport.create({
      data: { evidenceId, assessmentId: id, benchmark: BENCHMARK, authorityId, statementIds: [] },
    }),
  );
  // Begun after the council last submitted where it is to be entered, and entered where it was submitted since.
  await asSystem((tx) =>
    tx.behalfEntry.create({
      data: {
        assessmentId: id,
        authorityId,
        reason: 'A document came',
        evidenceId,
        receivedOn: new Date('2023-01-09'),
        byId: adviser.id,
        at: new Date(Date.now() - (isEditable(state) ? 1 : 1_000) * 3_600_000),
      },
    }),
  );
  const fileId = await aFile({ assessmentId: id, authorityId, benchmark: BENCHMARK, by: lead.id });
  const { id: libraryId } = await asSystem((tx) =>
    tx.evidenceItem.findFirstOrThrow({ where: { fileId }, select: { id: true } }),
  );
  const { id: actionId } = await asSystem((tx) =>
    aRecommendedAction(tx, of, { position: 1, by: adviser.id, at: new Date() }),
  );
  const agreedScoreId = await asSystem(async (tx) => {
    const row = await tx.agreedScore.findFirst({
      where: { assessmentId: id, benchmark: BENCHMARK },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    return row?.id ?? newId();
  });
  if (cell === 'in-review*')
    await asSystem((tx) =>
      tx.councilPosition.create({
        data: {
          id: newId(),
          assessmentId: id,
          authorityId,
          benchmark: BENCHMARK,
          agreedScoreId,
          position: 'differs',
          reason: 'We see it otherwise',
          byId: lead.id,
          at: new Date(),
        },
      }),
    );
  const letter = await asSystem((tx) =>
    tx.outcomeLetter.findFirst({ where: { assessmentId: id }, select: { id: true } }),
  );
  const person = await aPerson({ roles: [{ role: 'prevent-lead', authorityId }] });
  const contributor = await aPerson({ roles: [{ role: 'contributor', authorityId, benchmarks: [BENCHMARK] }] });
  const assignment = await asSystem((tx) =>
    tx.roleAssignment.findFirstOrThrow({ where: { personId: person.id }, select: { id: true } }),
  );
  const contributorRole = await asSystem((tx) =>
    tx.roleAssignment.findFirstOrThrow({ where: { personId: contributor.id }, select: { id: true } }),
  );
  const question = await anAskedQuestion(of, lead.id, {
    benchmark: BENCHMARK,
    decision: 'accepted',
    files: ['clean'],
  });
  return {
    assessmentId: id,
    authorityId,
    cycleId: cycle.id,
    benchmark: BENCHMARK,
    evidenceId,
    fileId,
    libraryId,
    actionId,
    agreedScoreId,
    letterId: letter?.id ?? newId(),
    groupId,
    personId: person.id,
    roleAssignmentId: assignment.id,
    councilCode: council.onsCode,
    contributorRoleId: contributorRole.id,
    questionId: question.id,
    answerFileId: question.fileIds[0] ?? newId(),
    ownTextId: (await aSharedText(of, lead.id)).id,
    ...shared,
  };
}
