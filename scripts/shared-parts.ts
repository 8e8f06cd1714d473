/** What several pages share comes in few files: many small ones take a page longer than what is in them. */

/** What every page stands on. */
const base = [
  /\/node_modules\/(?:valibot|webextension-polyfill|preact)\//,
  /\/src\/(?:words|addresses|text|article|settings|messages|outcomes|marks|place|progress)\.ts/,
  /\/src\/settings\/(?:areas|keeping)\.ts/,
  /\/src\/views\/parts\/dress/,
  // Each sheet of styles stands on these: with what every page loads first, they come first.
  /\/src\/views\/(?:theme|parts\/parts|article\/article|marks\/marks)\.css/,
];
/** The library without what writes into it and without its search: all that is wanted before its list is shown. */
const lists = /\/src\/library\/(?!store|connection|raw-documents|changes|search\/)/;

/** The files of the build that are told beforehand. */
export const sharedParts = [
  { name: 'base', test: (id: string) => base.some((part) => part.test(id)) },
  { name: 'lists', test: lists },
];
