/** What is kept: the list of it, the search in it, its pictures and its versions, one after the other in one browser. */
import { inEachBrowser } from './each-browser.ts';
import { changedSince } from './library/changed-since.ts';
import { libraryCheck } from './library/library-check.ts';
import { librarySearch } from './library/library-search.ts';
import { marksList } from './library/marks-list.ts';
import { offlineLibrary } from './library/offline-library.ts';
import { picturesKept } from './library/pictures-kept.ts';
import { silentLibrary } from './library/silent-library.ts';
import { versions } from './library/versions.ts';

inEachBrowser({
  libraryCheck,
  librarySearch,
  silentLibrary,
  marksList,
  picturesKept,
  versions,
  changedSince,
  offlineLibrary,
});
