/** From how much of a story on it counts as begun and as read: one rule for lists, views and what is stored. No schemas. */

export type Stage = 'unread' | 'started' | 'read';

/** Who has read less has only looked; who has read so much as `whole` has only the last lines left. */
const [begun, whole] = [0.04, 0.95];

/** How far somebody is who has read so much of a story, from 0 to 1. */
export function stageOf(share: number): Stage {
  if (share < begun) return 'unread';
  return share < whole ? 'started' : 'read';
}
