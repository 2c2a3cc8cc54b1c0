/**
 * The same thing many times, as many at once as the pool has connections: more would wait for a connection rather than for
 * each other, and on a busy machine some would wait in vain.
 */
export async function atOnce<T>(times: number, work: (count: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  let begun = 0;
  const takeTurns = async () => {
    while (begun < times) results.push(await work(begun++));
  };
  await Promise.all(Array.from({ length: 10 }, takeTurns));
  return results;
}
