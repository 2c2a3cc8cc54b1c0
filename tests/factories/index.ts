/**
 * What tests start from: small functions that write people, councils, cycles and assessments directly. Add one where a test
 * needs a new kind of past; the rule under test itself always goes through its use-case.
 */
export { aCouncil, aCycle, aGroup, day, type ACouncil, type GroupKind } from './councils';
export { anAssessment, WORKED_CASE, type AnAssessment } from './assessments';
export { atOnce } from './at-once';
export { aLetterTemplate } from './letter';
export { aFile, aSharedEvidence } from './evidence';
export { actorFor, anActor, aPerson, aRole, type GivenRole } from './people';
export { mailed, type Mailed } from './mailed';
export { aRecommendedAction, confirmAll, type Council } from './record';
export { anAskedQuestion, aSharedText } from './together';
export { asSystem, unique } from './system';
export { seenNow } from './seen';
export { twoYears } from './two-years';
