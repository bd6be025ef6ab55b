import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * What is wrong with an output that carries words of a stranger; empty where nothing is. Each form is taken back by a parser
 * that is not ours.
 */
export const harmIn = { terminal, html, csv, json, xml, archive, markdown } as const;

/** Escape sequences of ours are colours and links; everything else that steers a terminal is a document's. */
function terminal(text: string): string {
  // Words from right to left are kept to themselves: an isolate of ours ends on its own line.
  const sequence = text.replace(/\u001B\[[\d;]*m/gu, '').replace(/\u2067([^\u2067\u2069\n]*)\u2069/gu, '$1');
  const found = /[^\P{Cc}\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\p{Cs}]/u.exec(sequence);
  return found === null
    ? ''
    : `U+${(found[0].codePointAt(0) ?? 0).toString(16)} at ${found.index}: ${JSON.stringify(sequence.slice(Math.max(0, found.index - 30), found.index + 30))}`;
}

/** Scripts that the page has of itself are known by their beginning; a document adds none, nor anything that loads or runs. */
function html(page: string): string {
  let scripts = 0;
  const troubles: string[] = [];
  const open: Tree.Node[] = [parse(page)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) {
      if (node.tagName === 'script') scripts += 1;
      if (/^(?:img|iframe|object|embed|base|link|form|audio|video|applet|frame)$/u.test(node.tagName))
        troubles.push(`<${node.tagName}>`);
      // A file that the page brings along is saved, not opened.
      const isSaved = node.attrs.some(({ name }) => name === 'download');
      for (const { name, value } of node.attrs) {
        if (name.startsWith('on')) troubles.push(`${node.tagName} ${name}`);
        if (
          /^(?:href|src|action|formaction|xlink:href)$/u.test(name) &&
          !/^(?:#|https:\/\/(?:undocs\.org|docs\.un\.org|documents\.un\.org)\/)/u.test(value) &&
          !(isSaved && /^data:(?:text\/plain;charset=utf-8,|application\/vnd\.[\w.-]+;base64,)/u.test(value))
        )
          troubles.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) open.push(...node.childNodes);
  }
  if (scripts > 1) troubles.push(`${scripts} scripts`);
  return troubles.slice(0, 3).join(', ');
}

/** Taken apart as RFC 4180 says. */
function csv(table: string): string {
  const cells =
    table
      .replace(/^\uFEFF/u, '')
      .replaceAll('\r\n', '\n')
      .match(/(?:^|[,\n])(?:"(?:[^"]|"")*"|[^",\n]*)/gu) ?? [];
  const formula = cells
    .map((cell) => cell.replace(/^[,\n]/u, '').replace(/^"/u, ''))
    .find((cell) => /^[=+\-@\t\r]/u.test(cell));
  return formula === undefined ? '' : `a cell starts like a formula: ${JSON.stringify(formula.slice(0, 40))}`;
}

function json(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return String(error);
  }
}

function xml(text: string): string {
  const outside = /<!DOCTYPE|<!ENTITY/u.exec(text);
  if (outside !== null) return `declares ${outside[0]}`;
  const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/u.exec(text);
  if (forbidden !== null) return `holds U+${(forbidden[0].codePointAt(0) ?? 0).toString(16)} at ${forbidden.index}`;
  const result = XMLValidator.validate(text);
  return result === true ? '' : `${result.err.msg} in line ${result.err.line}`;
}

/** Every part of a Word file or a workbook; nothing in it leads outside. */
function archive(bytes: Uint8Array): string {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (/\.\.|^\/|\\/u.test(name)) return `a part named ${name}`;
    const text = strFromU8(content);
    const trouble = xml(text);
    if (trouble !== '') return `${name}: ${trouble}`;
    if (name.endsWith('.rels') && /TargetMode\s*=\s*"External"/u.test(text)) return `${name}: leads outside`;
  }
  return '';
}

/** No element and no link that is not ours gets through to the page that Markdown becomes. */
function markdown(text: string): string {
  const found = /(?<!\\)<(?:script|img|iframe|svg)\b|(?<!\\)\]\(javascript:/iu.exec(text);
  return found === null ? '' : JSON.stringify(text.slice(Math.max(0, found.index - 30), found.index + 40));
}
