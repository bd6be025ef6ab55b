import type { Chain, ChainList } from '../../../model/chain.ts';
import type { Output } from '../../../model/output.ts';
import { renderJson } from '../../json.ts';
import { renderChainHtml } from './html.ts';
import { renderChainMarkdown } from './markdown.ts';
import { type ChainOptions, renderChain, renderChainList } from './terminal.ts';

/** The formats of a chain. */
export const CHAIN_OUTPUTS: readonly Output<Chain, ChainOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['all', 'width'], write: renderChain },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'md', endings: ['md'], isShown: true, write: renderChainMarkdown },
  { name: 'html', endings: ['html', 'htm'], write: renderChainHtml },
];

/** Where no text is named, the ways that there are. */
export const CHAIN_LIST_OUTPUTS: readonly Output<ChainList, ChainOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['width'], write: renderChainList },
  { name: 'json', endings: ['json'], write: renderJson },
];
