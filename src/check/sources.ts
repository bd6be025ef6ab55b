/** Where rules come from. */
export const MANUAL = 'United Nations Editorial Manual';
export const DRAFTING = `${MANUAL}, “Drafting resolutions and decisions”`;
export const NUMBERING = `${MANUAL}, “Paragraphs and subparagraphs”`;
export const FOOTNOTES = `${MANUAL}, “Footnotes and other references”`;
export const FIGURES = `${MANUAL}, “Numbers, dates and time”`;
export const MEASURED = 'survey of 1,621 resolutions of the General Assembly (sessions 74 to 78)';
export const CALENDAR = 'the calendar';
export const SESSIONS = 'session N opens in September of the year 1945 + N';
export const REVIEWED = 'review of 246 adopted resolutions';
