import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { asFields, RESPONSE_FIELDS, type ResponseField } from '@/lib/assessments/seen';
import type { Actor } from '@/lib/policy';
import { actorFor, anActor, anAssessment, seenNow } from '../factories';

/**
 * Two people, each with two tabs, write one benchmark in any order: they type, save what they changed (as autosaving does)
 * or everything (as a button does), look at both texts where they are asked to, and load the page anew. Whatever was
 * acknowledged is there at the end, or was replaced by somebody whose page had shown it.
 */
const STATEMENTS = ['B3.L4.S1', 'B3.L4.S2'] as const;
type Field = 'score' | 'why' | 'changed' | (typeof STATEMENTS)[number];
const FIELDS: readonly Field[] = ['score', 'why', 'changed', ...STATEMENTS];
const VALUES: Readonly<Record<Field, readonly string[]>> = {
  score: ['2', '3', '4'],
  why: ['A plan', 'A better plan', ''],
  changed: ['Nothing', 'Much'],
  'B3.L4.S1': ['in-place', 'partly', ''],
  'B3.L4.S2': ['in-place', 'planned', ''],
};
const TABS = 4;

interface Tab {
  readonly actor: Actor;
  /** What stands in its fields. */
  readonly typed: Map<Field, string>;
  readonly seen: Map<Field, string>;
  /** The text that stands for what it was shown: not sent, and what the test judges by. */
  readonly shown: Map<Field, string>;
}

type Step =
  | { readonly kind: 'type'; readonly tab: number; readonly field: Field; readonly value: number }
  | { readonly kind: 'save' | 'press' | 'reload'; readonly tab: number };
const tab = fc.nat(TABS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      tab,
      field: fc.constantFrom(...FIELDS),
      value: fc.nat(2),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('save' as const, 'press' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), tab }) },
);

const isAnswer = (field: Field): field is (typeof STATEMENTS)[number] => field.startsWith('B3');

async function kept(actor: Actor, assessmentId: string): Promise<ReadonlyMap<Field, string>> {
  const page = await seeBenchmark(actor, { assessmentId, benchmark: 3 });
  if (!page.ok) throw new Error(page.error.kind);
  const { response, kept: answers } = page.value;
  const values = response === null ? null : asFields(response);
  const isOwn = (field: Field): field is Field & ResponseField =>
    (RESPONSE_FIELDS as readonly string[]).includes(field);
  return new Map(
    FIELDS.map((field) => [
      field,
      isOwn(field) ? (values?.[field] ?? '') : (answers.find(({ statementId }) => statementId === field)?.answer ?? ''),
    ]),
  );
}

it('every acknowledged save is there, or was knowingly replaced', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const { id, lead, authorityId } = await anAssessment({ state: 'in-progress', selfScores: {} });
      const first = await actorFor(lead.id);
      const second = await anActor({ role: 'contributor', authorityId, benchmarks: [3] });
      const tabs = await Promise.all(
        [first, first, second, second].map(async (actor): Promise<Tab> => {
          const at = await kept(actor, id);
          return { actor, typed: new Map(at), seen: new Map(), shown: new Map(at) };
        }),
      );
      /** Acknowledged last, of each field. */
      const acknowledged = new Map<Field, string>(FIELDS.map((field) => [field, '']));

      for (const one of steps) {
        const at = tabs[one.tab]!;
        if (one.kind === 'type') {
          at.typed.set(one.field, VALUES[one.field][one.value % VALUES[one.field].length]!);
          continue;
        }
        if (one.kind === 'reload') {
          const now = await kept(at.actor, id);
          const marks = await seenNow(at.actor, id);
          for (const field of FIELDS) {
            at.typed.set(field, now.get(field) ?? '');
            at.shown.set(field, now.get(field) ?? '');
            at.seen.set(field, marks[field] ?? '');
          }
          continue;
        }
        const touched = FIELDS.filter((field) => at.typed.get(field) !== at.shown.get(field));
        const sent = one.kind === 'press' ? FIELDS : touched;
        // A score is a radio button: it cannot be taken back.
        const written = (field: Field) => !(field === 'score' && at.typed.get(field) === '');
        const before = await kept(at.actor, id);
        const values = (fields: readonly Field[]) =>
          Object.fromEntries(fields.map((field) => [field, at.typed.get(field)]));
        const result = await saveBenchmark(at.actor, {
          assessmentId: id,
          benchmark: 3,
          ...values(sent.filter((field) => !isAnswer(field))),
          answers: values(sent.filter(isAnswer)),
          seen: Object.fromEntries(at.seen),
        });
        const after = await kept(at.actor, id);
        const contested = touched.filter(
          (field) =>
            written(field) && before.get(field) !== at.shown.get(field) && before.get(field) !== at.typed.get(field),
        );

        if (!result.ok) {
          // Refused only for what two people changed: both texts are shown, and nothing at all was written.
          expect(result.error).toMatchObject({ kind: 'stale' });
          if (result.error.kind !== 'stale') return;
          const named = Object.keys(result.error.current).map((name) => name.replace('answers.', ''));
          expect(named.sort()).toEqual([...contested].sort());
          expect(after).toEqual(before);
          for (const name of named as Field[]) {
            expect(result.error.current[isAnswer(name) ? `answers.${name}` : name]).toBe(before.get(name));
            at.shown.set(name, before.get(name) ?? '');
            at.seen.set(name, result.error.renewed?.[`seen.${name}`] ?? '');
          }
          continue;
        }
        // No conflict is lost silently: what is overwritten had been shown to whoever overwrote it.
        expect(contested).toEqual([]);
        for (const field of FIELDS) {
          const isMine = touched.includes(field) && written(field);
          expect(after.get(field), field).toBe(isMine ? at.typed.get(field) : before.get(field));
          if (isMine) {
            acknowledged.set(field, at.typed.get(field) ?? '');
            at.shown.set(field, at.typed.get(field) ?? '');
          }
        }
        for (const [field, mark] of Object.entries(result.value.seen)) at.seen.set(field as Field, mark);
      }
      expect(await kept(first, id)).toEqual(acknowledged);
    }),
    { numRuns: 25 },
  );
}, 240_000);

it('saves at the same moment: one of each field is kept, and every other is told', async () => {
  const { id, lead, authorityId } = await anAssessment({ state: 'in-progress', selfScores: {} });
  const people = [await actorFor(lead.id), await anActor({ role: 'contributor', authorityId, benchmarks: [3] })];
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, n) => {
      const field = n % 2 === 0 ? 'why' : 'changed';
      const save = { assessmentId: id, benchmark: 3, [field]: `Words ${n}` };
      return saveBenchmark(people[n % 3 === 0 ? 0 : 1]!, save).then((result) => ({ n, field, result }));
    }),
  );
  const saved = results.filter(({ result }) => result.ok);
  expect(saved.map(({ field }) => field).sort()).toEqual(['changed', 'why']);
  for (const { result } of results) if (!result.ok) expect(result.error.kind).toBe('stale');
  const now = await kept(people[0]!, id);
  for (const { n, field } of saved) expect(now.get(field as Field)).toBe(`Words ${n}`);
});
