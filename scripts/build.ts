/** `npm run build`: dist/chrome and dist/firefox from the one tree; fails when a part has grown over its budget. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './machine.mjs';
import { sizeReport } from './sizes.ts';

export const targets = ['chrome', 'firefox'] as const;
export type Target = (typeof targets)[number];

/** Builds one browser's folder; with `watch`, again at each save until the process ends. */
export async function build(target: Target, mode: 'once' | 'watch' = 'once'): Promise<boolean> {
  const watch = mode === 'watch' ? ['--watch'] : [];
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn', ...watch];
  const env = { ...process.env, TARGET: target };
  const child = spawn(process.execPath, vite, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  process.once('exit', () => child.kill()); // A watch goes on for as long as the process that wanted it.
  const [code] = await once(child, 'exit');
  return code === 0;
}

async function main(): Promise<void> {
  const built = await Promise.all(targets.map((target) => build(target)));
  if (built.includes(false)) process.exitCode = 1;
  else for (const target of targets) report(target);
}

function report(target: Target): void {
  const { lines, isWithin } = sizeReport(target);
  console.log([`dist/${target}`, ...lines.map((line) => `  ${line}`)].join('\n'));
  if (!isWithin) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('build.ts')) await main();
