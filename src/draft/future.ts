/** Words that tell an event to come, up to the end of what is looked at. */
export const FUTURE =
  /\b(?:to be (?:held|convened|organized)|(?:will|shall|is to) (?:be (?:held|convened)|take place|convene))\b[^;.]*$/u;
