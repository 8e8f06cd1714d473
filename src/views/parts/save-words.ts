/** How a save ended, in words. */
import { say, sayCount, type WordKey } from '../../words.ts';

export type SaveFailure =
  | 'disk-full'
  | 'database'
  | 'later-version'
  | 'damaged'
  | 'private-window'
  | 'no-story'
  | 'too-large'
  | 'unreachable';
export type SaveResult =
  | {
      at: 'saved';
      isNew: boolean;
      picturesStored: number;
      picturesFailed: number;
      room?: 'little' | 'no-pictures' | undefined;
      stopped?: true | undefined;
    }
  | { at: 'failed'; why: SaveFailure };

/** How the saving of a link ended, which is more that can fail. */
export type LinkResult = SaveResult | { at: 'failed'; why: 'not-loaded' | 'private-address' };

const failures: Readonly<Record<Extract<LinkResult, { at: 'failed' }>['why'], WordKey>> = {
  'not-loaded': 'saveLinkNotLoaded',
  'private-address': 'saveLinkPrivateAddress',
  'disk-full': 'saveDiskFull',
  database: 'saveDatabase',
  'later-version': 'saveLaterVersion',
  damaged: 'saveDamaged',
  'private-window': 'savePrivate',
  'no-story': 'saveNoStory',
  'too-large': 'saveTooLarge',
  unreachable: 'saveUnreachable',
};

function savedWords({ isNew, picturesStored }: Extract<SaveResult, { at: 'saved' }>): string {
  if (!isNew) return say('saveUpdated');
  return picturesStored === 0 ? say('saveDone') : sayCount('savePictures', picturesStored);
}

/** One or two sentences for the live region and the eye. */
export function saveWords(result: LinkResult): string {
  if (result.at === 'failed') return say(failures[result.why]);
  if (result.room === 'no-pictures') return [savedWords(result), say('saveNoRoom')].join(' ');
  if (result.stopped === true)
    return say('saveStopped', result.picturesStored, result.picturesStored + result.picturesFailed);
  const missing = result.picturesFailed === 0 ? [] : [sayCount('saveMissing', result.picturesFailed)];
  const room = result.room === undefined ? [] : [say('saveLittleRoom')];
  return [savedWords(result), ...missing, ...room].join(' ');
}
