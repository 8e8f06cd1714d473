/** Whether an address can be that of one story: not a front, a section, or a list. */
import { homeAddress, sectionPath, shortAddress } from './signals/address.ts';

/** True where the shape of the address does not speak against a story. */
export function hasStoryAddress(url: string): boolean {
  const { pathname, search } = new URL(url.toLowerCase());
  const sight = { path: pathname, query: search };
  return homeAddress(sight) + sectionPath(sight) + shortAddress(sight) === 0;
}
