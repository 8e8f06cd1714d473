/** Theme, font and text size, with a small invented story that shows them. */
import type { JSX } from 'preact';
import type { Article } from '../../article.ts';
import type { Settings } from '../../settings.ts';
import { say, wordsDirection, wordsLanguage } from '../../words.ts';
import { ArticleView } from '../article-view.tsx';
import { type ChangeLook, LookPanel } from '../parts/look-panel.tsx';
import { Section } from './section.tsx';

/** An address that belongs to nobody, by RFC 2606. */
const nowhere = 'https://example.org/';

function previewStory(): Article {
  return {
    version: 1,
    url: nowhere,
    canonicalUrl: null,
    title: say('optionsPreviewTitle'),
    dek: say('optionsPreviewDek'),
    kicker: null,
    byline: say('optionsPreviewByline'),
    authors: [],
    siteName: say('optionsPreviewSite'),
    publishedTime: null,
    modifiedTime: null,
    dateline: null,
    section: null,
    kind: 'news',
    language: wordsLanguage(),
    direction: wordsDirection(),
    free: null,
    leadImage: null,
    highlights: [say('optionsPreviewPoint1'), say('optionsPreviewPoint2')],
    body: [{ kind: 'paragraph', text: [{ text: say('optionsPreviewText') }] }],
    wordCount: 0,
    readingMinutes: 1,
    setAside: [],
  };
}

export function Appearance({ settings, change }: { settings: Settings; change: ChangeLook }): JSX.Element {
  return (
    <Section id="look" title={say('optionsLook')}>
      <LookPanel settings={settings} change={change} />
      <div class="preview" role="img" aria-label={say('optionsPreview')}>
        <div inert>
          <ArticleView article={previewStory()} />
        </div>
      </div>
    </Section>
  );
}
