import { ARABIC } from './ar/ar.ts';
import { SPANISH } from './es/es.ts';
import { FRENCH } from './fr/fr.ts';
import { RUSSIAN } from './ru/ru.ts';
import type { Tables } from './tables/tables.ts';
import { CHINESE } from './zh/zh.ts';

/** The official languages of the United Nations but English, by their tables. A new one is its tables and a row here. */
export const TABLES: readonly Tables[] = [ARABIC, SPANISH, FRENCH, RUSSIAN, CHINESE];
