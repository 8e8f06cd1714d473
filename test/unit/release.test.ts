import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { closeChapter, isNewer, withVersion } from '../../scripts/release.ts';

test('versions are compared by number', () => {
  expect(isNewer('1.10.0', '1.9.9')).toBe(true);
  expect(isNewer('1.9.9', '1.10.0')).toBe(false);
  expect(isNewer('1.0.0', '1.0.0')).toBe(false);
  expect(() => isNewer('1.0', '0.1.0')).toThrow('1.2.3');
});

test('the open chapter of the changelog gets its version and day', () => {
  const changelog = '# Changelog\n\n## 0.2.0 — unreleased\n\n- New\n\n## 0.1.0 — 2026-01-01\n';
  expect(closeChapter(changelog, '0.2.0', '2026-12-01')).toBe(changelog.replace('unreleased', '2026-12-01'));
  expect(() => closeChapter('# Changelog\n\n## 0.1.0 — 2026-01-01\n', '0.2.0', '2026-12-01')).toThrow(
    'unreleased',
  );
});

test.each(['manifest.json', 'package.json', 'package-lock.json'])(
  '%s bears the new version and is else as it was',
  (name) => {
    const before = readFileSync(name, 'utf8');
    const after = withVersion(before, '99.98.97');
    const lines = before.split('\n');
    const changed = after.split('\n').filter((line, at) => line !== lines[at]);
    expect(changed.length).toBe(name === 'package-lock.json' ? 2 : 1);
    expect(changed.every((line) => line.includes('"version": "99.98.97"'))).toBe(true);
    expect(JSON.parse(after).version).toBe('99.98.97');
  },
);
