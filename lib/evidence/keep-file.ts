import 'server-only';
import type { KeptFile } from '@/lib/storage/kept-file';
import { recordFile } from '@/lib/storage/record-file';
import { uploadMode } from '@/lib/storage/upload-mode';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { auditOfKeeping, decideKeeping, loadKeeping, type KeepRefusal } from './keep';
import { keepFileSchema } from './schema';
import { addEvidence } from './store';

export type KeepFileRefusal = KeepRefusal | { readonly kind: 'file-missing' } | { readonly kind: 'uploads-refused' };

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
    return keeping && { ...keeping, mode: uploadMode() };
  },
  authorise: ({ authorityId }) => ({ authorityId }),
  decide: (keeping, { input, actor }): Result<KeptFile, KeepFileRefusal> => {
    if (keeping.mode === 'refused') return refuse({ kind: 'uploads-refused' });
    const decided = decideKeeping(keeping, actor);
    if (!decided.ok) return decided;
    return input.file === undefined ? refuse({ kind: 'file-missing' }) : ok(input.file);
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
