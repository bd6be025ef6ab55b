import { amend } from '../../amend/amend.ts';
import { requireAll } from '../../amend/require-all.ts';
import { compare } from '../../compare/compare.ts';
import { asSide } from '../../form/negotiated/as-side.ts';
import { DOCUMENT_OUTPUTS } from '../../formats/writers.ts';
import type { Compilation } from '../../model/compilation.ts';
import type { Document } from '../../model/document.ts';
import type { NegotiationStatus } from '../../model/negotiation-status.ts';
import type { Output } from '../../model/output.ts';
import { InputError } from '../../model/problem.ts';
import type { Sides } from '../../model/sides.ts';
import { accept } from '../../negotiate/compile/accept.ts';
import { compile, type Proposed } from '../../negotiate/compile/compile.ts';
import { authorsIn, requireText, withOwnNames } from '../../negotiate/compile/delegations.ts';
import { statusOf } from '../../negotiate/status.ts';
import { AMENDED_OUTPUTS, type AmendedAsked, type AmendedText } from '../../report/comparison/amended-outputs.ts';
import { renderHtml } from '../../report/comparison/html.ts';
import { PLAIN_PAGE } from '../../report/layout/plain-page.ts';
import { COMPILATION_OUTPUTS, type CompilationAsked } from '../../report/negotiate/compile/outputs.ts';
import { compilationRemarks } from '../../report/negotiate/compile/remarks.ts';
import { STATUS_OUTPUTS } from '../../report/negotiate/status/outputs.ts';
import type { StatusOptions } from '../../report/negotiate/status/terminal.ts';
import { amendedWords } from '../../report/sentences/amended.ts';
import { compilationName, sideNames } from '../../report/sentences/compile.ts';
import { negotiationDoubt, sideDoubts } from '../../report/sentences/negotiation.ts';
import type { AcceptAsked, ApplyAsked, CompileAsked, StatusAsked, Told } from './protocol.ts';
import { type Result, stemOf, trackedBy } from './results.ts';
import type { Held, Texts } from './texts.ts';

/**
 * As the command line compiles; an amendment is taken for the text that it makes of the base.
 *
 * @throws InputError if the base is an amendment, an amendment cannot be applied, or nobody proposes anything
 */
export async function compiled(
  { base: key, proposals, authors }: CompileAsked,
  texts: Texts,
): Promise<Result<Compilation, CompilationAsked>> {
  const held = texts.get(key);
  const isOwn = proposals.length === 0;
  const base = isOwn ? await texts.inState(key, { revisions: 'rejected' }) : held.document;
  requireText(base, held.name, 'choose the text that it amends');
  const remarks: string[] = [];
  const given = { base, proposals, authors, say: (sentence: string) => remarks.push(sentence) };
  const proposed = isOwn ? await byAuthor(key, texts) : await proposedOn(given, texts);
  const value = compile(base, withOwnNames(proposed), { baseName: base.symbol || held.name });
  return {
    kind: 'compilation',
    title: compilationName(value),
    value,
    outputs: ROLLING_OUTPUTS,
    asked: (tell) => ({
      page: { ...PLAIN_PAGE, all: false },
      tracked: { date: null, tell, into: () => undefined },
      brackets: false,
    }),
    stem: `${stemOf(held)}-rolling`,
    notices: remarks.map(asTold),
    sides: value.proposals.map(({ name }) => name),
  };
}

/** @throws InputError if two of the delegations want other words at one place */
export async function acceptedFrom(
  { sides, renumber, ...asked }: AcceptAsked,
  texts: Texts,
  adopted: ReadonlyMap<string, string>,
): Promise<Result<Sides<Document>, undefined>> {
  const { value, notices } = await compiled(asked, texts);
  const held = texts.get(asked.base);
  const name = `${held.name}, with what ${sideNames(sides)} ${sides.length === 1 ? 'wants' : 'want'}`;
  return {
    kind: 'accepted',
    title: name,
    value: { old: value.base, new: accept(value, sides, { renumber }) },
    outputs: [
      {
        name: 'html',
        endings: ['html'],
        write: (documents) => renderHtml(compare(documents, { adopted, files: { old: held.name, new: name } })),
      },
      ...DOCUMENT_OUTPUTS.map((output) => ({
        ...output,
        write: ({ new: document }: Sides<Document>) => output.write(document, undefined),
      })),
    ],
    asked: () => undefined,
    stem: `${stemOf(held)}-accepted`,
    notices,
  };
}

/** Of Word files there are two: with tracked changes, and with brackets. What they cannot say is said when they are made. */
const ROLLING_OUTPUTS: readonly Output<Compilation, CompilationAsked>[] = COMPILATION_OUTPUTS.flatMap((output) => {
  const told = remarked(output, false);
  return output.name === 'docx' ? [told, { ...remarked(output, true), name: 'brackets' }] : [told];
});

