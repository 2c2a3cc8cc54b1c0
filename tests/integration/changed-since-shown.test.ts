import { beforeEach, expect, it, vi } from 'vitest';
import { submitSelfAssessment } from '@/app/(authority)/self-assessment/[assessment]/check-answers/actions';
import { emptyFormState } from '@/components/forms/form-state';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { actorFor, anAssessment, seenNow } from '../factories';

/** The request around a Server Action, as the framework gives it; everything behind it is the real thing. */
interface Around {
  headers: Headers;
  actor: Actor | null;
  drawnAgain: string[];
}
const around = vi.hoisted((): Around => ({ headers: new Headers(), actor: null, drawnAgain: [] }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(around.headers),
  cookies: () => Promise.resolve({ get: () => undefined }),
}));
vi.mock('next/cache', () => ({ revalidatePath: (path: string) => around.drawnAgain.push(path) }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`);
  },
  notFound: () => {
    throw new Error('not found');
  },
}));
vi.mock('@/lib/auth/current-actor', () => ({
  currentActor: () => Promise.resolve(around.actor),
  isTypingKept: () => Promise.resolve(false),
}));

beforeEach(() => {
  around.drawnAgain = [];
});

it('a declaration of answers that changed meanwhile is refused once, on a page drawn again, and then goes through', async () => {
  const { id, lead: person } = await anAssessment({ state: 'in-progress' });
  const lead = await actorFor(person.id);
  const path = paths.checkAnswers(id);
  around.actor = lead;
  around.headers = new Headers({
    origin: new URL(env().PREVENT_BASE_URL).origin,
    'sec-fetch-site': 'same-origin',
    'x-path': path,
  });
  const shownNow = async () => {
    const page = await checkAnswers(lead, { assessmentId: id });
    return page.ok ? page.value.shown : '';
  };
  const press = (shown: string) => {
    const form = new FormData();
    const fields = { assessmentId: id, declared: 'yes', hours: '40', shown, 'form-person': lead.id };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return submitSelfAssessment(emptyFormState, form);
  };
  const before = await shownNow();
  const change = { score: 5, why: 'Changed meanwhile', completed: 'yes', seen: await seenNow(lead, id, 1) };
  await saveBenchmark(lead, { assessmentId: id, benchmark: 1, ...change });

  const state = await press(before);
  expect(state.errors).toMatchObject([{ field: '', message: expect.stringContaining('look through them again') }]);
  expect(state.errors[0]).not.toHaveProperty('href');
  expect(state.values).toMatchObject({ hours: '40', declared: 'yes', shown: await shownNow() });
  expect(around.drawnAgain).toEqual([path]);
  await expect(press(String(state.values['shown']))).rejects.toThrow(`to ${paths.receipt(id)}`);
});
