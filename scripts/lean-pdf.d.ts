import type { Plugin } from 'esbuild';

export function leanPdf(): Plugin;
