import { SCORES } from '@/lib/scoring';
import type { Benchmark, Statement } from '@/lib/scoring';

/**
 * What is wrong with criteria whose shape is right: one sentence for each problem, none where they are sound.
 * The scoring rules rely on every one of these.
 */
export function problemsIn(benchmarks: readonly Benchmark[]): readonly string[] {
  return [
    ...benchmarks.flatMap(({ number }, place) =>
      number === place + 1 ? [] : [`Benchmark ${number} stands at place ${place + 1}: numbers run from 1 without gaps`],
    ),
    ...benchmarks.flatMap((benchmark) => [...problemsOfLevels(benchmark), ...problemsOfReferences(benchmark)]),
  ];
}

function problemsOfLevels({ number, levels }: Benchmark): readonly string[] {
  const given = levels.map(({ level }) => level).join(', ');
  return [
    ...(given === SCORES.join(', ') ? [] : [`Benchmark ${number} has levels ${given} instead of ${SCORES.join(', ')}`]),
    ...levels.flatMap(({ level, text, statements }) => [
      ...(statements.map((statement) => statement.text).join(' ') === text
        ? []
        : [`B${number}.L${level}: its statements do not give its text back`]),
      ...statements.flatMap(({ id }, place) => {
        const expected = `B${number}.L${level}.S${place + 1}`; // so ids are also unique
        return id === expected ? [] : [`${id} stands where ${expected} should`];
      }),
      ...statements
        .filter(({ polarity }) => (level === 1 ? polarity === 'practice' : level === 5 && polarity === 'shortfall'))
        .map(({ id }) => `${id}: level 1 has no practices and level 5 no shortfalls`),
    ]),
  ];
}

function problemsOfReferences({ levels }: Benchmark): readonly string[] {
  const statements = levels.flatMap((level) => level.statements);
  const placeOf = new Map(statements.map(({ id }, place) => [id, place]));

  return statements.flatMap((statement, place) => {
    const { id, sameAs, supersededBy = [], polarity, conditional, means } = statement;
    const repeated = sameAs === undefined ? undefined : statements[placeOf.get(sameAs) ?? -1];
    const problems: (string | false)[] = [
      sameAs !== undefined && !repeated && `${id} repeats ${sameAs}, which its benchmark does not have`,
      repeated !== undefined &&
        (placeOf.get(repeated.id) as number) >= place &&
        `${id} repeats ${repeated.id}, which does not come earlier`,
      repeated !== undefined &&
        !sameKind(statement, repeated) &&
        `${id} repeats ${repeated.id}, which is of another kind`,
      ...supersededBy.map((stronger) => {
        const found = statements[placeOf.get(stronger) ?? -1];
        if (!found) return `${id} is superseded by ${stronger}, which its benchmark does not have`;
        return found.polarity !== 'practice' && `${id} is superseded by ${stronger}, which is not a practice`;
      }),
      polarity !== 'practice' &&
        (supersededBy.length > 0 || conditional === true || means !== undefined) &&
        `${id} is not a practice, but superseded, conditional or with a meaning`,
      leadsBackToItself(id, statements) && `${id} is superseded by itself in the end`,
    ];
    return problems.filter((problem) => problem !== false);
  });
}

/** Repeats share one answer, so the same answers must be possible for both. */
function sameKind(a: Statement, b: Statement): boolean {
  return a.polarity === b.polarity && a.conditional === b.conditional && a.means === b.means;
}

function leadsBackToItself(id: string, statements: readonly Statement[]): boolean {
  const strongerThan = (of: string): readonly string[] =>
    statements.find((statement) => statement.id === of)?.supersededBy ?? [];
  const reached = new Set(strongerThan(id));
  for (const step of reached) for (const stronger of strongerThan(step)) reached.add(stronger);
  return reached.has(id);
}
