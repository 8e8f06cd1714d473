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

export async function lineTo(server: string): Promise<Line> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let isCut = false;
  let bytes = 0;
  const listener = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [[near, far] as const, [far, near] as const]) {
      open.add(socket);
      socket.on('data', ({ length }) => {
        bytes += length;
      });
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
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
