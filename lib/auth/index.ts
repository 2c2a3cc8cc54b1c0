export { askForCode, isInvitation, redeemCode, CODE_MINUTES, type AskRefusal, type CodeRefusal } from './codes';
export { currentActor, isTypingKept } from './current-actor';
export {
  demonstrationMailbox,
  demonstrationPeople,
  signInAsDemonstrationPerson,
  type DemonstrationPerson,
} from './demonstration';
export { browserCookie, sessionCookie, typingCookie } from './options';
export { endSession } from './end-session';
export { forgetForm, keepForm, keptForms, typingToken, type KeptForm, type TypedForm } from './kept-forms';
export { ENDED_HOURS, type StartedSession } from './start-session';
