/** 1 only where `--exit-code` asks for it. */
export const EXIT = { done: 0, differs: 1, trouble: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
