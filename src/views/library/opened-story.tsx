/** One saved story, opened: its bar, its text, and what guides through it. */
import { Fragment, type JSX } from 'preact';
import type { Place as PlaceInStory } from '../../place.ts';
import { Listener } from '../listening/listener.tsx';
import { type Acts, useActs, useDeeds } from '../reading/acts.ts';
import { Guide } from '../reading/guide.tsx';
import { useRoot } from '../reading/use-root.ts';
import { viewDeeds } from '../reading/view-deeds.ts';
import { archive, favour, remove } from './deeds.ts';
import type { LibraryVerbs, Page } from './library-page.tsx';
import type { Look } from './list-bar.tsx';
import type { Summary } from './listing.ts';
import { tagsOf } from './shelves.ts';
import { StoryBar } from './story-bar.tsx';
import { StoryPage } from './story-page.tsx';
import { TagPanel } from './tag-panel.tsx';
import { useFindings } from './use-findings.ts';

type StoryProps = { page: Page; verbs: LibraryVerbs; look: Look };
type StoryGuideProps = StoryProps & { acts: Acts; root: HTMLElement | null };

/** What guides through the story that is shown, and keeps its place. */
function StoryGuide({ page, acts, root, verbs, look }: StoryGuideProps): JSX.Element | null {
  const { reading } = page;
  if (page.place.key === null || reading.at !== 'ready' || root === null) return null;
  const { article, summary } = reading.story;
  const { placeOf, keepPlace } = verbs;
  const places = {
    placeOf: () => placeOf(article.url),
    // A place that cannot be kept is no reason to disturb somebody who reads.
    keepPlace: (place: PlaceInStory) =>
      void keepPlace(article.url, place).then(
        () => page.onKept(summary.key),
        () => null,
      ),
  };
  return (
    <Fragment key={summary.key}>
      <Guide root={root} acts={acts} verbs={places} />
      <Listener
        root={root}
        acts={acts}
        settings={look.settings}
        change={look.changeLook}
        ports={verbs.listen(article.url)}
      />
    </Fragment>
  );
}

/** The tags of the story that is shown. */
function StoryTags({ page, story }: { page: Page; story: Summary }): JSX.Element {
  const { stock, doings } = page.desk;
  const all = stock.at === 'ready' ? stock.stories : [];
  return (
    <TagPanel
      stories={[story]}
      known={tagsOf(all).map(({ name }) => name)}
      onTag={(name) => void doings.change([story], { tag: [name] }, 'libraryTagAdd')}
      onUntag={(name) => void doings.change([story], { untag: [name] }, 'libraryTagRemove')}
      onClose={() => {
        page.setTagsOpen(false);
        page.place.toMain();
      }}
    />
  );
}

/** A story that is listed, with what can be done with it. */
function listedStory(page: Page, story: Summary) {
  const { place, areTagsOpen, setTagsOpen } = page;
  const verbs = {
    archive: () => archive(place, [story]),
    favour: () => favour(place, [story]),
    tags: () => setTagsOpen(!areTagsOpen),
    remove: () => remove(place, [story]),
  };
  return { story, verbs, areTagsOpen };
}

export function OpenedStory({ page, verbs, look }: StoryProps): JSX.Element {
  const { place, reading, shown } = page;
  const [inRoot, root] = useRoot();
  const acts = useActs();
  useDeeds(acts, {
    deeds: viewDeeds({ settings: look.settings, change: look.changeLook, close: place.back }),
  });
  const findings = useFindings(reading.at === 'ready' ? root : null, page.desk.clauses);
  const minutes = reading.at === 'ready' ? reading.story.article.readingMinutes : null;
  return (
    <>
      <StoryBar
        look={look}
        story={minutes === null ? null : { acts, root, minutes }}
        listed={shown === null ? null : listedStory(page, shown)}
        findings={findings}
        onBack={place.back}
      />
      {shown !== null && page.areTagsOpen && <StoryTags page={page} story={shown} />}
      <main
        ref={(main) => {
          inRoot.current = main;
          page.main.current = main;
        }}
        tabIndex={-1}
      >
        <StoryPage
          reading={reading}
          known={shown}
          acts={acts}
          onRemove={shown === null ? place.back : () => remove(place, [shown])}
          verbs={verbs}
          reopen={page.reopen}
        />
      </main>
      <StoryGuide page={page} acts={acts} root={root} verbs={verbs} look={look} />
    </>
  );
}
