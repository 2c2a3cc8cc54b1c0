/**
 * How files are sent in pieces, in the headers of the tus protocol 1.0 (core, creation, termination): what browser and server
 * both know of it. Beside the headers an answer carries what there is to say, as JSON.
 */
export const UPLOAD = {
  length: 'upload-length',
  offset: 'upload-offset',
  metadata: 'upload-metadata',
  pieceType: 'application/offset+octet-stream',
} as const;

export interface UploadAnswer {
  /** 201: where the pieces go. How many bytes are there already stands in the header. */
  readonly address?: string;
  /** 200: the file is there, under this name. */
  readonly name?: string;
  /** Refused: why, and how to fix it. Nothing of it stays, where `isOver`. */
  readonly message?: string;
  readonly isOver?: boolean;
  /** 404: this upload is not there any more, and may be begun again. */
  readonly isGone?: boolean;
  /** 401: where to sign in and come back from. */
  readonly signIn?: string;
}
