export { defineChange, defineRead, parseInput, type Context, type ShownBy, type UseCase } from './define';
export {
  ok,
  refuse,
  type ChangedSinceShown,
  type CommonRefusal,
  type FieldIssue,
  type Result,
  type Stale,
} from './result';
export { requiredText, textUpTo } from './text';
