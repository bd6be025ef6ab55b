import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONCORD_KINDS } from '../../src/concord/kinds.ts';
import { SHARED_FOLDER } from '../support/shared.ts';
import { alarmsOf, type Judged, twinsIn } from './concord.ts';

const FOLDER = join(SHARED_FOLDER, 'languages');

it.skipIf(!existsSync(FOLDER))(
  'looks by itself only for what is right in nine cases of ten, in real versions',
  async () => {
    const all: Judged[] = [];
    for (const twin of twinsIn(FOLDER)) for (const alarm of await alarmsOf(twin)) all.push(alarm);
    const judged = all.filter(({ isRight }) => isRight !== null);
    expect(judged.length).toBeGreaterThan(150);
    const wrong = CONCORD_KINDS.filter(({ kind, isUsual }) => {
      const own = judged.filter((each) => each.kind === kind);
      return isUsual && own.filter(({ isRight }) => isRight).length < 0.9 * own.length;
    });
    expect(wrong).toEqual([]);
    // What is told by itself has been judged, but for preambular paragraphs of texts that have lost some.
    const usual = CONCORD_KINDS.filter(({ isUsual }) => isUsual).map(({ kind }) => kind);
    const open = all.filter(
      ({ kind, isRight, twin }) => isRight === null && usual.includes(kind) && twin.language === 'fr',
    );
    expect(open).toEqual([]);
  },
  120_000,
);
