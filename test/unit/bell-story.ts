/** Three paragraphs about a bell, for the tests of places in a text. */
import type { TextBlock } from '../../src/views/marks/anchors.ts';

/** A text of these paragraphs. */
export const body = (...texts: string[]): TextBlock[] =>
  texts.map((text, index) => ({ part: 'body', index, text }));

export const first =
  'The bell of Port Merrow rang on Friday for the first time in eleven years, a little after two.';
export const second =
  'Nobody had touched the rope. The tower was locked, and the key lay in the harbour office.';
export const third =
  'The council will meet on Monday. It has asked a clockmaker from the islands to listen to the tower.';
export const story = body(first, second, third);
