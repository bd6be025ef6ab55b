/** 1 only where `--exit-code`, `check` or `apply --partial` asks for it; 70 is EX_SOFTWARE in sysexits.h. */
export const EXIT = { done: 0, differs: 1, trouble: 2, fault: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
