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
  const lines = [...story.querySelectorAll(wanted)]
    .filter((element) => element.parentElement?.closest(wanted) === null || element.parentElement === story)
    .map((element) => {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      const quote = element.closest('blockquote') === null ? '' : '> ';
      return text === '' ? '' : `${quote}${marks[element.tagName] ?? ''}${text}`;
    });
  return lines.filter((line) => line !== '').join('\n\n');
}
