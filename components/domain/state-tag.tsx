import type { State } from '@/lib/workflow';
import { STATE_WORDS } from './words';

/** Quiet where nobody has to act, the brand where work goes on, a status colour where it is someone's turn or over. */
const TONES: Readonly<Record<State, 'quiet' | 'active' | 'attention' | 'done'>> = {
  'not-started': 'quiet',
  'in-progress': 'active',
  submitted: 'active',
  'in-review': 'active',
  'sent-back': 'attention',
  agreed: 'done',
  'fact-check': 'active',
  issued: 'done',
  withdrawn: 'quiet',
};

interface StateTagProps {
  readonly state: State;
  /** Other words for the same state, where its readers would say it differently. */
  readonly words?: string | undefined;
}

/** Where an assessment stands. */
export function StateTag({ state, words = STATE_WORDS[state] }: StateTagProps) {
  return <strong className={`state state--${TONES[state]}`}>{words}</strong>;
}

const PROGRESS = {
  'not-scored': ['Not scored', 'quiet'],
  'not-started': ['Not started', 'quiet'],
  'in-progress': ['In progress', 'active'],
  completed: ['Completed', 'done'],
} as const;

/** How far one benchmark is, for the task list. */
export function ProgressTag({ status }: { readonly status: keyof typeof PROGRESS }) {
  const [words, tone] = PROGRESS[status];
  return <strong className={`state state--${tone}`}>{words}</strong>;
}
