/** What is kept of stories whether they are saved or not: places and marks. */
import type { Mark, MarkDraft, MarkedStory, MarkInStory } from '../../marks.ts';
import type { Place, VoicePlace } from '../../place.ts';
import { allMarks, keepMarks, markCounts, marksOf } from '../marks.ts';
import { keepPlaces, placesOf } from '../places.ts';
import type { Ready } from './ready.ts';

export type BesideVerbs = {
  /** Where the story of an address, saved or not, was left; null where nobody left it lately. */
  placeOf(url: string): Promise<Place | null>;
  keepPlace(url: string, place: Place): Promise<void>;
  /** Where the voice that reads the story aloud has come to; null where it has not begun. */
  voiceOf(url: string): Promise<VoicePlace | null>;
  keepVoice(url: string, voice: VoicePlace): Promise<void>;
  /** The marks in the story of an address, saved or not. */
  marksOf(url: string): Promise<Mark[]>;
  /** Makes, changes and removes marks of one story. */
  keepMarks(story: MarkedStory, drafts: readonly MarkDraft[]): Promise<void>;
  /** The marks of all stories, saved or not, the newest first. */
  allMarks(): Promise<MarkInStory[]>;
  /** How many marks there are in the stories of these addresses, in their order. */
  markCounts(urls: readonly string[]): Promise<number[]>;
};

/** The part of the facade for places and marks. */
export function besideVerbs(ready: Ready): BesideVerbs {
  const placesAt = async (url: string) => {
    const { store, now } = await ready();
    return placesOf(store, url, now());
  };
  return {
    placeOf: async (url) => (await placesAt(url)).place ?? null,
    keepPlace: async (url, place) => {
      const saver = await ready();
      await keepPlaces(saver, { url, place }, saver.now());
    },
    voiceOf: async (url) => (await placesAt(url)).voice ?? null,
    keepVoice: async (url, voice) => {
      const saver = await ready();
      await keepPlaces(saver, { url, voice }, saver.now());
    },
    marksOf: async (url) => marksOf(await ready(), url),
    keepMarks: async (story, drafts) => {
      const saver = await ready();
      await keepMarks(saver, { story, drafts }, saver.now());
    },
    allMarks: async () => allMarks(await ready()),
    markCounts: async (urls) => markCounts(await ready(), urls),
  };
}
