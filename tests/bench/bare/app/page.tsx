import { connection } from 'next/server';

/** The least that a page can do: rendered for each request, because its nonce is. */
export default async function BarePage() {
  await connection();
  return (
    <main>
      <h1>A bare page</h1>
      <p>It knows nobody and asks no database.</p>
    </main>
  );
}
