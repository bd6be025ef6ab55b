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

/** How a text names the resolutions of its own chain, and those of other bodies. */
export const OWN_CHAIN = {
  /** The beginning of a paragraph that recalls resolutions. */
  opens: /^(?:Recalling|Reaffirming|Reiterating|Guided by|Bearing in mind|Having considered)\b/u,

  /**
   * The organ's own: `its resolutions`, `all previous resolutions`, `General Assembly resolution`; also `its decision, in
   * resolutions`. Not `its commitment to Security Council resolutions`.
   */
  own: /\b(?:(?:its|all)\s(?:\p{L}+\s){0,2}|its\sdecisions?,\sin\s|General\sAssembly\s)resolutions?\b/u,

  /** Words before the first number that show that only some resolutions are named. */
  selects: /\b(?:in\sparticular|including)\b/u,

  /** The noun that says what the following numbers are. */
  noun: /\b(?:resolution|decision)s?\b/giu,
  decision: /^decision/iu,

  /** Bodies that number their resolutions as the Assembly does. */
  otherBody: new RegExp(`\\b(?:${OTHER_BODIES.join('|')})\\b`, 'gu'),

  /** Between another body and the noun, these show that the resolution is not that body's: `Committee established by resolution 69/292`, `Commission and Assembly resolution 61/98`. */
  notTheirs: /\b(?:established|created)\sby\s$|(?<!Environment\s|Health\s)\bAssembly\s(?:in\sits\s)?$/u,

  /** The Assembly's own again, after those of another body. */
  assemblys: new RegExp(
    [
      '\\b(?:General\\s)?(?<!Environment\\s|Health\\s)Assembly(?:\\s(?:in\\sits\\s)?resolutions?)',
      '^[^,;]{0,60}\\bits\\s(?:\\w+\\s){0,2}resolutions?',
    ].join('|'),
    'gu',
  ),
};
