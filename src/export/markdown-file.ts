/** A saved story as a Markdown file, its pictures linked or beside it. */
import type { ExportWords } from './export-words.ts';
import { frontMatter, storyMarkdown } from './markdown.ts';
import { marksMarkdown } from './marks.ts';
import { withPictures } from './picture-places.ts';
import { type ExportedStory, pictureEndings } from './story.ts';

/** What is copied need not be saved. */
type Printed = Pick<ExportedStory, 'article' | 'tags' | 'marks' | 'pictures'> & { savedAt: string | null };

type Options = { words: ExportWords; pictures: 'linked' | 'beside' };

/** The name of a picture beside the files, the same for the same bytes. */
export function pictureName({ sha256, type }: { sha256: string; type: keyof typeof pictureEndings }): string {
  return `images/${sha256}.${pictureEndings[type]}`;
}

/** Front matter with what is known of the story, then the story, then its reader's marks and notes. */
export function markdownFile(story: Printed, { words, pictures }: Options): string {
  const { article, tags, savedAt, marks } = story;
  const front = frontMatter({
    title: article.title,
    byline: article.byline,
    site: article.siteName,
    url: article.url,
    published: article.publishedTime,
    saved: savedAt,
    tags,
    language: article.language,
  });
  const placed = withPictures(article, (address) => {
    const picture = pictures === 'beside' ? story.pictures.get(address) : undefined;
    return picture === undefined ? address : pictureName(picture);
  });
  const parts = [front, storyMarkdown(placed, words.highlights), marksMarkdown(marks, words.marks)];
  return parts.filter((part) => part !== '').join('\n\n');
}
