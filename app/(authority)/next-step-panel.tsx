import { Card } from '@/components/domain/card';
import { LinkButton } from '@/components/govuk';
import type { NextStep } from '@/lib/assessments/next-step';
import { nextStepWords } from './next-step-words';

interface NextStepPanelProps {
  readonly next: NextStep;
  readonly assessmentId: string;
  readonly titleLevel?: 2 | 3;
}

/** The one thing to do now, with one button; or whom the council is waiting for. */
export function NextStepPanel({ next, assessmentId, titleLevel = 2 }: NextStepPanelProps) {
  const { text, button } = nextStepWords(next, assessmentId);
  return (
    <Card title="What is next" titleLevel={titleLevel} tone="wash" className="mb-6">
      <p className="govuk-body">{text}</p>
      {button === undefined ? null : (
        <LinkButton href={button.href} className="mb-0">
          {button.text}
        </LinkButton>
      )}
    </Card>
  );
}
