/** A session of an organ whose records are cited. */
const SESSION = '\\S+ (?:Special )?Session';

/** Footnotes: what they cite, and the `Ibid.` that takes over the source of the one before. */
export const FOOTNOTES = {
  /** How a note begins that takes over a source. */
  ibid: /^[*_]?ibid(?:em)?[.,]{0,2}[*_]?[.,]?\s*/iu,
  /** The same, as it is written. */
  ibidPrinted: 'Ibid.',
  /** An end that needs a series of volumes, and what names one. */
  volumes: { end: /^vols?\b/iu, source: /\bvols?\./iu },
  /** An end that needs the records of an organ, and what names them. */
  records: {
    end: new RegExp(`^(?:${SESSION}\\b|(?:\\d{4}, )?Supplement\\b)`, 'u'),
    source: /\b(?:Supplement|Session|Official Records)\b/iu,
  },
  /** From the widest to the narrowest: what an `Ibid.` may begin with, and the source holds at the same place. */
  steps: [
    'vols?\\. ',
    `${SESSION}, Supplement|\\d{4}, Supplement`,
    'Supplement No',
    'chap\\. |chaps\\. ',
    'annex(?:es)?\\b|resolution \\d|decision \\d|sect\\. |paras?\\. ',
  ],
  /** The one source that comes again and again under the same name. */
  series: /^United Nations, Treaty Series, (?=vols?\. )/u,
};
