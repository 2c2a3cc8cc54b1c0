import 'server-only';
import { newId } from '@/lib/ids';
import { isoCivilDate, isoDay } from '@/lib/clock';
import { fullFor, lockCouncilRoom, type CouncilFull } from '@/lib/storage/council-room';
import type { KeptFile } from '@/lib/storage/kept-file';
import { recordFile } from '@/lib/storage/record-file';
import { uploadMode } from '@/lib/storage/upload-mode';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { lockAssessment } from '@/lib/use-case/assessment-row';
import { isBeingEntered } from '@/lib/use-case/behalf-entry';
import { notifyOfEntry } from './behalf-notices';
import { enterOnBehalfSchema } from './behalf-schema';
import { findHeader } from './store';

export type EnterRefusal =
  | CouncilFull
  /** It is being entered already, from another document. */
  | { readonly kind: 'begun-already' }
  | { readonly kind: 'document-missing' }
  /** A file and a link: the record names one document. */
  | { readonly kind: 'two-documents' }
  | { readonly kind: 'uploads-refused' }
  | { readonly kind: 'not-yet-received' };

type Document = { readonly kind: 'link'; readonly url: string } | { readonly kind: 'file'; readonly file: KeptFile };

/**
 * The council sent a document, and its adviser begins to enter it on the council's behalf. The document becomes evidence of
 * the council; what the council has saved itself is kept.
 */
export const enterOnBehalf = defineChange({
  name: 'enter-on-behalf',
  action: 'enter-on-behalf',
  input: enterOnBehalfSchema,
  load: async ({ tx, input, now }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const header = assessment && (await findHeader(tx, assessment.id));
    if (!assessment || !header) return null;
    const room = await lockCouncilRoom(tx, assessment.authorityId, now);
    return { assessment, header, room, isBegun: await isBeingEntered(tx, assessment.id), mode: uploadMode() };
  },
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ isBegun, room, mode }, { input: { file, url, receivedOn }, now }): Result<Document, EnterRefusal> => {
    if (isBegun) return refuse({ kind: 'begun-already' });
    if (isoCivilDate(receivedOn) > isoDay(now)) return refuse({ kind: 'not-yet-received' });
    if (file !== undefined && url !== null) return refuse({ kind: 'two-documents' });
    if (file !== undefined) {
      if (mode === 'refused') return refuse({ kind: 'uploads-refused' });
      const full = fullFor(room, file.bytes);
      return full === null ? ok({ kind: 'file', file }) : refuse(full);
    }
    return url === null ? refuse({ kind: 'document-missing' }) : ok({ kind: 'link', url });
  },
  commit: async (document, { tx, input, actor, now, loaded: { assessment, header, mode } }) => {
    const { id: assessmentId, authorityId } = assessment;
    const evidenceId = newId();
    if (document.kind === 'file')
      await recordFile(tx, authorityId, { file: document.file, mode, by: actor.id, at: now });
    const named = document.kind === 'file' ? document.file.name : new URL(document.url).host;
    const item = { id: evidenceId, authorityId, title: input.title === '' ? named : input.title };
    const of =
      document.kind === 'file' ? { kind: 'file', fileId: document.file.id } : { kind: 'link', url: document.url };
    await tx.evidenceItem.createMany({ data: [{ ...item, ...of, addedBy: actor.id, addedAt: now }] });
    const { reason, receivedOn } = input;
    await tx.behalfEntry.createMany({
      data: [{ id: newId(), assessmentId, authorityId, reason, evidenceId, receivedOn, byId: actor.id, at: now }],
    });
    await notifyOfEntry(tx, header, now);
    return { assessmentId };
  },
  audit: (_document, { loaded: { assessment } }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: ['behalf-entry', 'document'],
  }),
});
