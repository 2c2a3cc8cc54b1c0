/**
 * As much of PostgreSQL's wire protocol (version 3) as it takes to cut what a client sends into pieces that must not be torn
 * apart. https://www.postgresql.org/docs/current/protocol-message-formats.html
 */

const CANCEL_REQUEST = 80877102;
const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;

/** Messages that end a piece: a simple query, a function call, or the Sync of an extended query. */
const ENDS = new Set([...'QFS'].map((letter) => letter.charCodeAt(0)));
/** What is answered before the piece ends: Flush, and the end of the data of a COPY. */
const PAUSES = new Set([...'Hcf'].map((letter) => letter.charCodeAt(0)));
const TERMINATE = 'X'.charCodeAt(0);

/** Longer messages are no query of ours. */
const LONGEST_MESSAGE = 64 * 1024 * 1024;

/** Collects what one client sends and gives it back in pieces. */
export class ClientMessages {
  #bytes = Buffer.alloc(0);
  #isStarted = false;
  /** Where the messages of the piece that is not complete yet end. */
  #collected = 0;

  /**
   * @returns the pieces that are complete now: `encryption` (asked for), `cancel`, `end`, or bytes for the database, with
   * `isWhole` false where more of the same must follow before anybody else may be served.
   * @throws where the bytes are no PostgreSQL protocol.
   */
  add(bytes) {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
    const pieces = [];
    for (let piece = this.#next(); piece !== undefined; piece = this.#next()) pieces.push(piece);
    return pieces;
  }

  #next() {
    return this.#isStarted ? this.#nextPiece() : this.#nextStartup();
  }

  #nextStartup() {
    if (this.#bytes.length < 8) return undefined;
    const length = checked(this.#bytes.readInt32BE(0), 8);
    if (this.#bytes.length < length) return undefined;
    const code = this.#bytes.readInt32BE(4);
    const bytes = this.#take(length);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'encryption' };
    if (code === CANCEL_REQUEST) return { kind: 'cancel' };
    this.#isStarted = true;
    return { kind: 'bytes', bytes, isWhole: true };
  }

  #nextPiece() {
    for (;;) {
      const start = this.#collected;
      if (this.#bytes.length < start + 5) return undefined;
      const type = this.#bytes[start];
      const end = start + 1 + checked(this.#bytes.readInt32BE(start + 1), 4);
      if (this.#bytes.length < end) return undefined;
      if (type === TERMINATE) return this.#take(end) && { kind: 'end' };
      this.#collected = end;
      if (ENDS.has(type)) return { kind: 'bytes', bytes: this.#take(end), isWhole: true };
      if (PAUSES.has(type)) return { kind: 'bytes', bytes: this.#take(end), isWhole: false };
    }
  }

  #take(length) {
    const taken = this.#bytes.subarray(0, length);
    this.#bytes = this.#bytes.subarray(length);
    this.#collected = 0;
    return taken;
  }
}

function checked(length, least) {
  if (length < least || length > LONGEST_MESSAGE) throw new Error('Not the PostgreSQL protocol.');
  return length;
}

/** An error that ends the connection, as the server sends it. */
export function fatal(code, message) {
  const fields = [`SFATAL`, `VFATAL`, `C${code}`, `M${message}`].map((field) => `${field}\0`).join('');
  const body = Buffer.from(`${fields}\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** A simple query, as a client sends it. */
export function query(sql) {
  const body = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head.write('Q');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** Ends an extended query that its client left unfinished. */
export const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);
