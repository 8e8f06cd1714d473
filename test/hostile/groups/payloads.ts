/** Pages full of markup that has got past sanitizers, a technique a page, and what swallows the rest below the story. */
import { armed, payloadSets } from '../payloads/all.ts';
import { around, type HostilePage, inStory } from '../story.ts';

/** More than this between two halves of a story are a matter of where a story ends. */
const most = 24;

const whole = Object.entries(payloadSets).flatMap(([set, payloads]) => {
  const rows = payloads.filter(({ swallows }) => swallows !== true);
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, at) =>
    inStory(`payload-${set}-${at + 1}`, `payloads of ${set}, part ${at + 1}`, (bait) =>
      rows
        .slice(at * most, (at + 1) * most)
        .map((payload) => armed(payload, bait))
        .join('\n'),
    ),
  );
});

const swallowers = Object.values(payloadSets)
  .flat()
  .filter(({ swallows }) => swallows === true)
  .map((payload) =>
    around(`payload-${payload.name}`, 'markup that takes the rest of the page into itself', (bait) => ({
      after: armed(payload, bait),
    })),
  );

export const payloads: readonly HostilePage[] = [...whole, ...swallowers];
