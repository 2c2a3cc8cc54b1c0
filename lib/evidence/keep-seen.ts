import 'server-only';
import { defineChange, refuse, type Result } from '@/lib/use-case';
import { auditOfKeeping, decideKeeping, loadKeeping, type KeepRefusal } from './keep';
import { isLaterThan, type SeenLater } from './model';
import { keepSeenSchema } from './schema';
import { addEvidence } from './store';

/** Keeps in the council's library that something was seen which is not here; or that it was seen again, as a new version. */
export const keepSeen = defineChange({
  name: 'keep-seen',
  action: 'edit-library',
  input: keepSeenSchema,
  load: (context) => loadKeeping(context),
  authorise: ({ authorityId }) => ({ authorityId }),
  decide: (keeping, { input, actor, now }): Result<null, KeepRefusal | SeenLater> =>
    isLaterThan(input.seenOn, now) ? refuse({ kind: 'seen-later' }) : decideKeeping(keeping, actor),
  commit: async (_decision, { tx, input, actor, now, loaded: { authorityId, replaces } }) => {
    const { title, seenOn, seenBy, notHere, effectiveOn } = input;
    const evidenceId = await addEvidence(tx, authorityId, {
      title,
      of: { kind: 'seen', seenOn, seenBy, notHere },
      effectiveOn,
      firstId: replaces?.firstId ?? null,
      by: actor.id,
      at: now,
    });
    return { evidenceId };
  },
  audit: (_decision, { loaded }) => auditOfKeeping(loaded, ['library.seen']),
});
