/**
 * The scoring core: pure, total and importing nothing outside its folder, so that a notebook or a spreadsheet tool could
 * use it too. It shows what a score claims and what the answers say; it never decides one.
 */
export * from './types';
export { parseScore, dutyStatus, countByStatus } from './score';
export { acceptedAnswers, acceptsAnswer, firstMention, highestMention, isScored } from './statements';
export { assessSupport } from './support';
export { checkScore } from './check';
export { questionsFor } from './questions';
export { overallStatement } from './overall-statement';
export { compare } from './compare';
export { reasonsRequired } from './reasons';
