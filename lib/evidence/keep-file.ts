import 'server-only';
import { fullFor, lockCouncilRoom, type CouncilFull } from '@/lib/storage/council-room';
import type { KeptFile } from '@/lib/storage/kept-file';
import { recordFile } from '@/lib/storage/record-file';
import { uploadMode } from '@/lib/storage/upload-mode';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { auditOfKeeping, decideKeeping, loadKeeping, type KeepRefusal } from './keep';
import { keepFileSchema } from './schema';
import { addEvidence } from './store';

export type KeepFileRefusal =
  KeepRefusal | CouncilFull | { readonly kind: 'file-missing' } | { readonly kind: 'uploads-refused' };

/**
 * Keeps a file in the council's library, or as a new version of what is there. The bytes are in storage already, looked at and
 * whole: the caller takes them out again where this refuses.
 */
export const keepFile = defineChange({
  name: 'keep-file',
  action: 'edit-library',
  input: keepFileSchema,
  load: async (context) => {
    const keeping = await loadKeeping(context, { sha256: context.input.file?.sha256 });
    if (keeping === null) return null;
    const room = await lockCouncilRoom(context.tx, keeping.authorityId, context.now);
    return { ...keeping, room, mode: uploadMode() };
  },
  authorise: ({ authorityId }) => ({ authorityId }),
  decide: (keeping, { input, actor }): Result<KeptFile, KeepFileRefusal> => {
    if (keeping.mode === 'refused') return refuse({ kind: 'uploads-refused' });
    const decided = decideKeeping(keeping, actor);
    if (!decided.ok) return decided;
    if (input.file === undefined) return refuse({ kind: 'file-missing' });
    const full = fullFor(keeping.room, input.file.bytes);
    return full === null ? ok(input.file) : refuse(full);
  },
  commit: async (file, { tx, input, actor, now, loaded: { authorityId, replaces, mode } }) => {
    await recordFile(tx, authorityId, { file, mode, by: actor.id, at: now });
    const evidenceId = await addEvidence(tx, authorityId, {
      title: input.title === '' ? file.name : input.title,
      of: { kind: 'file', fileId: file.id },
      effectiveOn: input.effectiveOn,
      firstId: replaces?.firstId ?? null,
      by: actor.id,
      at: now,
    });
    return { evidenceId };
  },
  audit: (_decision, { loaded }) => auditOfKeeping(loaded, ['library.file']),
});
