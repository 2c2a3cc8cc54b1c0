/** What is taken, told by content. The first extension is the one that a file gets whose name has none that fits. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', extensions: ['odp'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  text: { mediaType: 'text/plain', extensions: ['txt'] },
  csv: { mediaType: 'text/csv', extensions: ['csv'] },
  eml: { mediaType: 'message/rfc822', extensions: ['eml'] },
  msg: { mediaType: 'application/vnd.ms-outlook', extensions: ['msg'] },
} as const satisfies Record<string, { readonly mediaType: string; readonly extensions: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;

/** What a file input offers first. The content decides, not this. */
export const ACCEPTED_EXTENSIONS = Object.values(FILE_KINDS)
  .flatMap(({ extensions }) => extensions)
  .map((extension) => `.${extension}`)
  .join(',');

/** The kind in a word for people, by media type. */
export function fileKindWords(mediaType: string): string {
  const found = Object.values(FILE_KINDS).find((kind) => kind.mediaType === mediaType);
  return (found?.extensions[0] ?? 'file').toUpperCase();
}
