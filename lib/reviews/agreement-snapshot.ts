import type { Json } from '../canonical-json';
import { isoCivilDate } from '../clock';
import type { AgreedStanding, Heading, ScoreEntry, Standing } from './model';
import type { SharedAction } from './store/record';

interface Agreement {
  readonly review: { readonly heading: Heading; readonly standings: readonly Standing[] };
  readonly actions: readonly SharedAction[];
  readonly number: number;
  readonly by: string;
  readonly at: Date;
}

const entry = (score: ScoreEntry | null): Json =>
  score && { id: score.id, score: score.score, reason: score.reason, by: score.byName, at: score.at.toISOString() };

const word = (said: { readonly reason: string; readonly byName: string; readonly at: Date }) => ({
  reason: said.reason,
  by: said.byName,
  at: said.at.toISOString(),
});

const agreedEntry = (agreed: AgreedStanding | null): Json =>
  agreed && {
    score: entry(agreed),
    council: agreed.position && { position: agreed.position.position, ...word(agreed.position) },
    homeOffice: agreed.decision && word(agreed.decision),
  };

/** What stood in the record when it was agreed, ready to be written as canonical text. Private notes are no part of it. */
export function agreementContent({ review: { heading, standings }, actions, number, by, at }: Agreement): Json {
  return {
    kind: 'agreement',
    number,
    assessment: heading.id,
    authority: { id: heading.authorityId, name: heading.authorityName },
    cycle: { id: heading.cycleId, name: heading.cycleName },
    framework: heading.framework,
    context: { threat: heading.threat, dedicatedResource: heading.dedicatedResource },
    agreed: { by, at: at.toISOString() },
    benchmarks: standings.map(({ benchmark, self, proposed, agreed, previous, summary, fallExplanation }) => ({
      number: benchmark.number,
      title: benchmark.title,
      self: entry(self),
      proposed: entry(proposed),
      agreed: agreedEntry(agreed),
      previous,
      summary,
      fallExplanation,
    })),
    actions: actions.map(({ position, text, benchmarks, owner, dueOn }) => ({
      position,
      text,
      benchmarks,
      owner,
      dueOn: dueOn && isoCivilDate(dueOn),
    })),
  };
}
