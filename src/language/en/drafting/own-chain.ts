/** How a text refers to the resolutions that it continues, and to those of other organs. */
export const OWN_CHAIN = {
  /** The beginnings of paragraphs that recall resolutions. */
  opens: /^(?:Recalling|Reaffirming|Reiterating|Guided by|Bearing in mind|Having considered)\b/u,

  /**
   * The organ's own: `its resolutions`, `all previous resolutions`, `General Assembly resolution`; also `its decision, in
   * resolutions`. Not `its commitment to Security Council resolutions`.
   */
  own: /\b(?:(?:its|all)\s(?:\p{L}+\s){0,2}|its\sdecisions?,\sin\s|General\sAssembly\s)resolutions?\b/u,

  /** After such words and before the first number: only some of many are named. */
  selects: /\b(?:in\sparticular|including)\b/u,

  /** The noun for the numbers after it. */
  noun: /\b(?:resolution|decision)s?\b/giu,
  decision: /^decision/iu,

  /** A council, as a body whose resolutions are not the Assembly's. */
  council: /\bCouncil\b/u,
  /** The Council that holds several sessions a year. */
  humanRightsCouncil: /\bHuman\sRights\sCouncil\b/u,

  /** Bodies that number their resolutions like the Assembly. */
  otherBody:
    /\b(?:Council|Commission|Committee|Conference|Agency|Board|Environment\sAssembly|Health\sAssembly|Congress)\b/gu,

  /** Directly after a citation with its date: the body, if it is another. */
  theirs:
    /^\sof\s(?:the\s)?[^,;.\d]{0,60}\b(?:Council|Commission|Committee|Conference|Agency|Board|Congress|(?:Environment|Health)\sAssembly)\b/u,

  /** After citations: those not named are meant too. */
  covers: /\b(?:all|other|subsequent)\s(?:\p{L}+\s){0,4}resolutions\b/u,

  /** The Assembly, after another body. */
  assembly: /(?<!Environment\s|Health\s)\bAssembly\b/u,

  /** From another body to the noun: `Committee established by resolution 69/292`, `Commission and Assembly resolution 61/98`. */
  notTheirs: /\b(?:established|created)\sby\s$|(?<!Environment\s|Health\s)\bAssembly\s(?:in\sits\s)?$/u,

  /** Assembly resolutions again, after those of another body. */
  assemblys:
    /\b(?:General\s)?(?<!Environment\s|Health\s)Assembly\s(?:in\sits\s)?resolutions?|^[^,;]{0,60}\bits\s(?:\w+\s){0,2}resolutions?/gu,
};
