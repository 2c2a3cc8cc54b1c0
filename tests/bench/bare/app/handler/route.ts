/** The least that answering a form can do: it does not read what was sent. */
export function POST(): Response {
  return new Response(null, { status: 303, headers: { location: '/' } });
}
