/** How a report for the terminal is laid out where nobody says otherwise. */
export const PLAIN_PAGE = { width: 80, level: 0 } as const;
