/** The pictures of a story as they are shown: what there is to enlarge. */

export type ShownPicture = { element: HTMLImageElement; caption: string; credit: string };

function textIn(figure: Element | null, selector: string): string {
  return figure?.querySelector(`:scope > figcaption ${selector}`)?.textContent?.trim() ?? '';
}

/** In their order, each with the words below it. */
export function picturesIn(story: Element): ShownPicture[] {
  return [...story.querySelectorAll('img')].map((element) => {
    const figure = element.closest('figure');
    return { element, caption: textIn(figure, '.caption'), credit: textIn(figure, '.credit') };
  });
}

/** The picture that is meant: in what has the focus, else the first that is in sight, or null. */
export function pictureHere(story: Element, view: Window): HTMLImageElement | null {
  const pictures = picturesIn(story).map(({ element }) => element);
  const focused = story.querySelector(':focus');
  const isSeen = (picture: HTMLImageElement): boolean => {
    const { top, bottom } = picture.getBoundingClientRect();
    return bottom > 0 && top < view.innerHeight;
  };
  const own = focused === null ? undefined : pictures.find((each) => focused.contains(each));
  return own ?? pictures.find(isSeen) ?? null;
}
