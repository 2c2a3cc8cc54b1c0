import 'server-only';
import { defineChange, type Result } from '@/lib/use-case';
import { auditOfKeeping, decideKeeping, loadKeeping, type KeepRefusal } from './keep';
import { keepLinkSchema } from './schema';
import { addEvidence } from './store';

/** Keeps a link in the council's library, whatever its cycle does; or a new version of what is there. */
export const keepLink = defineChange({
  name: 'keep-link',
  action: 'edit-library',
  input: keepLinkSchema,
  load: (context) => loadKeeping(context, { url: context.input.url }),
  authorise: ({ authorityId }) => ({ authorityId }),
  decide: (keeping, { actor }): Result<null, KeepRefusal> => decideKeeping(keeping, actor),
  commit: async (_decision, { tx, input, actor, now, loaded: { authorityId, replaces } }) => ({
    evidenceId: await addEvidence(tx, authorityId, {
      title: input.title,
      of: { kind: 'link', url: input.url },
      effectiveOn: input.effectiveOn,
      firstId: replaces?.firstId ?? null,
      by: actor.id,
      at: now,
    }),
  }),
  audit: (_decision, { loaded }) => auditOfKeeping(loaded, ['library.link']),
});
