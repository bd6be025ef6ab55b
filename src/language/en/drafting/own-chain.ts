const OTHER_BODIES = [
  'Council',
  'Commission',
  'Committee',
  'Conference',
  'Agency',
  'Board',
  'Environment\\sAssembly',
  'Health\\sAssembly',
  'Congress',
];

/** How a text names the resolutions it continues, and how it names those of others. */
export const OWN_CHAIN = {
  /** How a paragraph begins that looks back on resolutions. */
  opens: /^(?:Recalling|Reaffirming|Reiterating|Guided by|Bearing in mind|Having considered)\b/u,

  /**
   * The organ's own: `its resolutions`, `all previous resolutions`, `General Assembly resolution`; also `its decision, in
   * resolutions`. Not `its commitment to Security Council resolutions`.
   */
  own: /\b(?:(?:its|all)\s(?:\p{L}+\s){0,2}|its\sdecisions?,\sin\s|General\sAssembly\s)resolutions?\b/u,

  /** Behind such words, before the first number: some of many are named. */
  selects: /\b(?:in\sparticular|including)\b/u,

  /** What the numbers behind it are of. */
  noun: /\b(?:resolution|decision)s?\b/giu,
  decision: /^decision/iu,

  /** Bodies that number their resolutions as the Assembly does. */
  otherBody: new RegExp(`\\b(?:${OTHER_BODIES.join('|')})\\b`, 'gu'),

  /** From another body to the noun: `Committee established by resolution 69/292`, `Commission and Assembly resolution 61/98`. */
  notTheirs: /\b(?:established|created)\sby\s$|(?<!Environment\s|Health\s)\bAssembly\s(?:in\sits\s)?$/u,

  /** The Assembly's own again, behind what is of another body. */
  assemblys: new RegExp(
    [
      '\\b(?:General\\s)?(?<!Environment\\s|Health\\s)Assembly(?:\\s(?:in\\sits\\s)?resolutions?)',
      '^[^,;]{0,60}\\bits\\s(?:\\w+\\s){0,2}resolutions?',
    ].join('|'),
    'gu',
  ),
};
