/** Firefox's own remote control, Marionette: JSON in frames of `length:text` over a local socket. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { until } from './view.ts';

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

export type Marionette = {
  /** Sends a command and gives its result; rejects with the browser's message. */
  send: (command: string, parameters?: object) => Promise<unknown>;
  close: () => void;
};

/** Connects to the Firefox that runs on a profile, as soon as it has said where it listens. */
export async function connectMarionette(profile: string): Promise<Marionette> {
  const file = join(profile, 'MarionetteActivePort');
  const port = await until(
    'Firefox to listen',
    async () => existsSync(file) && Number(readFileSync(file, 'utf8')),
    60,
  );
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return speak(socket);
}

function speak(socket: Socket): Marionette {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  onFrames(socket, (frame) => settle(waiting, frame));
  socket.on('error', () => undefined); // `close` follows, and tells those who wait.
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended'));
    waiting.clear();
  });
  return {
    send: (command, parameters = {}) => {
      last += 1;
      const id = last;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject: (error) => reject(new Error(`${command}: ${error.message}`)) });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}

function settle(waiting: Map<number, Waiting>, frame: unknown): void {
  if (!Array.isArray(frame)) return; // The greeting.
  const [, id, error, result] = frame;
  const entry = waiting.get(id);
  waiting.delete(id);
  if (error !== null) entry?.reject(new Error(`${error.error}: ${error.message}`));
  else entry?.resolve(isWrapped(result) ? result.value : result);
}

function isWrapped(result: unknown): result is { value: unknown } {
  return (
    typeof result === 'object' && result !== null && Object.keys(result).length === 1 && 'value' in result
  );
}

function onFrames(socket: Socket, onFrame: (frame: unknown) => void): void {
  let received = '';
  // Latin 1 keeps one character a byte, as the frames count; the text itself is UTF-8.
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    received += chunk;
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.slice(0, colon));
      if (colon < 0 || received.length < end) return;
      onFrame(JSON.parse(Buffer.from(received.slice(colon + 1, end), 'latin1').toString()));
      received = received.slice(end);
    }
  });
}
