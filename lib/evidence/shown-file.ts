/** How a file can be shown in a page: what a browser draws by itself, what a reader of ours draws, or not at all. */
export type ShownAs = 'image' | 'pdf';

/**
 * By the type that its content has (lib/storage/inspect), never by its name. Null: it is downloaded. SVG is never taken.
 *
 * @example shownAs('image/png') // 'image'
 */
export function shownAs(mediaType: string): ShownAs | null {
  switch (mediaType) {
    case 'image/png':
    case 'image/jpeg':
      return 'image';
    case 'application/pdf':
      return 'pdf';
    default:
      return null;
  }
}
