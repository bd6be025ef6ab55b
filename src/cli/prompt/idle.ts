import type { World } from '../../host/world.ts';
import { listed } from '../options.ts';

/** Of a command: the forms in which an option shows, and the options that give way to others. */
interface Effects {
  readonly shows: Readonly<Record<string, readonly string[]>>;
  readonly yields?: Readonly<Record<string, string>>;
}

/** Forms that can leave something out. */
const VIEWS = ['terminal', 'plain', 'html', 'pdf', 'md', 'csv', 'xlsx', 'table'];

/** A form is what `-f` names; `table`, `clean`, `stat`, `fix` and `against` are what these options make of it. */
const EFFECTS: Readonly<Record<string, Effects>> = {
  compare: {
    shows: {
      only: VIEWS,
      all: VIEWS,
      substance: VIEWS,
      explain: ['terminal', 'html', 'pdf'],
      stat: ['stat'],
      'side-by-side': ['terminal'],
      hyperlink: ['terminal', 'stat'],
      width: ['terminal', 'stat'],
      author: ['docx'],
      date: ['docx'],
      comments: ['docx'],
    },
    yields: { table: 'clean', original: 'revisions' },
  },
  apply: { shows: { clean: ['docx', 'clean'], comments: ['docx'], author: ['docx'], date: ['docx'] } },
  check: { shows: { explain: ['terminal'], width: ['terminal'] }, yields: { alone: 'against' } },
  draft: { shows: { author: ['docx'], date: ['docx'], width: ['terminal'] } },
  history: { shows: { all: ['terminal'], width: ['terminal', 'against'] } },
  blame: { shows: { width: ['terminal'] } },
  outline: { shows: { all: ['terminal'], width: ['terminal'] } },
  batch: {
    shows: {
      only: VIEWS,
      all: VIEWS,
      substance: VIEWS,
      explain: ['html'],
      fields: ['jsonl'],
      author: ['docx'],
      date: ['docx'],
      comments: ['docx'],
    },
  },
};

/** Says which of the options that were given change nothing here: nobody is to look for their effect in vain. */
export function tellIdle(command: string, options: object, form: string, world: World): void {
  const { shows, yields = {} } = EFFECTS[command] ?? { shows: {} };
  const given = new Set(Object.entries(options).flatMap(([name, value]) => (isGiven(value) ? [dashed(name)] : [])));
  for (const [option, forms] of Object.entries(shows)) {
    if (!given.has(option) || forms.includes(form)) continue;
    world.complain(`resdiff: ${called(option)} has no effect ${whereIs(form)}, only ${wheresOf(forms)}\n`);
  }
  for (const [option, other] of Object.entries(yields)) {
    if (given.has(option) && given.has(other)) world.complain(`resdiff: --${option} has no effect with --${other}\n`);
  }
}

/** The parser gives the defaults too: what is switched off, or left to the program, was not asked for. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && value !== 'auto';
}

/** `sideBySide` as it is typed. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function called(option: string): string {
  return option === 'side-by-side' ? '--side-by-side (-y)' : `--${option}`;
}

const WITH_OPTION: ReadonlySet<string> = new Set(['clean', 'table', 'stat', 'fix', 'against']);

function whereIs(form: string): string {
  return WITH_OPTION.has(form) ? `with --${form}` : `in the form ${form}`;
}

function wheresOf(forms: readonly string[]): string {
  const plain = forms.filter((form) => !WITH_OPTION.has(form));
  if (plain.length === 0) return 'in the form terminal';
  return `in the ${plain.length === 1 ? 'form' : 'forms'} ${listed(plain)}`;
}
