import type { Check, CheckFinding, Severity } from '../../model/check.ts';
import { shown } from '../layout/safe.ts';
import { findingPlace } from '../sentences/check.ts';

/** What a log says of a kind of finding. */
export interface SarifRule {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly source: string;
}

export interface SarifOptions {
  readonly version: string;
  readonly rules: readonly SarifRule[];
}

/** One text with what was found in it. */
export interface SarifText {
  readonly check: Check;
  /** The file that was checked, as it was given. */
  readonly uri: string;
  /** The line each finding stands in, counted from 1; null where the form of the file has none. */
  readonly lines: readonly (number | null)[];
}

/**
 * The findings as SARIF 2.1.0, which editors and forges of code read. Of several texts too it is one run: forges refuse several
 * runs of one tool in a file.
 */
export function renderCheckSarif(texts: readonly SarifText[], { rules, version }: SarifOptions): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'resdiff', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        artifacts: texts.map(({ uri }) => ({ location: { uri: encodeURI(uri) } })),
        results: texts.flatMap(({ check, uri, lines }, index) =>
          check.findings.map((finding, at) => resultOf(finding, { uri, index, line: lines[at] ?? null, rules })),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ code, severity, title, source }: SarifRule) {
  return {
    id: code,
    // A name that is only the code again is to be left out.
    ...(code.includes('-') ? { name: code.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()) } : {}),
    shortDescription: { text: title },
    fullDescription: { text: `${title}.` },
    help: { text: `${title}. Source: ${source}.`, markdown: `**${title}.** Source: ${source}.` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

interface Place {
  readonly uri: string;
  /** Of its file among all of them. */
  readonly index: number;
  readonly line: number | null;
  readonly rules: readonly SarifRule[];
}

function resultOf(finding: CheckFinding, { uri, index, line, rules }: Place) {
  const { code, severity, words, message, fix, source, id } = finding;
  const snippet = shown(words);
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: LEVELS[severity],
    message: { text: `${shown(findingPlace(finding))}: ${shown(message)}. To mend it: ${shown(fix)}.` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(uri), index },
          // A region needs a line; a Word file has none.
          ...(line === null
            ? {}
            : { region: { startLine: line, ...(snippet === '' ? {} : { snippet: { text: snippet } }) } }),
        },
        ...(id === '' ? {} : { logicalLocations: [{ name: shown(id), kind: 'member' }] }),
      },
    ],
    properties: { words: snippet, source },
  };
}

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;
