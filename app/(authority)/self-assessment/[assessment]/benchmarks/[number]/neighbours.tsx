import { Pagination } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** On to the benchmarks before and after, for reading through; a contributor has theirs on the list. */
export function Neighbours({
  page: { header, benchmark, benchmarkCount, readsAll },
}: {
  readonly page: BenchmarkPage;
}) {
  const { number } = benchmark;
  if (!readsAll) return null;
  return (
    <Pagination
      className="mt-8"
      previous={number > 1 ? { href: paths.benchmark(header.id, number - 1), text: copy.previous } : undefined}
      next={number < benchmarkCount ? { href: paths.benchmark(header.id, number + 1), text: copy.next } : undefined}
    />
  );
}
