/** The default layout of a terminal report. */
export const PLAIN_PAGE = { width: 80, level: 0 } as const;
