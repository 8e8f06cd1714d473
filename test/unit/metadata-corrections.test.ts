// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findCorrections } from '../../src/extract/metadata/corrections.ts';
import { pageOf, story } from './metadata-page.ts';

describe('corrections', () => {
  it('are found by what they open with, in several languages', () => {
    const page = pageOf(
      '',
      `${story}<p>Correction: An earlier version misstated the river's height.</p><p>Richtigstellung: Der Fluss heißt anders.</p><p>Correction officers said nothing about the matter at hand.</p>`,
    );
    expect(findCorrections(page).map(({ role }) => role)).toEqual(['correction', 'correction']);
  });

  it('are no paragraph of the story with a day set before it', () => {
    const dated = (line: string) => findCorrections(pageOf('', `${story}<p>${line}</p>`)).length;
    expect(
      dated('Updated: May 9, 2024<br>If the river rises again, the mill will have to be moved up the hill.'),
    ).toBe(0);
    expect(
      dated('Updated: May 9, 2024: The mill has since been moved, and the paragraph on it was altered.'),
    ).toBe(1);
    expect(
      dated('Updated: May 9, 2024 An earlier version of this story misspelled the name of the mayor.'),
    ).toBe(1);
    expect(dated('Update: The mill has since been moved up the hill.')).toBe(1);
  });
});
