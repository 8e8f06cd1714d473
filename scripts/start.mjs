/** `npm start`: sees to it that everything is there, then opens Galley on the sample site. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browsers.mjs';
import { ensureInstalled } from './ensure.mjs';
import { root } from './machine.mjs';

const args = process.argv.slice(2);
ensureInstalled();
if (args.includes('--firefox')) process.env['FIREFOX_PATH'] = await ensureFirefox();
else process.env['CHROME_PATH'] = await ensureChromium();

const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const child = spawn(process.execPath, [tsx, join(root, 'scripts', 'start.ts'), ...args], {
  cwd: root,
  stdio: 'inherit',
});
// The terminal sends Ctrl+C to both; the child closes the browser and says how it ended.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill());
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
