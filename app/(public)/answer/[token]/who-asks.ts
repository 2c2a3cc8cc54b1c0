import type { AnswerLink } from '@/lib/together/answer-link';

/** A name with its role, once: the names of some people say what they do. */
export const whoAsks = ({ askedBy, jobTitle }: Pick<AnswerLink, 'askedBy' | 'jobTitle'>): string =>
  jobTitle === '' || askedBy.includes(jobTitle) ? askedBy : `${askedBy} (${jobTitle})`;
