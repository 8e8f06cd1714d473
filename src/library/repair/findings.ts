/** What a check of the library can find, and what becomes of it. */

export type FindingKind =
  | 'summary-damaged'
  | 'summary-missing'
  | 'text-damaged'
  | 'text-missing'
  | 'text-altered'
  | 'picture-damaged'
  | 'picture-missing'
  | 'picture-unused'
  | 'address-missing'
  | 'address-astray'
  | 'state-damaged'
  | 'bin-damaged'
  | 'version-damaged'
  | 'marks-damaged'
  | 'places-damaged'
  | 'job-damaged'
  | 'story-missing'
  | 'unknown';

/** `set-apart` records are kept raw where they do no harm, `left` ones are as they were. */
export type Finding = {
  kind: FindingKind;
  id: string;
  fate: 'mended' | 'set-apart' | 'removed' | 'left';
  /** The key of the story that it concerns, where the id does not tell it. */
  story?: string;
};

export type Report = { stories: number; findings: Finding[] };
