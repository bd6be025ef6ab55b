import type { Check, CheckFinding } from '../../model/check.ts';
import type { Document } from '../../model/document.ts';
import { isolatedWords, withIsolates } from '../layout/isolates.ts';
import { escapedMarkdown } from '../layout/notation.ts';
import { checkHead, contextOf, findingPlace, SEVERITIES, SEVERITY_TITLES } from '../sentences/check.ts';

/** The findings in Markdown, the most serious first. */
export function renderCheckMarkdown(check: Check, { document }: { readonly document: Document }): string {
  const sections = SEVERITIES.flatMap((severity) => {
    const own = check.findings.filter((each) => each.severity === severity);
    return own.length === 0 ? [] : [`## ${SEVERITY_TITLES[severity]}`, ...own.map((each) => item(each, document))];
  });
  return `${[`# ${safe(checkHead(check))}`, ...sections].join('\n\n')}\n`;
}

function item(finding: CheckFinding, document: Document): string {
  const { before, words, after } = contextOf(finding, document);
  const own = `${escapedMarkdown(before)}${words.trim() === '' ? escapedMarkdown(words) : bold(words)}${escapedMarkdown(after)}`;
  const context = isolatedWords(own.trim(), document.languages[0] ?? '');
  return [
    `- **${safe(findingPlace(finding))}** \`${finding.code}\`: ${safe(finding.message)}`,
    ...(context === '' ? [] : [`  > ${context}`]),
    `  ${safe(finding.fix)} (*${safe(finding.source)}*)`,
  ].join('\n\n');
}

/** In Markdown, text in bold must not begin or end with a space. */
function bold(words: string): string {
  const inner = words.trim();
  const at = words.indexOf(inner);
  return `${words.slice(0, at)}**${escapedMarkdown(inner)}**${words.slice(at + inner.length)}`;
}

function safe(text: string): string {
  return withIsolates(escapedMarkdown(text));
}
