/** The story that a view shows, as Markdown for a terminal. */

/** Runs in the view: reads the element that holds the story; null while there is none. */
export function storyAsMarkdown(document: ParentNode): string | null {
  const story = document.querySelector('article[data-story]');
  if (story === null) return null;
  const marks: Record<string, string> = {
    H1: '# ',
    H2: '## ',
    H3: '### ',
    H4: '#### ',
    LI: '- ',
    FIGCAPTION: '*Picture:* ',
  };
  const wanted = 'h1, h2, h3, h4, h5, h6, p, li, figcaption, td, th, pre, address, dd, dt';
  /** Facts side by side, such as byline and date, have space between them on the page only. */
  const textOf = (element: Element): string => {
    const hasOwnWords = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
    );
    if (hasOwnWords || element.children.length < 2)
      return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    return [...element.children]
      .map(textOf)
      .filter((part) => part !== '')
      .join(' · ');
  };
  const lines = [...story.querySelectorAll(wanted)]
    .filter((element) => element.parentElement?.closest(wanted) === null || element.parentElement === story)
    .map((element) => {
      const text = textOf(element);
      const quote = element.closest('blockquote') === null ? '' : '> ';
      return text === '' ? '' : `${quote}${marks[element.tagName] ?? ''}${text}`;
    });
  return lines.filter((line) => line !== '').join('\n\n');
}
