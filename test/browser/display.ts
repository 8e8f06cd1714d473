/** A display of the tests' own, so that real key presses reach the browser under test and nothing else. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Display = {
  /** Variables for a program that shall show itself there. */
  environment: Record<string, string>;
  /** Presses a key with its modifiers, such as `Alt+R`, `Escape` or `Ctrl+F`. */
  press: (keys: string) => void;
  /** Types a text. */
  type: (text: string) => void;
  close: () => void;
};

const modifiers: Readonly<Record<string, string>> = {
  Alt: 'alt',
  Ctrl: 'ctrl',
  Shift: 'shift',
  Command: 'super',
};

/** Keys that the display calls otherwise than browsers do. */
const symbols: Readonly<Record<string, string>> = {
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'space',
  '?': 'question',
  '=': 'equal',
  '-': 'minus',
  '.': 'period',
  ',': 'comma',
  '[': 'bracketleft',
  ']': 'bracketright',
  '<': 'less',
  '>': 'greater',
};

function keySymbol(name: string): string {
  return modifiers[name] ?? symbols[name] ?? (name.length === 1 ? name.toLowerCase() : name);
}

/**
 * Starts an X server on a number that it finds free itself. Without auto-repeat: on a busy machine the tool that presses a key
 * may be kept from letting it go for so long that the server would repeat it.
 */
export async function startDisplay(): Promise<Display> {
  const size = ['-screen', '0', '1280x1000x24'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...size, '-r', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const environment = { DISPLAY: `:${await numberOf(server)}` };
  const tool = (...args: string[]): void => {
    execFileSync('xdotool', args, { env: { ...process.env, ...environment } });
  };
  return {
    environment,
    press: (keys) => tool('key', '--clearmodifiers', keys.split('+').map(keySymbol).join('+')),
    type: (text) => tool('type', '--delay', '20', text),
    close: () => server.kill(),
  };
}

async function numberOf(server: ChildProcess): Promise<string> {
  const failed = once(server, 'error').then(() => {
    throw new Error('Xvfb did not start. On Debian: apt-get install xvfb xdotool xauth');
  });
  const pipe = server.stdio[3];
  if (pipe === null || pipe === undefined) throw new Error('Xvfb has no channel for its number');
  const [chunk] = await Promise.race([once(pipe, 'data'), failed]);
  return String(chunk).trim();
}
