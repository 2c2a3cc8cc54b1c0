import { createHash } from 'node:crypto';

/** A question in each state that somebody with a link can meet. */
export type DemonstrationQuestion = 'open' | 'answered' | 'expired' | 'withdrawn';

/** A link of the demonstration: the same each time, so that its pages can be visited. Nowhere else is a link ever known. */
export const demonstrationLink = (name: DemonstrationQuestion): string =>
  createHash('sha256').update(`demonstration ${name}`).digest('base64url');
