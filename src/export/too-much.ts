/** Thrown where all that is to be in a file finds no place in one: what would be written could not be read again. */
export class TooMuchForOneFile extends Error {
  override readonly name = 'TooMuchForOneFile';

  constructor() {
    super('more than one file can hold');
  }
}
