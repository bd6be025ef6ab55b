import type { Plugin } from 'rolldown';

export function leanPdf(): Plugin;
