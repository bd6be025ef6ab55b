const ORDINAL = '([\\w-]+(?:\\sand\\s[\\w-]+)?)';
const OF_ANOTHER_BODY = 'Council|Commission|Committee|Conference|Board';

/** Sessions of the Assembly to which something is deferred, or for which it is requested. The session is the first group of each. */
export const ASKED_SESSIONS = {
  /** `the provisional agenda of its seventy-ninth session`. */
  agenda: new RegExp(`\\bagenda\\s(?:of|for)\\s(?:its|the)\\s${ORDINAL}\\s(?:regular\\s)?session\\b`, 'gu'),
  /** An agenda, with or without a session. */
  anyAgenda: /\bagenda\s(?:of|for)\s(?:its|the)\b/u,
  /** `to submit to the General Assembly at its seventy-ninth session`. */
  asked: new RegExp(
    '\\bto\\s(?:submit|report|present|include|continue|provide|inform|consider|convene|hold)\\b[^.;]{0,400}?' +
      `\\b(?:General\\s)?Assembly\\b(?:(?!${OF_ANOTHER_BODY})[^.;]){0,60}?\\bat\\sits\\s${ORDINAL}\\ssession\\b`,
    'gu',
  ),
  /** A continuing period: `starting at its seventy-sixth session`. */
  since: /\b(?:starting|beginning|from)\s(?:at|with|from)\s\S+\s$/u,
  /** Any session at all. */
  any: new RegExp(`\\b${ORDINAL}\\ssession\\b`, 'gu'),
};
