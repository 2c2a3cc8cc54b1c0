import type { Framework } from '@/lib/framework';
import { statementsOf } from './asked-as';
import type { Authorship, Contributor } from './contributions-store';
import type { Readiness } from './own-people-store';

/** What one person has done of one benchmark. */
export interface ContributedTo {
  readonly number: number;
  readonly title: string;
  readonly answers: readonly { readonly id: string; readonly asks: string; readonly answer: string }[];
  readonly choseScore: boolean;
  readonly wroteWhy: boolean;
  /** What has changed since last year. */
  readonly wroteChanged: boolean;
  /** Why the score stands although the answers speak against it. */
  readonly wroteDespite: boolean;
  readonly readyAt: Date | null;
}

export interface Contribution {
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly onBehalfOf: string;
  readonly benchmarks: readonly ContributedTo[];
  /** False: nothing has come from them yet. */
  readonly hasContributed: boolean;
}

export interface Contributions {
  /** Every district of the county, also one from which nobody has been asked. Empty where the council is no county. */
  readonly districts: readonly {
    readonly id: string;
    readonly name: string;
    readonly people: readonly Contribution[];
  }[];
  /** The council's own officers, and partners. */
  readonly others: readonly Contribution[];
  /** Who wrote something and is no helper now: the leads, and those whose help has ended. */
  readonly besides: readonly Contribution[];
}

interface Written {
  readonly framework: Framework;
  readonly contributors: readonly Contributor[];
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly answers: readonly {
    readonly statementId: string;
    readonly benchmark: number;
    readonly answer: string;
    readonly byId: string;
    readonly by: string;
  }[];
  readonly authorship: readonly Authorship[];
  readonly readiness: readonly Pick<Readiness, 'benchmark' | 'personId' | 'readyAt'>[];
}

/** Everything that was written in a self-assessment, by whose it is and for whom they speak. Pure. */
export function gatherContributions(written: Written): Contributions {
  const { contributors, districts } = written;
  const all = contributors.map((person) => ({ ...contributionOf(person, person.benchmarks, written), person }));
  const isOfDistrict = ({ person }: { readonly person: Contributor }) =>
    districts.some(({ id }) => id === person.districtId);
  const plain = ({ person: _person, ...contribution }: (typeof all)[number]): Contribution => contribution;
  return {
    districts: districts.map(({ id, name }) => ({
      id,
      name,
      people: all.filter(({ person }) => person.districtId === id).map(plain),
    })),
    others: all.filter((one) => !isOfDistrict(one)).map(plain),
    besides: besides(written),
  };
}

function besides(written: Written): readonly Contribution[] {
  const helping = new Set(written.contributors.map(({ personId }) => personId));
  const names = new Map([
    ...written.answers.map(({ byId, by }) => [byId, by] as const),
    ...written.authorship.flatMap(({ names: authors }) => Object.entries(authors)),
  ]);
  const others = [...names].filter(([personId]) => !helping.has(personId));
  return others.map(([personId, name]) =>
    contributionOf({ personId, name, jobTitle: '', onBehalfOf: '' }, [], written),
  );
}

function contributionOf(
  who: Pick<Contributor, 'personId' | 'name' | 'jobTitle' | 'onBehalfOf'>,
  given: readonly number[],
  written: Written,
): Contribution {
  const { personId, name, jobTitle, onBehalfOf } = who;
  const benchmarks = written.framework.benchmarks
    .map((benchmark): ContributedTo => {
      const { number, title } = benchmark;
      const theirs = written.answers.filter((answer) => answer.benchmark === number && answer.byId === personId);
      const of = written.authorship.find((row) => row.benchmark === number);
      return {
        number,
        title,
        answers: statementsOf(benchmark).flatMap(({ id, asks }) => {
          const found = theirs.find(({ statementId }) => statementId === id);
          return found === undefined ? [] : [{ id, asks, answer: found.answer }];
        }),
        choseScore: of?.scoreBy === personId,
        wroteWhy: of?.whyBy === personId,
        wroteChanged: of?.changedBy === personId,
        wroteDespite: of?.despiteBy === personId,
        readyAt:
          written.readiness.find((row) => row.benchmark === number && row.personId === personId)?.readyAt ?? null,
      };
    })
    // Also what they wrote in a benchmark that is theirs no longer.
    .filter((done) => given.includes(done.number) || isSomething(done));
  return { personId, name, jobTitle, onBehalfOf, benchmarks, hasContributed: benchmarks.some(isSomething) };
}

const isSomething = ({ answers, choseScore, wroteWhy, wroteChanged, wroteDespite }: ContributedTo): boolean =>
  answers.length > 0 || choseScore || wroteWhy || wroteChanged || wroteDespite;
