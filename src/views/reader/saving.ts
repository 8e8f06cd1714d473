/** Saving from a page, and telling how it went: in the reader where it is open, else over the page. */
import type { Article } from '../../article.ts';
import { say } from '../../words.ts';
import { type PictureCourseValue, shownCourse } from '../parts/picture-course.tsx';
import { type LinkResult, type SaveResult, saveWords } from '../parts/save-words.ts';
import type { Tell } from '../parts/tidings.ts';
import { underRules } from '../parts/use-parts.ts';
import type { Ports } from './mount.tsx';
import { type Over, tellOver } from './notice.ts';
import type { Found } from './reader-view.tsx';

type Saving = Pick<Ports, 'save'> & { show: (course: PictureCourseValue | null) => void };

/** Saves what is found, or says that there is nothing. Never rejects. */
export async function saveFound(found: Found, { save, show }: Saving): Promise<SaveResult> {
  if (found.at !== 'story') return { at: 'failed', why: 'no-story' };
  return shownCourse(show, (how) => save(found.article, how)).catch(
    (): SaveResult => ({ at: 'failed', why: 'unreachable' }),
  );
}

/** What is found, with its story as it is read. */
export function foundAsRead(found: Found, asRead: (article: Article) => Article): Found {
  return found.at === 'story' ? { at: 'story', article: asRead(found.article) } : found;
}

function openNow({ findOpen }: Ports): ReturnType<Ports['findOpen']> {
  const open = findOpen();
  return open?.signal.aborted === true ? null : open;
}

/** Tells where it is seen: in the reader that is open at that moment, else over the page. */
export function tellAnywhere(ports: Ports, over: Over = tellOver(document, ports.settings)): Tell {
  return (...said) => (openNow(ports) ?? over).tell(...said);
}

/** Saves the story as if the button of the reader were pressed, and says how it went. */
export async function saveAndTell(found: Found, ports: Ports): Promise<SaveResult> {
  const over = tellOver(document, ports.settings);
  const tell = tellAnywhere(ports, over);
  tell(say('saveBusy'), 'next');
  const ruled = foundAsRead(found, (article) => underRules(article, ports.rules));
  const saving = openNow(ports)?.save() ?? saveFound(ruled, { ...ports, show: over.show });
  const result = await saving;
  tell(saveWords(result));
  return result;
}

/** Says over the page how the saving of one of its links goes. */
export function tellLink(outcome: LinkResult | { at: 'fetching' } | { at: 'in-tab' }, ports: Ports): void {
  const tell = tellAnywhere(ports);
  if (outcome.at === 'fetching') tell(say('saveBusy'), 'next');
  else if (outcome.at === 'in-tab') tell(say('saveLinkBusy'), 'next');
  else tell(saveWords(outcome));
}
