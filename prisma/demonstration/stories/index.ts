export { CURRENT } from './current';
export { PREVIOUS, PREVIOUS_MOVES } from './previous';
export type { Story, StoryAction } from './story';
