import 'server-only';
import type { Tx } from '../../db';
import { NATIONS, type Nation } from '../template-parts';
import { findTemplate } from './record';

export interface TemplateRecord {
  readonly cycle: { readonly id: string; readonly name: string };
  readonly template: NonNullable<Awaited<ReturnType<typeof findTemplate>>>;
  /** Null: written when the cycle was opened. */
  readonly byName: string | null;
  readonly lettersIssued: number;
}

/** The text as last saved; null where there is no such cycle, or it has no text for this nation. */
export async function loadTemplatePage(tx: Tx, cycleId: string, nation: Nation): Promise<TemplateRecord | null> {
  const cycle = await tx.cycle.findUnique({ where: { id: cycleId }, select: { id: true, name: true } });
  const template = cycle && (await findTemplate(tx, cycleId, nation));
  if (!cycle || !template) return null;
  const by =
    template.createdBy && (await tx.person.findUnique({ where: { id: template.createdBy }, select: { name: true } }));
  const lettersIssued = await tx.outcomeLetter.count({ where: { template: { cycleId, nation } } });
  return { cycle, template, byName: by ? by.name : null, lettersIssued };
}

/** Two who save the text of one nation at once do so one after the other. */
export async function lockTemplates(tx: Tx, cycleId: string, nation: Nation): Promise<void> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${cycleId}, ${7310 + NATIONS.indexOf(nation)}))) as lock`;
}
