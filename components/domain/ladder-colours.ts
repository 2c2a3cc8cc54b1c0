/**
 * The colours of pictures, the same as the tokens: as attributes, so that a picture is whole wherever it is copied to.
 * The style sheet changes them for print.
 */
export const INK = '#17212b';
export const OUTLINE = '#8b8579';
export const ADVISER = '#6a3d7c';
export const STATUS_FILLS = {
  'not-met': '#8f1d14',
  met: '#1c4f82',
  exceeded: '#175c3a',
  'not-scored': '#55524c',
} as const;