function remarked(
  output: Output<Compilation, CompilationAsked>,
  isBracketed: boolean,
): Output<Compilation, CompilationAsked> {
  return {
    ...output,
    write: async (value, asked) => {
      const made = await output.write(value, { ...asked, brackets: isBracketed });
      const format = { name: output.name, isBracketed };
      for (const sentence of await compilationRemarks(made, value, format, '')) asked.tracked.tell(sentence);
      return made;
    },
  };
}

interface GivenProposals extends Pick<CompileAsked, 'proposals' | 'authors'> {
  readonly base: Document;
  /** Takes what is to be known of an amendment. */
  readonly say: (sentence: string) => void;
}

async function proposedOn(
  { base, proposals, authors: isByAuthor, say }: GivenProposals,
  texts: Texts,
): Promise<readonly Proposed[]> {
  const proposed: Proposed[] = [];
  for (const { text, name } of proposals) {
    if (texts.card(text).isAmendment) {
      const amended = amend(base, [await texts.amendments(text)]);
      requireAll(amended);
      for (const sentence of amendedWords(amended, base)) say(sentence);
      proposed.push({ name: name.trim() || texts.card(text).delegation, document: amended.document });
    } else if (isByAuthor && authorsIn(texts.get(text).document).length > 0)
      for (const own of await byAuthor(text, texts)) proposed.push(own);
    else proposed.push({ name: name.trim() || texts.card(text).delegation, document: texts.get(text).document });
  }
  return proposed;
}

/** The tracked changes of each author of a file as a proposal. */
async function byAuthor(key: string, texts: Texts): Promise<readonly Proposed[]> {
  const { document, name: file } = texts.get(key);
  const authors = authorsIn(document);
  if (authors.length === 0)
    throw new InputError('bad-option', `${file}: it has no tracked changes, and no proposals are chosen`);
  const proposed: Proposed[] = [];
  for (const name of authors) proposed.push({ name, document: await texts.inState(key, { by: [name] }) });
  return proposed;
}

/** @throws InputError if an amendment cannot be applied, unless only what fits is wanted */
export async function amendedBy(
  { base: key, amendments, partial }: ApplyAsked,
  texts: Texts,
  adopted: ReadonlyMap<string, string>,
): Promise<Result<AmendedText, AmendedAsked>> {
  const held = texts.get(key);
  const { document: base } = held;
  requireText(base, held.name, 'choose the text that it amends');
  const sources = [];
  for (const each of amendments) sources.push(await texts.amendments(each));
  const amended = amend(base, sources);
  if (!partial) requireAll(amended);
  return {
    kind: 'amended',
    title: `${base.symbol || held.name} as amended`,
    value: { base, amended },
    outputs: [pageOfAmended(adopted, held.name), ...WORD_FIRST],
    asked: (tell) => ({ isClean: false, tracked: underOwnNames(tell) }),
    stem: `${stemOf(held)}-amended`,
    notices: amendedWords(amended, base).map(asTold),
  };
}

/** What the amendments change, as the comparison of the text before and after shows it. */
function pageOfAmended(adopted: ReadonlyMap<string, string>, name: string): Output<AmendedText, AmendedAsked> {
  return {
    name: 'html',
    endings: ['html'],
    write: ({ base, amended }) =>
      renderHtml(
        compare({ old: base, new: amended.document }, { adopted, files: { old: name, new: `${name}, as amended` } }),
      ),
  };
}

const WORD_FIRST: readonly Output<AmendedText, AmendedAsked>[] = AMENDED_OUTPUTS.flatMap((output) =>
  output.name === 'docx'
    ? [output, { ...output, name: 'clean', write: (value, asked) => output.write(value, { ...asked, isClean: true }) }]
    : [output],
);

/** The changes of each amendment document are under its own symbol. */
function underOwnNames(tell: (sentence: string) => void) {
  const { author: _, ...options } = trackedBy(tell);
  return options;
}

/** @throws InputError if the text does not name the side */
export function negotiated({ text, side }: StatusAsked, texts: Texts): Result<NegotiationStatus, StatusOptions> {
  const held = texts.get(text);
  const document = side === '' ? held.document : asSide(held.document, side);
  const value = statusOf(document, held.name);
  const doubt = negotiationDoubt(document);
  const own = side === '' ? stemOf(held) : `${stemOf(held)}-${side.replace(/[^\p{L}\p{N}]+/gu, '_')}`;
  return {
    kind: 'status',
    title: side === '' ? value.name : `${value.name}, as ${side} has it`,
    value,
    outputs: side === '' ? STATUS_OUTPUTS : [...STATUS_OUTPUTS, ...textOutputs({ ...held, document })],
    asked: () => PLAIN_PAGE,
    stem: `${own}-status`,
    stems: { side: own },
    notices: [...(doubt === null || side !== '' ? [] : [doubt]), ...sideDoubts(document, held.document)].map(asTold),
  };
}

/** The text as the side has it. */
function textOutputs({ document }: Held): readonly Output<NegotiationStatus, StatusOptions>[] {
  return DOCUMENT_OUTPUTS.filter(({ name }) => name === 'docx').map((output) => ({
    ...output,
    name: 'side',
    write: () => output.write(document, undefined),
  }));
}

function asTold(message: string): Told {
  return { code: 'remark', message };
}
