import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seeLetterDraft } from '@/lib/letters/see-letter-draft';
import { seeLetterPreview } from '@/lib/letters/see-letter-preview';
import { may, resourceOf, type Action } from '@/lib/policy';

/** One read for a page and its title; whatever the refusal, the page is not found and its title says nothing. */
export const readLetterDraft = cache(async (assessmentId: string) => {
  const read = await seeLetterDraft(await signedInActor(), { assessmentId });
  return read.ok ? read.value : notFound();
});

/** The draft, for a page that is about one more thing which the person must be able to do now. */
export const readDraftTo = cache(async (assessmentId: string, action: Action) => {
  const draft = await readLetterDraft(assessmentId);
  return may(await signedInActor(), action, resourceOf(draft.heading)) ? draft : notFound();
});

/** The preview, likewise: the council, which may see the same draft, has a page of its own for its check. */
export const readPreviewTo = cache(async (assessmentId: string, action: Action) => {
  const actor = await signedInActor();
  const read = await seeLetterPreview(actor, { assessmentId });
  return read.ok && may(actor, action, resourceOf(read.value.heading)) ? read.value : notFound();
});
