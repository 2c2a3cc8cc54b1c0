import 'server-only';
import { fullFor, lockCouncilRoom, type CouncilFull } from '@/lib/storage/council-room';
import type { KeptFile } from '@/lib/storage/kept-file';
import { recordFile } from '@/lib/storage/record-file';
import { uploadMode } from '@/lib/storage/upload-mode';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { loadOffer, offerRefusal, type OfferRefusal } from './offer';
import { addEvidenceFileSchema } from './schema';
import { offerEvidence } from './store';

export type AddFileRefusal =
  | OfferRefusal
  | CouncilFull
  /** No file was sent with the form. */
  | { readonly kind: 'file-missing' }
  /** No scanner is configured, and nobody has said that files may go unscanned. */
  | { readonly kind: 'uploads-refused' };

/**
 * The council offers a file as evidence for one benchmark. The bytes are in storage already, looked at and whole: the caller
 * takes them out again where this refuses.
 */
export const addEvidenceFile = defineChange({
  name: 'add-evidence-file',
  action: 'edit-benchmark',
  input: addEvidenceFileSchema,
  load: async (context) => {
    const offer = await loadOffer(context);
    if (offer === null) return null;
    const room = await lockCouncilRoom(context.tx, offer.assessment.authorityId, context.now);
    return { ...offer, room, mode: uploadMode() };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (offer, { input }): Result<KeptFile, AddFileRefusal> => {
    const { file } = input;
    if (offer.mode === 'refused') return refuse({ kind: 'uploads-refused' });
    const refusal = offerRefusal(offer, input.statementIds, ({ sha256 }) => sha256 !== null && sha256 === file?.sha256);
    if (refusal !== null) return refuse(refusal);
    if (file === undefined) return refuse({ kind: 'file-missing' });
    const full = fullFor(offer.room, file.bytes);
    return full === null ? ok(file) : refuse(full);
  },
  commit: async (file, { tx, input, actor, now, loaded: { assessment, mode } }) => {
    await recordFile(tx, assessment.authorityId, { file, mode, by: actor.id, at: now });
    const evidenceId = await offerEvidence(tx, assessment, {
      title: input.title === '' ? file.name : input.title,
      of: { kind: 'file', fileId: file.id },
      effectiveOn: input.effectiveOn,
      benchmark: input.benchmark,
      statementIds: input.statementIds,
      by: actor.id,
      at: now,
    });
    return { evidenceId };
  },
  audit: (_decision, { loaded: { assessment }, input }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: [`evidence.${input.benchmark}`],
  }),
});
