import type { Check, CheckFinding, Severity } from '../../model/check.ts';
import { shown } from '../layout/safe.ts';
import { findingPlace } from '../sentences/check.ts';

/** What a SARIF log says about a rule. */
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
  /** The checked file, as named by the user. */
  readonly uri: string;
  /** The line of each finding, counted from 1; null if the format of the file has no lines. */
  readonly lines: readonly (number | null)[];
}

/**
 * The findings as SARIF 2.1.0, which editors and code-hosting services read. Several texts are one run, since these services
 * refuse several runs of one tool in a file.
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
    // SARIF asks to omit a name that only repeats the code.
    ...(code.includes('-') ? { name: code.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()) } : {}),
    shortDescription: { text: title },
    fullDescription: { text: `${title}.` },
    help: { text: `${title}. Source: ${source}.`, markdown: `**${title}.** Source: ${source}.` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

interface Place {
  readonly uri: string;
  /** The index of its file. */
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
    message: { text: `${shown(findingPlace(finding))}: ${shown(message)} ${shown(fix)}` },
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
