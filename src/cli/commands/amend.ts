import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { unreadable } from '../../host/reasons.ts';
import type { World } from '../../host/world.ts';
import {
  type Amended,
  applyAmendments,
  type Comparison,
  compare,
  type Document,
  InputError,
  listIn,
  render,
} from '../../index.ts';
import { shown } from '../../report/layout/safe.ts';
import { documentAs } from '../document-forms.ts';
import { codeOf, readNamed } from '../names/documents.ts';
import { AMEND_FORMS, APPLY_FORMS, dateFrom, type LIST_FORMATS, STANDARD_INPUT } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';

export interface AmendOptions extends OutputOptions {
  readonly old: string;
  readonly new: string;
}

/** `resdiff amend OLD NEW` */
export async function amendCommand(options: AmendOptions, world: World): Promise<void> {
  const target = await targetFor(options, AMEND_FORMS, world);
  const names = [options.old, options.new];
  if (names.every((name) => name === STANDARD_INPUT)) {
    throw new InputError('bad-option', 'only one of the two versions can come from standard input');
  }
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, names);
  world.run?.reading.expect(2);
  const old = await readNamed(world, corpus, options.old);
  const comparison = compare({ old, new: await readNamed(world, corpus, options.new) });
  // A list has no place for it: it goes to the next hands.
  for (const { message } of comparison.notices) world.complain(`resdiff: ${shown(message)}\n`);
  const name = { symbol: comparison.documents.new.symbol, given: options.new };
  await hand(listAs(comparison, target.form), target, name, options, world);
}

function listAs(comparison: Comparison, format: (typeof LIST_FORMATS)[number]): string | Uint8Array {
  switch (format) {
    case 'text':
      return render.amendments(comparison);
    case 'md':
      return render.amendmentsMarkdown(comparison);
    case 'docx':
      return render.amendmentsDocx(comparison);
  }
}

export interface ApplyCommandOptions extends OutputOptions {
  readonly list: string;
  /** The word `to`, or the document where that word is left out. */
  readonly to: string;
  readonly document?: string | undefined;
  readonly original?: boolean | undefined;
  readonly partial?: boolean | undefined;
  readonly clean?: boolean | undefined;
  readonly comments?: boolean | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
}

/** `resdiff apply LIST TO DOC` */
export async function applyCommand(options: ApplyCommandOptions, world: World): Promise<ExitCode> {
  const name = documentNamed(options);
  const target = await targetFor(options, APPLY_FORMS, world);
  const { form } = target;
  tellIdle('apply', options, options.clean === true && form === 'docx' ? 'clean' : form, world);
  const date = dateFrom(options.date);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [name]);
  const list = await listNamed(options.list, world);
  const document = await readNamed(world, corpus, name, options.original === true ? 'rejected' : 'accepted');
  const amended = applyAmendments(list, document, { partial: options.partial === true, name: options.list });
  complain(amended, document, options, world);
  const tracked = { author: options.author ?? 'resdiff', ...(date === undefined ? {} : { date }) };
  const content =
    form === 'docx' && options.clean !== true
      ? render.docx(compare({ old: document, new: amended.document }), {
          ...tracked,
          comments: options.comments === true,
        })
      : documentAs(amended.document, form);
  await hand(content, target, { symbol: document.symbol, given: name }, options, world);
  return amended.refused.length > 0 ? EXIT.differs : EXIT.done;
}

/** `LIST TO DOC`; the word between may be left out. */
function documentNamed({ list, to, document }: ApplyCommandOptions): string {
  if (document !== undefined && !/^to$/iu.test(to)) {
    throw new InputError('bad-option', `apply takes one list and one text: resdiff apply ${list} TO ${document}`);
  }
  const name = document ?? to;
  if (document === undefined && /^to$/iu.test(to)) {
    throw new InputError('bad-option', `say which text to amend: resdiff apply ${list} TO draft.docx`);
  }
  if (name === STANDARD_INPUT && list === STANDARD_INPUT) {
    throw new InputError('bad-option', 'only one of the list and the text can come from standard input');
  }
  return name;
}

async function listNamed(name: string, world: World): Promise<string> {
  if (name === STANDARD_INPUT) return listIn(await world.readStandardInput(), name, world.limits);
  const bytes = await world.readFile(name).catch((cause: unknown) => {
    throw unreadable(
      `cannot read the list of amendments ${name} (${codeOf(cause) || String(cause)}); resdiff amend OLD NEW -o ${name} writes one`,
      cause,
    );
  });
  return listIn(bytes, name, world.limits);
}

function complain(
  { refused, applied, otherBase }: Amended,
  document: Document,
  { list }: ApplyCommandOptions,
  world: World,
): void {
  if (otherBase !== null) {
    world.complain(`resdiff: ${list} was made for ${otherBase}; applied to ${document.symbol} all the same\n`);
  }
  for (const { line, why } of refused) world.complain(`resdiff: ${list}, line ${line}: not applied: ${shown(why)}\n`);
  if (refused.length > 0) {
    world.complain(`resdiff: ${applied.length} of ${applied.length + refused.length} amendments applied\n`);
  }
}
