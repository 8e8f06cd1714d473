import { stamps } from '../copy.ts';
import { textOf } from '../dom.ts';
import type { Noise } from '../pass.ts';
import { holdsStory, proseIn } from './prose.ts';

/** Forms: searches, letters to the editor, polls. Some systems wrap a whole page in one; that is none. */
export const form: Noise = {
  id: 'form',
  reason: 'form',
  *find(page) {
    for (const box of page.body.querySelectorAll(`[${stamps.form}]`))
      if (textOf(box).length < 1_000 && proseIn(box, page) < 300 && !holdsStory(box, page)) yield box;
  },
};
