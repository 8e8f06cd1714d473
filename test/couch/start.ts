/** Starts the server of `server.mjs` in a process of its own, which tests may kill and start again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type CouchServer = {
  /** Its address, the same after a restart. */
  address: string;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it again on what it had stored, unless it runs. */
  restart(): Promise<void>;
  /** Everything that a database holds, as text: documents of all revisions and their attachments. */
  dump(database: string): Promise<string>;
  /** Ends it and removes what it stored. */
  close(): Promise<void>;
};

const program = fileURLToPath(new URL('server.mjs', import.meta.url));

/** A server with no database yet; with a login it answers nobody else. */
export async function startCouch({ login }: { login?: string } = {}): Promise<CouchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-couch-'));
  let started = await launch(folder, 0, login);
  const { port } = started;
  const address = `http://127.0.0.1:${port}`;
  const kill = async (): Promise<void> => {
    if (!isRunning(started.child)) return;
    const ended = once(started.child, 'exit');
    started.child.kill('SIGKILL');
    await ended;
  };
  return {
    address,
    kill,
    restart: async () => {
      if (isRunning(started.child)) return;
      started = await launch(folder, port, login);
    },
    dump: async (database) => {
      const authorization = `Basic ${btoa(login ?? '')}`;
      const path = `/${database}/_all_docs?include_docs=true&attachments=true&conflicts=true`;
      const response = await fetch(`${address}${path}`, {
        headers: login === undefined ? {} : { authorization },
      });
      return response.text();
    },
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

async function launch(
  folder: string,
  port: number,
  login: string | undefined,
): Promise<{ child: ChildProcess; port: number }> {
  const env = login === undefined ? process.env : { ...process.env, COUCH_LOGIN: login };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, [program, folder, String(port)], { env, stdio: [...stdio] });
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const [line] = await once(lines, 'line');
  const address: { port: number } = JSON.parse(String(line));
  return { child, port: address.port };
}
