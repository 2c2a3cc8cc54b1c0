import { SupportPanel } from '@/components/domain/support-panel';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { isScored } from '@/lib/scoring';
import { askedOnPage } from './asked-on-page';

interface SupportProps {
  readonly page: BenchmarkPage;
  readonly whose?: 'yours' | 'theirs';
  readonly isToRead?: boolean;
}

/** Whether what is answered and evidenced supports the score, in plain words. It never blocks. */
export function Support({ page, whose = 'yours', isToRead = false }: SupportProps) {
  const { benchmark, response, answers, evidenced } = page;
  const score = response?.score ?? null;
  if (score === null || !isScored(benchmark)) return null;
  return (
    <SupportPanel
      benchmark={benchmark}
      score={score}
      answers={answers}
      evidenced={evidenced}
      whose={whose}
      asked={isToRead ? undefined : askedOnPage(page)}
    >
      {/* Nothing can be kept or looked at again where it can only be read. */}
      {isToRead ? <></> : undefined}
    </SupportPanel>
  );
}
