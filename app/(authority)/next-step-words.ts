import { counted } from '@/components/domain/words';
import type { NextStep } from '@/lib/assessments/next-step';
import { paths } from '@/lib/paths';

/** What is next in words, with the one button that does it where there is something to do. */
export interface NextStepWords {
  readonly text: string;
  readonly button?: { readonly text: string; readonly href: string };
}

export function nextStepWords(next: NextStep, assessmentId: string): NextStepWords {
  switch (next.kind) {
    case 'continue':
      return {
        text: next.first
          ? `Nothing has been saved yet. ${counted(next.left, 'benchmark is', 'benchmarks are')} yours to complete.`
          : `${counted(next.left, 'benchmark is', 'benchmarks are')} left to complete.`,
        button: {
          text: `${next.first ? 'Start' : 'Continue'}: ${next.benchmark}. ${next.title}`,
          href: paths.benchmark(assessmentId, next.benchmark),
        },
      };
    case 'check-answers':
      return {
        text: 'Every benchmark is completed. Check your answers, then submit.',
        button: { text: 'Check answers and submit', href: paths.checkAnswers(assessmentId) },
      };
    case 'with-the-lead':
      return {
        text: 'Your benchmarks are completed or marked as ready. The Prevent Lead submits the self-assessment.',
      };
    case 'with-the-adviser':
      return {
        text: next.taken
          ? 'Your Regional Prevent Adviser is reviewing the self-assessment. You will get an e-mail when there is something for you to do.'
          : 'Your Regional Prevent Adviser has been told. Until they take it into review, a Prevent Lead can recall it.',
      };
    case 'agreed-scores':
      return {
        text: `Your Regional Prevent Adviser has shared the agreed scores. ${counted(next.open, 'score waits', 'scores wait')} for you to confirm, or to say that you differ.`,
        button: { text: 'See the agreed scores', href: paths.agreedScores(assessmentId) },
      };
    case 'letter-being-prepared':
      return { text: 'The scores are agreed. Your Regional Prevent Adviser is preparing the outcome letter.' };
    case 'fact-check':
      return {
        text: 'The outcome letter is ready for you to check that its facts are right.',
        button: { text: 'Check the letter for factual accuracy', href: paths.factCheck(assessmentId) },
      };
    case 'outcome':
      return {
        text: 'The outcome letter has been issued.',
        button: { text: 'Read the outcome', href: paths.outcome(next.letterId) },
      };
    case 'outcome-with-the-lead':
      return { text: 'The outcome letter has been issued. The Prevent Lead has it.' };
    case 'withdrawn':
      return { text: 'Your local authority has left this cycle. There is nothing to do.' };
  }
}
