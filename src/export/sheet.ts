/** How exported stories look, on the screen, in a book and on paper: two inks, one column, no size that a reader cannot change. */

const text = `
:root { color-scheme: light dark; }
body { margin: 0; font-family: Georgia, "Times New Roman", serif; line-height: 1.55; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; }
h1 { font-size: 1.9em; margin: 0 0 0.4em; text-wrap: balance; }
h2 { font-size: 1.35em; margin: 1.6em 0 0.5em; }
h3 { font-size: 1.15em; margin: 1.4em 0 0.4em; }
h4, h5, h6 { font-size: 1em; margin: 1.2em 0 0.3em; }
p { margin: 0 0 0.9em; orphans: 3; widows: 3; }
.kicker, .label { font-family: sans-serif; font-size: 0.8em; font-weight: bold; margin: 0 0 0.5em; opacity: 0.75; }
.dek { font-size: 1.15em; line-height: 1.4; opacity: 0.85; }
.facts, footer { font-family: sans-serif; font-size: 0.85em; opacity: 0.75; }
.facts { margin: 0 0 1.6em; }
figure { margin: 1.6em 0; break-inside: avoid; }
img { display: block; max-width: 100%; height: auto; }
figcaption { font-family: sans-serif; font-size: 0.82em; line-height: 1.4; margin-block-start: 0.5em; opacity: 0.8; }
.missing { font-family: sans-serif; font-size: 0.85em; padding: 0.8em; border: 1px dashed #8888; opacity: 0.75; margin: 0; }
.highlights { margin: 1.6em 0; padding-inline-start: 1em; border-inline-start: 3px solid; font-size: 0.95em; break-inside: avoid; }
.highlights ul { margin: 0; padding-inline-start: 1.1em; }
ul, ol { padding-inline-start: 1.5em; margin: 0 0 0.9em; }
li { margin: 0 0 0.3em; }
blockquote { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 1px solid #8888; }
blockquote.pull { font-size: 1.25em; line-height: 1.35; break-inside: avoid; }
.cite { font-family: sans-serif; font-size: 0.85em; opacity: 0.8; }
table { border-collapse: collapse; width: 100%; margin: 1.6em 0; font-family: sans-serif; font-size: 0.85em; }
caption { text-align: start; padding-block-end: 0.5em; font-weight: bold; }
td, th { padding: 0.35em 0.6em 0.35em 0; border-block-end: 1px solid #8888; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
pre { white-space: pre-wrap; font-size: 0.85em; padding: 0.8em; border: 1px solid #8888; }
.card, .note { margin: 1.6em 0; padding: 0.8em 1em; border: 1px solid #8888; font-size: 0.95em; break-inside: avoid; }
.footnote { margin: 0.8em 0; font-size: 0.9em; }
.note-title, .card-title { font-family: sans-serif; font-weight: bold; margin: 0 0 0.4em; }
.card > :last-child, .note > :last-child, .highlights > :last-child { margin-block-end: 0; }
hr { border: 0; border-block-start: 1px solid; width: 4em; margin: 2em auto; }
sup, sub { font-size: 0.72em; line-height: 1; }
mark { color: #111; background: #fde68a; }
mark.green { background: #bbf0c5; }
mark.blue { background: #bfdcfb; }
mark.pink { background: #fbcfe0; }
.marks { margin: 2.5em 0 0; border-block-start: 1px solid #8888; }
.marked blockquote { border-inline-start: 4px solid #e5b90b; }
.marked.green blockquote { border-inline-start-color: #4fae63; }
.marked.blue blockquote { border-inline-start-color: #4c8fd6; }
.marked.pink blockquote { border-inline-start-color: #d8688f; }
.said { margin-inline-start: 1em; font-family: sans-serif; font-size: 0.9em; }
`;

/** What only a page of its own needs: a measure and air around it; on paper, its edges are the margin. */
const page = `
article { max-width: 38em; margin: 0 auto; padding: 2.5em 1.25em 4em; font-size: 1.15em; }
footer { margin-block-start: 3em; }
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; }
  article { max-width: none; padding: 0; font-size: 11.5pt; }
  a { color: inherit; }
  .facts a::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
`;

const oneLine = (css: string): string => css.trim().replace(/(?<!\s)\s*\n\s*/g, '\n');

/** For the HTML file. */
export const sheet = oneLine(text + page);

/** For a book, where the reading program sets the page. */
export const bookSheet = oneLine(text.replace(/^:root.*\n/m, ''));
