import { describe, expect, it } from 'vitest';
import { type Check, check, type Document, mend, read, render } from '../../src/index.ts';
import { renderChecksHtml } from '../../src/report/check/html.ts';
import { REPORT_SCRIPT } from '../../src/report/html/report-assets.ts';
import { resolutionIn } from '../support/checked.ts';

const BODY = `Recalling its resolution 77/79 of 7 December 2022,

Noting the the report of the Secretary-General[^1], and noting further the R&D on lamps,

1. Urges all States to to act .

[^1]: A/78/10, of of the year.`;

function checkedText(document: Document): { readonly found: Check; readonly document: Document } {
  return { document, found: check({ document, today: '2026-11-25' }) };
}

/** The words of a page as they are read, without its style and script. */
function wordsOf(html: string): string {
  return html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/gu, '')
    .replace(/<sup>.*?<\/sup>/gu, '')
    .replace(/<[^>]+>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
}

describe('the page of a check', () => {
  const { found, document } = checkedText(resolutionIn(BODY));
  const page = render.check.html(found, { document });

  it('says of every finding what the other formats say', () => {
    expect(found.findings.length).toBeGreaterThan(3);
    const words = wordsOf(page);
    for (const { message, fix, source, code } of found.findings) {
      for (const said of [message, fix, source, code]) expect(words).toContain(said);
    }
    expect(words).toContain(render.check.counts(found));
  });

  it('has the whole text, each paragraph once, with its findings beside it', () => {
    for (const { text } of document.paragraphs) expect(wordsOf(page).split(text).length).toBe(2);
    const row = /<article [^>]*id="PP2">.*?<\/article>/su.exec(page)?.[0] ?? '';
    const own = found.findings.filter(({ id }) => id === 'PP2');
    expect(own.length).toBeGreaterThan(1);
    expect(row.match(/class="point /gu)).toHaveLength(own.length);
    expect(row).toContain('Noting <mark class="error">the the</mark> report');
    expect(row).toContain('A/78/10, <mark class="error">of of</mark> the year.');
    expect(row).toContain('R&#38;D');
  });

  it('lists the findings by severity, the gravest first, each with a link to its place', () => {
    const list = /<section class="points".*?<\/section>/su.exec(page)?.[0] ?? '';
    const severities = [...list.matchAll(/<h3 class="(\w+)s">/gu)].map(([, severity]) => severity);
    expect(severities).toEqual(
      ['error', 'warning', 'hint'].filter((each) => found.findings.some(({ severity }) => severity === each)),
    );
    const links = [...list.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(links).toHaveLength(found.findings.length);
    expect(new Set(links).size).toBe(links.length);
  });

  it('has one place for each link, and only its own script', () => {
    const twice = renderChecksHtml([
      { name: 'a.md', document, found },
      { name: 'b.md', document, found },
    ]);
    for (const html of [page, twice, evil()]) {
      const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
      const own = html.split(`<script>${REPORT_SCRIPT}</script>`);
      expect(own).toHaveLength(2);
      expect(own.join('')).not.toMatch(/<script|<img|\son\w+="/iu);
      expect(own.join('')).not.toMatch(/[\u001B\u202E]/u);
    }
    expect(wordsOf(twice)).toContain(`b.md, Lighthouses: ${render.check.counts(found)}`);
  });

  it('says that nothing was found', () => {
    const { document: mended } = mend({ document: resolutionIn('Noting the lamps,'), rules: {} });
    const none: Check = { ...check({ document: mended }), findings: [] };
    const html = render.check.html(none, { document: mended });
    expect(html).toContain('<p>No findings.</p>');
    expect(wordsOf(html)).toContain('no findings');
    expect(wordsOf(html)).toContain('Noting the lamps,');
  });

  it('has the rows of a table, and findings that concern the whole text', () => {
    const table = read(
      '# 78/10. Lighthouses\n\nThe General Assembly,\n\n1. Notes:\n\n| Coast | Lamps |\n| --- | --- |\n| North | 12 |\n',
      {
        name: 'a.md',
      },
    ).document;
    const whole = check({ document: table });
    const html = render.check.html(whole, { document: table });
    expect(html).toMatch(/<table class="cells">.*North/su);
    for (const { paragraph, message } of whole.findings) {
      if (paragraph !== null) continue;
      expect(/<article [^>]*id="_whole">.*?<\/article>/su.exec(html)?.[0]).toContain(message.slice(0, 20));
    }
  });
});

function evil(): string {
  const words = '"><script>alert(1)</script><img src=x onerror="alert(1)"> \u001B[31m \u202E the the lamps';
  const document = { ...resolutionIn('Noting the lamps,'), title: words, symbol: words };
  const paragraphs = document.paragraphs.map((paragraph) => ({ ...paragraph, text: words, id: words }));
  const found = check({ document: { ...document, paragraphs } });
  const spoilt = found.findings.map((finding) => ({
    ...finding,
    message: words,
    fix: words,
    source: words,
    code: words,
  }));
  return render.check.html({ ...found, findings: spoilt, document: words }, { document: { ...document, paragraphs } });
}
