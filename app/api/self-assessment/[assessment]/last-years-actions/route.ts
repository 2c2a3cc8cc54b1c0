import {
  autosavedActions,
  explainActions,
  LABELS,
  valueWords,
} from '@/app/(authority)/self-assessment/[assessment]/last-years-actions/actions-input';
import { autosave } from '@/app/autosave';
import { answerLastActions } from '@/lib/assessments/answer-last-actions';
import { paths } from '@/lib/paths';

interface Params {
  readonly params: Promise<{ readonly assessment: string }>;
}

/** What was typed so far of last year's recommended actions. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { assessment } = await params;
  return autosave(request, {
    path: paths.lastActions(assessment),
    useCase: answerLastActions,
    input: (form) => ({ ...autosavedActions(form), assessmentId: assessment }),
    saved: ({ seen, at }) => ({ seen, at }),
    explain: explainActions,
    labels: LABELS,
    words: valueWords,
  });
}
