/** The way to a server, which a test may cut and mend: what is under way is torn off, what is new is refused. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type Line = {
  /** The server's address by this way. */
  address: string;
  /** What went over it, both ways together. */
  bytes(): number;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

/** Hands on what comes at either end; what closes or fails at one end is closed at the other. */
function join(ends: [near: Socket, far: Socket], open: Set<Socket>, count: (bytes: number) => void): void {
  const [near, far] = ends;
  for (const [socket, other] of [[near, far] as const, [far, near] as const]) {
    open.add(socket);
    socket.on('data', ({ length }) => count(length));
    socket.pipe(other);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
  }
}

/** A way to that server. */
export async function lineTo(server: string): Promise<Line> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let isCut = false;
  let bytes = 0;
  const count = (length: number): void => {
    bytes += length;
  };
  const listener = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    join([near, connect(Number(port), hostname)], open, count);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const place = listener.address();
  const tear = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    address: `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}`,
    bytes: () => bytes,
    cut: () => {
      isCut = true;
      tear();
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      tear();
      const ended = once(listener, 'close');
      listener.close();
      await ended;
    },
  };
}
