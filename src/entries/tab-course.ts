/** How far the pictures of the story of this tab are, told to it by the background. */
import { askBackground } from '../messages.ts';
import type { PictureHow, PictureProgress } from '../views/parts/picture-course.tsx';

const hearing = new Set<PictureHow['onProgress']>();

/** The background says how far they are. */
export function picturesAt(progress: PictureProgress): void {
  for (const hear of hearing) hear(progress);
}

/** Hears that until the work is done, and ends the fetching when the signal aborts. */
export function heardHere<T>({ signal, onProgress }: PictureHow, work: () => Promise<T>): Promise<T> {
  const end = () => void askBackground('stop-pictures', { url: location.href }).catch(() => null);
  hearing.add(onProgress);
  signal.addEventListener('abort', end);
  return work().finally(() => {
    hearing.delete(onProgress);
    signal.removeEventListener('abort', end);
  });
}
