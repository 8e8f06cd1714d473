/** What the built extensions may do: exactly this, and nothing more. Reads dist, so build first. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // The popup shows the pictures that the page itself shows.
  'img-src': ["'self'", 'blob:', 'data:', 'https:', 'http:'],
  'font-src': ["'self'"],
  // The background fetches the pictures of a story that is saved.
  'connect-src': ["'self'", 'https:', 'http:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // What is imported from a file is parsed into a document in which nothing runs.
  'trusted-types': ['galley-inert'],
};

type Manifest = Record<string, unknown> & { content_security_policy: { extension_pages: string } };

function manifestOf(target: string): Manifest {
  const file = `dist/${target}/manifest.json`;
  if (!existsSync(file)) throw new Error(`${file} is not there: npm run build`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function directives(csp: string): Record<string, string[]> {
  const parts = csp.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name = '', ...values]) => [name, values]));
}

test.each(['chrome', 'firefox'])('the %s build asks for exactly these permissions', (target) => {
  const manifest = manifestOf(target);
  const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
  expect(new Set(Object(manifest['permissions']))).toEqual(new Set(permissions));
  // Asked for only when somebody wants backups that are made by themselves.
  expect(manifest['optional_permissions']).toEqual(['downloads']);
  expect(manifest['host_permissions']).toEqual(['http://*/*', 'https://*/*']);
  // The same pages at two times: an ear for the reader's keys before the page's own, and the detector.
  expect(manifest['content_scripts']).toEqual([
    { matches: ['http://*/*', 'https://*/*'], js: ['early.js'], run_at: 'document_start' },
    { matches: ['http://*/*', 'https://*/*'], js: ['content.js'], run_at: 'document_idle' },
  ]);
});

test.each(['chrome', 'firefox'])('the %s build opens no other door', (target) => {
  const doors = [
    'optional_host_permissions',
    'web_accessible_resources',
    'externally_connectable',
    'sandbox',
    'chrome_url_overrides',
    'devtools_page',
    'key',
    'update_url',
  ];
  expect(doors.filter((door) => door in manifestOf(target))).toEqual([]);
});

test.each(['chrome', 'firefox'])('the pages of the %s build run and load only what they need', (target) => {
  expect(directives(manifestOf(target).content_security_policy.extension_pages)).toEqual(policy);
});

test.each(['chrome', 'firefox'])(
  'the %s build has every file that its manifest names, and no placeholder',
  (target) => {
    const text = readFileSync(`dist/${target}/manifest.json`, 'utf8');
    const named = [...text.matchAll(/"([\w./-]+\.(?:js|html|png|svg))"/g)].map(([, file = '']) => file);
    expect(named.filter((file) => !existsSync(`dist/${target}/${file}`))).toEqual([]);
    expect(text).not.toContain('{{');
    const words = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(words.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  },
);

test.each(['chrome', 'firefox'])(
  'no script of the %s build makes code from text, none comes from elsewhere',
  (target) => {
    const scripts = readdirSync(`dist/${target}`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:js|html)$/.test(file),
    );
    expect(scripts.length).toBeGreaterThan(5);
    const risky =
      /\beval\s*\(|\bnew Function\b|\bFunction\.apply\(|(?<![\w.$])Function\s*\(|import\s*\(\s*["'`]https?:|<script[^>]+src=["']?https?:|<script(?![^>]*src)/;
    expect(scripts.filter((file) => risky.test(readFileSync(`dist/${target}/${file}`, 'utf8')))).toEqual([]);
  },
);
