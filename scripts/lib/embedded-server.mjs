import { createServer } from 'node:net';
import { ClientMessages, fatal, query, SYNC } from './wire.mjs';

/**
 * Serves PGlite to many clients. PGlite is one PostgreSQL session, so clients take turns, and a turn is never torn apart:
 *
 * - an extended query from its Parse to its Sync, because all clients share the unnamed statement and portal;
 * - a transaction from its begin to its end.
 *
 * The socket server published for PGlite takes turns by single messages. When two clients have waited for a transaction to
 * end it gives one the other's rows (embedded-server.test.mjs shows how), which here could be another's session.
 */
export class EmbeddedServer {
  #db;
  #maxConnections;
  #idleInTransactionMs;
  #onFailure;
  #server = createServer((socket) => this.#accept(socket));
  #connections = new Set();
  /** Pieces that wait for their turn, in the order in which they came. */
  #waiting = [];
  /** Whose turn it is until its transaction or its extended query has ended. */
  #turnOf;
  #isWorking = false;
  #idleTimer;

  /**
   * @param onFailure is told when PGlite itself has failed, not a statement: afterwards it cannot be relied upon.
   */
  constructor(
    db,
    {
      maxConnections = 50,
      idleInTransactionMs = 60_000,
      onFailure = (error) => {
        throw error;
      },
    } = {},
  ) {
    this.#db = db;
    this.#maxConnections = maxConnections;
    this.#idleInTransactionMs = idleInTransactionMs;
    this.#onFailure = onFailure;
  }

  /** @param address as Node's `server.listen` takes it: `{ path }` or `{ host, port }`. */
  listen(address) {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(address, () => resolve());
    });
  }

  /** Ends every connection, and with it every open transaction; resolves when PGlite is at rest. */
  async close() {
    const closed = new Promise((resolve) => this.#server.close(() => resolve()));
    for (const connection of this.#connections) connection.socket.destroy();
    await closed;
    while (this.#isWorking || this.#connections.size > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  #accept(socket) {
    socket.on('error', () => socket.destroy());
    if (this.#connections.size >= this.#maxConnections) {
      socket.resume().end(fatal('53300', 'too many connections to the embedded database'));
      return;
    }
    const connection = { socket, messages: new ClientMessages() };
    this.#connections.add(connection);
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#receive(connection, bytes));
    socket.on('close', () => this.#leave(connection));
  }

  #receive(connection, bytes) {
    try {
      for (const piece of connection.messages.add(bytes)) this.#sort(connection, piece);
    } catch {
      connection.socket.destroy();
    }
  }

  #sort(connection, piece) {
    if (piece.kind === 'encryption') connection.socket.write('N');
    else if (piece.kind === 'bytes') this.#queue(connection, piece);
    else connection.socket.end();
  }

  #queue(connection, piece) {
    this.#waiting.push({ connection, piece });
    void this.#work();
  }

  /** A client that is gone in the middle of something: it is undone, and the others have their turn. */
  #leave(connection) {
    this.#waiting = this.#waiting.filter((one) => one.connection !== connection);
    if (this.#turnOf === connection) {
      this.#waiting.unshift({ connection, piece: { bytes: Buffer.concat([SYNC, query('rollback')]), isWhole: true } });
      void this.#work();
    }
    this.#connections.delete(connection);
  }

  async #work() {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let next = this.#take(); next !== undefined; next = this.#take()) await this.#serve(next);
    this.#isWorking = false;
  }

  #take() {
    const place =
      this.#turnOf === undefined ? 0 : this.#waiting.findIndex(({ connection }) => connection === this.#turnOf);
    return place === -1 ? undefined : this.#waiting.splice(place, 1)[0];
  }

  async #serve({ connection, piece }) {
    const { socket } = connection;
    this.#turnOf = connection;
    clearTimeout(this.#idleTimer);
    try {
      const onRawData = (bytes) => {
        if (socket.writable) socket.write(Buffer.from(bytes)); // a copy: PGlite uses its buffer again
      };
      await this.#db.runExclusive(() => this.#db.execProtocolRawStream(piece.bytes, { onRawData }));
      if (piece.isWhole && !this.#db.isInTransaction()) this.#turnOf = undefined;
      else this.#idleTimer = setTimeout(() => this.#giveUp(), this.#idleInTransactionMs).unref();
    } catch (error) {
      this.#turnOf = undefined;
      socket.destroy();
      this.#onFailure(error);
    }
  }

  /** Nobody else is served while a transaction is open, so one that does nothing is ended. */
  #giveUp() {
    this.#turnOf?.socket.end(fatal('25P03', 'terminating connection due to idle-in-transaction timeout'));
    this.#turnOf?.socket.destroySoon();
  }
}
