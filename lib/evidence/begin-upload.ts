import 'server-only';
import { newId } from '@/lib/ids';
import { bytesLeft, lockCouncilRoom, type CouncilFull } from '@/lib/storage/council-room';
import { uploadMode } from '@/lib/storage/upload-mode';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { loadOffer, offerRefusal, type OfferRefusal } from './offer';
import { beginUploadSchema } from './upload-schema';
import { countUploads, findSameUpload, type UploadUnderWay } from './upload-store';

/** For a whole form of a hundred files, twice. */
const UPLOADS_OF_A_PERSON = 200;
/** After this nobody comes back for it, and the worker takes it away. */
const LIFE_MS = 24 * 3_600_000;

export type BeginUploadRefusal =
  | OfferRefusal
  | CouncilFull
  | { readonly kind: 'uploads-refused' }
  | { readonly kind: 'too-many-uploads'; readonly max: number };

/**
 * Somebody begins to send a file for a benchmark in pieces, or goes on with the same file: what is known before a byte is taken
 * is said here. It changes nothing of the record, so the audit has nothing of it until the file is added.
 */
export const beginUpload = defineChange({
  name: 'begin-upload',
  action: 'edit-benchmark',
  input: beginUploadSchema,
  load: async (context) => {
    const { tx, input, now } = context;
    const offer = await loadOffer(context);
    if (offer === null) return null;
    const room = await lockCouncilRoom(tx, offer.assessment.authorityId, now);
    return {
      ...offer,
      room,
      mode: uploadMode(),
      begun: await findSameUpload(tx, input, input, now),
      ofPerson: await countUploads(tx, now),
    };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (loaded, { input }): Result<UploadUnderWay | null, BeginUploadRefusal> => {
    if (loaded.mode === 'refused') return refuse({ kind: 'uploads-refused' });
    const refusal = offerRefusal(loaded, [], ({ sha256 }) => sha256 === input.sha256);
    if (refusal !== null) return refuse(refusal);
    if (loaded.begun !== null) return ok(loaded.begun);
    if (loaded.ofPerson >= UPLOADS_OF_A_PERSON) return refuse({ kind: 'too-many-uploads', max: UPLOADS_OF_A_PERSON });
    const left = bytesLeft(loaded.room);
    if (input.bytes > left) return refuse({ kind: 'council-full', left, limit: loaded.room.limit });
    return ok(null);
  },
  commit: async (begun, { tx, input, actor, now, loaded: { assessment } }) => {
    const { name, bytes, sha256, fields, benchmark } = input;
    const id = begun?.id ?? newId();
    const sent = { name, fields, expiresAt: new Date(now.getTime() + LIFE_MS) };
    if (begun !== null) await tx.uploadUnderWay.updateMany({ where: { id }, data: sent });
    else {
      const { id: assessmentId, authorityId } = assessment;
      const row = {
        id,
        authorityId,
        personId: actor.id,
        assessmentId,
        benchmark,
        bytes,
        sha256,
        begunAt: now,
        ...sent,
      };
      await tx.uploadUnderWay.createMany({ data: [row] });
    }
    return { uploadId: id };
  },
  audit: () => null,
});
