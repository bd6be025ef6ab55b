import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FetchOptions, fetchCommand } from '../../../src/cli/commands/corpus/fetch.ts';
import { openCorpus } from '../../../src/host/corpus/corpus.ts';
import { type Fetched, type FetchManner, fetchText } from '../../../src/host/fetch/fetch.ts';
import { type FetchTools, mannerFrom, toolsOf } from '../../../src/host/fetch/options.ts';
import type { Clock, Limits } from '../../../src/host/fetch/request.ts';
import { InputError, read, write } from '../../../src/index.ts';
import { pdfOf } from '../../support/pdf.ts';
import { stagedWorld } from '../../support/world.ts';

const MARKDOWN = `79/58. Sea lanes

The General Assembly,

Recalling its resolutions 76/47 of 6 December 2021 and 77/79 of 7 December 2022,

1. Urges all States to keep sea lanes open;

2. Decides to remain seized of the matter.
`;
const FRENCH = `79/58. Voies maritimes

L’Assemblée générale,

Rappelant ses résolutions 76/47 du 6 décembre 2021 et 77/79 du 7 décembre 2022 sur les voies maritimes,

1. Engage tous les États à maintenir les voies maritimes ouvertes à la navigation de tous les pays;

2. Décide de rester saisie de la question.
`;
const WORD = wordOf('79/58');
const PDF = pdfOf([
  { lines: MARKDOWN.split('\n\n').map((text, at) => ({ x: 72, y: 700 - 24 * at, runs: [{ text: text.trim() }] })) },
]);
const OLD_WORD = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
const PAGE =
  '<!doctype html><html><body><h1>79/58. Sea lanes</h1><p>The General Assembly,</p><p>1. Urges;</p></body></html>';
const GENEROUS: Limits = { headersMaxMilliseconds: 4000, wholeMaxMilliseconds: 4000, bodyMaxBytes: 200_000 };
const SHORT: Limits = { ...GENEROUS, headersMaxMilliseconds: 60 };

const closing: (() => void)[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const close of closing.splice(0)) close();
});

describe('fetchText', () => {
  it('gives the Word file, with its address and the day', async () => {
    const service = await serving(give(WORD));
    expect(await fetched(service)).toEqual({
      bytes: WORD,
      address: `${service.base}?s=A%2FRES%2F79%2F58&l=en&t=docx`,
      form: 'docx',
      retrieved: '2026-11-25',
    });
    expect(service.agents).toEqual(['resdiff/0.0.0']);
  });

  it('takes the PDF where the Word file is missing, is of the old kind, or is none', async () => {
    const service = await serving({ docx: status(410), doc: give(OLD_WORD), pdf: give(PDF) });
    expect(await fetched(service)).toMatchObject({ form: 'pdf', bytes: PDF });
    expect(service.asked).toEqual(['docx', 'doc', 'pdf']);
    const other = await serving({ docx: give(PAGE), doc: give(PDF) });
    expect(await fetched(other)).toMatchObject({ form: 'pdf', address: expect.stringMatching(/t=doc$/u) });
  });

  it('goes by the content, whatever type it is said to have', async () => {
    expect(await fetched(await serving(give(WORD, { 'content-type': 'text/html' })))).toMatchObject({ form: 'docx' });
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(await complaint(await serving(give(PAGE, { 'content-type': word })))).toContain('a web page instead of a');
  });

  it('unpacks what comes compressed', async () => {
    const service = await serving(give(gzipSync(WORD), { 'content-encoding': 'gzip' }));
    expect((await fetched(service)).bytes).toEqual(WORD);
  });

  it('says that the symbol may be wrong where there is nothing, and asks for it once', async () => {
    const service = await serving({ docx: status(404), doc: give(''), pdf: status(404) });
    const error = await failed(service);
    expect(error).toMatchObject({ code: 'unknown-symbol' });
    expect(error.message).toBe(
      'A/RES/79/58 was not fetched (docx, pdf: not found (404); doc: an empty answer): check the symbol at https://docs.un.org/en/A/RES/79/58; new texts take some weeks to appear there',
    );
    expect(service.asked).toEqual(['docx', 'doc', 'pdf']);
  });

  it('says what to do with an old Word file', async () => {
    const service = await serving({ docx: status(404), doc: give(OLD_WORD), pdf: status(404) });
    expect(await complaint(service)).toMatch(
      /doc: an old Word file \(\.doc\), which cannot be read\): save http:\S+t=doc as \.docx with Word, and add it/u,
    );
  });

  it.each([
    ['another resolution', wordOf('78/32'), 'another document, A/RES/78/32'],
    ['a text without a symbol', wordOf(''), 'a text without a symbol'],
    ['half a Word file', WORD.subarray(0, 3000), 'not a resolution ('],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'something else instead of a document'],
    ['a text in French', wordOf('79/58', FRENCH), 'a text in another language (fr)'],
  ])('refuses %s', async (_, bytes, words) => {
    const service = await serving(give(bytes));
    expect(await complaint(service)).toContain(words);
    expect(service.asked).toEqual(['docx', 'doc', 'pdf']);
  });

  it('tries the other formats where the first is another resolution', async () => {
    const service = await serving({ docx: give(wordOf('78/32')), doc: status(404), pdf: give(PDF) });
    expect(await fetched(service)).toMatchObject({ form: 'pdf' });
  });

  it('asks for the language and the formats it is told to, in their order', async () => {
    const service = await serving(give(wordOf('79/58', FRENCH)));
    expect((await fetched(service, { language: 'fr', order: 'pdf,docx' })).address).toMatch(/&l=fr&t=pdf$/u);
    expect(service.asked).toEqual(['pdf']);
  });

  it('writes symbols without blanks, as the service does', async () => {
    const service = await serving(status(404));
    await failed(service, {}, 'S/RES/2706 (2023)');
    expect(service.addresses[0]).toContain('?s=S%2FRES%2F2706%282023%29&');
  });
});

describe('a service in trouble', () => {
  it.each([500, 502, 503, 504, 429])('is asked again after %i, each time after a longer pause', async (code) => {
    const service = await serving(inTurn(status(code), status(code), status(code), give(WORD)));
    const clock = stoppedClock();
    expect(await fetched(service, {}, { clock })).toMatchObject({ form: 'docx' });
    expect(clock.slept).toEqual([2000, 4000, 8000]);
  });

  it('is given up after four tries, and its other formats are left in peace', async () => {
    const service = await serving(status(503));
    expect(await complaint(service)).toMatch(/the service is unavailable \(503\), 4 times\): try again later$/u);
    expect(service.asked).toEqual(['docx', 'docx', 'docx', 'docx']);
  });

  it('may fail over one format and give the next', async () => {
    const service = await serving({ docx: status(500), doc: give(WORD) });
    expect(await fetched(service)).toMatchObject({ form: 'docx' });
    expect(service.asked).toEqual(['docx', 'docx', 'docx', 'docx', 'doc']);
  });

  it('lets chance shorten the pause by half at most', async () => {
    const service = await serving(inTurn(status(503), give(WORD)));
    const clock = stoppedClock(0);
    await fetched(service, {}, { clock });
    expect(clock.slept).toEqual([1000]);
  });

  it.each([
    ['7', 7000],
    ['Wed, 25 Nov 2026 12:00:09 GMT', 9000],
    ['Wed, 25 Nov 2020 12:00:00 GMT', 2000],
    ['0', 2000],
    ['soon', 2000],
  ])('is asked again when it says so: %s', async (after, pause) => {
    const service = await serving(inTurn(status(429, { 'retry-after': after }), give(WORD)));
    const clock = stoppedClock();
    await fetched(service, {}, { clock });
    expect(clock.slept).toEqual([pause]);
  });

  it('is not waited for longer than a minute', async () => {
    const service = await serving(status(429, { 'retry-after': '86400' }));
    const clock = stoppedClock();
    const error = await failed(service, {}, undefined, { clock });
    expect(error.message).toContain('too many requests (429), and asks for a wait of 86400 s');
    expect(clock.slept).toEqual([]);
    expect(service.asked).toHaveLength(1);
  });

  it('that does not answer is left after a while', async () => {
    const service = await serving(() => undefined);
    expect(await complaint(service, { limits: SHORT })).toContain('no answer within 0.1 s, 4 times');
    expect(service.asked).toHaveLength(4);
  });

  it('that does not end is left after a while', async () => {
    const service = await serving((_, response) => {
      response.writeHead(200);
      response.write('P');
    });
    const limits = { ...GENEROUS, wholeMaxMilliseconds: 100 };
    expect(await complaint(service, { limits })).toContain('not finished within 0.1 s, 4 times');
  });

  it('that breaks the connection is asked again', async () => {
    const service = await serving(inTurn(reset, reset, give(WORD)));
    expect(await fetched(service)).toMatchObject({ form: 'docx' });
    expect(await complaint(await serving(reset))).toMatch(
      /the connection was lost \(\w+\), 4 times\): try again later/u,
    );
  });

  it('that stops in the middle is asked again, and half a text is never kept', async () => {
    const half = (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': WORD.length });
      response.write(WORD.subarray(0, 1000), () => response.destroy());
    };
    expect(await fetched(await serving(inTurn(half, give(WORD))))).toMatchObject({ bytes: WORD });
    expect(await complaint(await serving(half))).toContain('an incomplete answer, 4 times');
    const broken = give(new TextEncoder().encode('not packed'), { 'content-encoding': 'gzip' });
    expect(await complaint(await serving(broken))).toContain('an incomplete answer, 4 times');
  });

  it('cannot make the program read without end', async () => {
    const endless = (_: IncomingMessage, response: ServerResponse) => {
      const write = () =>
        void (response.destroyed || response.write(new Uint8Array(50_000), () => setImmediate(write)));
      write();
    };
    expect(await complaint(await serving(endless))).toContain('more than 200,000 bytes');
    const bomb = give(gzipSync(new Uint8Array(5_000_000)), { 'content-encoding': 'gzip' });
    expect(await complaint(await serving(bomb))).toContain('more than 200,000 bytes');
  });

  it.each([202, 204, 206, 401, 403, 418])('is not asked again after %i', async (code) => {
    const service = await serving(status(code));
    expect(await complaint(service)).toContain(
      `docx, doc, pdf: status ${code} instead of a document): save the text from https`,
    );
    expect(service.asked).toHaveLength(3);
  });

  it('that is not there is not asked again', async () => {
    const service = await serving(give(WORD));
    closing.splice(0).map((close) => close());
    const clock = stoppedClock();
    const error = await failed(service, {}, undefined, { clock });
    expect(error.message).toMatch(/docx: no usable answer \(ECONNREFUSED\)\): check the connection to 127\.0\.0\.1/u);
    expect(clock.slept).toEqual([]);
  });
});

describe('a redirect', () => {
  it('is followed within the service, with the pause that is due', async () => {
    const service = await serving(inTurn(redirect('/doc/N24', 301), redirect('N24.docx', 308), give(WORD)));
    const clock = stoppedClock();
    expect((await fetched(service, {}, { clock })).address).toMatch(/t=docx$/u);
    expect(service.addresses.slice(1)).toEqual(['/doc/N24', '/doc/N24.docx']);
    expect(clock.slept).toEqual([1000, 1000]);
  });

  it('is followed five times and no more', async () => {
    const service = await serving(redirect('/access?s=1&t=docx'));
    expect(await complaint(service, {}, { order: 'docx' })).toContain('docx: more than 5 redirects');
    expect(service.addresses).toHaveLength(6);
  });

  it.each([
    ['file:///etc/passwd', 'file:'],
    ['data:text/plain,x', 'data:'],
    ['ftp://un.org/x', 'ftp://un.org'],
    ['https://example.org/A_RES_79_58.docx?pass=secret', 'https://example.org'],
    ['http://127.0.0.1:9/', 'http://127.0.0.1:9'],
    ['http://localhost/', 'http://localhost'],
    ['https://documents.un.org/x', 'https://documents.un.org'],
  ])('to %s is not followed', async (location, place) => {
    const service = await serving(redirect(location));
    expect(await complaint(service, {}, { order: 'docx' })).toContain(
      `(docx: a redirect to ${place}, which was not followed)`,
    );
    expect(service.addresses).toHaveLength(1);
  });

  it.each(['', 'http://'])('to nowhere (“%s”) is told', async (location) => {
    expect(await complaint(await serving(redirect(location)))).toContain('a redirect that names no address');
  });

  it.each([
    ['https://undocs.org/A/RES/79/58', false],
    ['https://daccess-ods.un.org/tmp/1.docx', true],
    ['https://un.org/1.docx', true],
    ['https://documents.un.org/1.docx', true],
    ['http://documents.un.org/1.docx', false],
    ['https://documents.un.org:8443/1.docx', true],
    ['https://www.un.org:8443/1.docx', false],
    ['https://un.org.example.org/1.docx', false],
    ['https://notun.org/1.docx', false],
    ['https://me:secret@www.un.org/1.docx', false],
  ])('of the United Nations to %s: followed %s', async (location, isFollowed) => {
    const asked: string[] = [];
    // Nothing leaves this machine: fetch itself is played.
    vi.stubGlobal('fetch', async (address: URL) => {
      asked.push(address.href);
      return asked.length === 1
        ? new Response(null, { status: 302, headers: { location } })
        : new Response(new Uint8Array(WORD));
    });
    const outcome = await fetchText('A/RES/79/58', mannered({ order: 'docx' })).catch((error: unknown) => error);
    expect(asked).toEqual([
      'https://documents.un.org/api/symbol/access?s=A%2FRES%2F79%2F58&l=en&t=docx',
      ...(isFollowed ? [location] : []),
    ]);
    expect(outcome instanceof InputError).toBe(!isFollowed);
  });
});

describe('resdiff corpus fetch', () => {
  it('keeps what it fetched, says where it came from and prints a line for each', async () => {
    const service = await serving(give(WORD));
    const { printed, complaints, exit, kept } = await run({ symbols: ['79/58'], base: service.base });
    expect(exit).toBe(0);
    expect(printed).toBe(`A/RES/79/58  docx  ${size(WORD)} bytes  mine/A_RES_79_58.docx\n`);
    expect(complaints).toBe('resdiff: A/RES/79/58: asking 127.0.0.1'.concat(`:${service.port} (1 of 1)\n`));
    const address = `${service.base}?s=A%2FRES%2F79%2F58&l=en&t=docx`;
    expect(kept).toEqual([
      {
        folder: 'mine',
        name: 'A_RES_79_58.docx',
        bytes: WORD,
        provenance: `fetched from ${address} on 2026-11-25`,
        retrieved: '2026-11-25',
        mayReplace: false,
        expected: 'A/RES/79/58',
      },
    ]);
  });

  it('goes on after a failure, and exits 2', async () => {
    const service = await serving((request, response) =>
      (request.url?.includes('58') ? give(WORD) : status(404))(request, response),
    );
    const { printed, complaints, exit } = await run({ symbols: ['79/57', 'a/res/79/58', '79/58'], base: service.base });
    expect(exit).toBe(2);
    expect(printed).toMatch(/^A\/RES\/79\/58 {2}docx .*\n$/u);
    expect(complaints).toMatch(
      /79\/57 was not fetched \(docx, doc, pdf: not found .*\n.*\(2 of 2\)\n.*1 fetched, 1 not\n$/u,
    );
  });

  it('goes on after a text that the corpus does not take', async () => {
    const service = await serving(give(WORD));
    const add = async () => {
      throw new InputError('bad-option', 'the corpus has another\u001B[31m text of A/RES/79/58');
    };
    const { printed, complaints, exit } = await run({ symbols: ['79/58'], base: service.base }, { add });
    expect({ printed, exit }).toEqual({ printed: '', exit: 2 });
    expect(complaints).toContain('resdiff: the corpus has another [31m text of A/RES/79/58\n');
  });

  it('asks nothing in a dry run, and prints what it would ask', async () => {
    const service = await serving(give(WORD));
    const { printed, exit, kept } = await run({
      symbols: ['79/58'],
      base: service.base,
      dryRun: true,
      order: 'docx,pdf',
    });
    expect({ exit, kept, asked: service.asked }).toEqual({ exit: 0, kept: [], asked: [] });
    expect(printed).toBe(
      ['docx', 'pdf']
        .map((form) => `A/RES/79/58  ${form}  ${service.base}?s=A%2FRES%2F79%2F58&l=en&t=${form}\n`)
        .join(''),
    );
    const official = await run({ symbols: ['79/58'], dryRun: true });
    expect(official.printed).toContain('https://documents.un.org/api/symbol/access?s=A%2FRES%2F79%2F58&l=en&t=docx\n');
  });

  it('asks at most once a second, one after another', async () => {
    const service = await serving({ docx: status(404), doc: status(404), pdf: status(404) });
    const clock = stoppedClock();
    const times: number[] = [];
    service.onRequest = () => void times.push(clock.now() - NOON);
    await run({ symbols: ['79/58', '79/59'], base: service.base }, { clock });
    expect(times).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
    times.length = 0;
    await run({ symbols: ['79/58'], base: service.base, rate: 2.5 }, { clock });
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 2500, 5000]);
  });

  it('leaves the service in peace where the text is there already, unless told otherwise', async () => {
    const service = await serving(give(WORD));
    const files = { 'mine/A_RES_79_58.txt': MARKDOWN };
    const options = { symbols: ['79/58'], base: service.base };
    const { complaints, exit } = await run(options, { files });
    expect({ complaints, exit }).toEqual({
      complaints: 'resdiff: A/RES/79/58: already there (mine/A_RES_79_58.txt); --yes fetches it again\n',
      exit: 0,
    });
    expect(service.asked).toEqual([]);
    const { printed, kept } = await run({ ...options, yes: true }, { files, kind: 'replaced' });
    expect(printed).toMatch(/ {2}\(replaced\)\n$/u);
    expect(kept).toMatchObject([{ mayReplace: true }]);
  });

  it('fetches what the texts of a series cite and the corpus has not, or not officially', async () => {
    const service = await serving((request, response) => {
      const [, number = ''] = /RES%2F(\d+%2F\d+)&/u.exec(request.url ?? '') ?? [];
      give(wordOf(decodeURIComponent(number)))(request, response);
    });
    const { printed, complaints, exit, kept } = await run({
      symbols: [],
      series: 'cluster-munitions',
      base: service.base,
    });
    const missing = ['63/71', '70/54', '71/45', '72/54', '73/54', '74/62', '75/62', '76/47', '77/79'];
    expect(exit).toBe(0);
    expect(kept.map(({ expected }) => expected)).toEqual(missing.map((number) => `A/RES/${number}`));
    expect(printed.match(/\n/gu)).toHaveLength(missing.length);
    expect(complaints).toMatch(/cited by \d texts but missing: A\/RES\/63\/71, .*A\/RES\/77\/79\n/u);
    expect(
      (await run({ symbols: [], series: '78/32', dryRun: true, order: 'pdf' })).printed.match(/\n/gu),
    ).toHaveLength(missing.length);
  });

  it('fetches a text, and then what it cites', async () => {
    const service = await serving((request, response) => {
      const [, number = ''] = /RES%2F(\d+%2F\d+)&/u.exec(request.url ?? '') ?? [];
      give(wordOf(decodeURIComponent(number)))(request, response);
    });
    const options = { symbols: ['79/58'], series: true, base: service.base };
    const { kept, exit } = await run(options);
    expect(exit).toBe(0);
    expect(kept.map(({ expected }) => expected)).toEqual(['A/RES/79/58', 'A/RES/76/47', 'A/RES/77/79']);
  });

  it('is found again in the corpus, with where it came from and when', async () => {
    const service = await serving(give(WORD));
    const { world, printed, complaints, files } = stagedWorld({}, { userCorpus: 'mine' });
    const tools = { ...toolsOf(world), limits: GENEROUS };
    const options = { symbols: ['79/58'], base: service.base };
    for (const yes of [false, false, true]) expect(await fetchCommand({ ...options, yes }, world, tools)).toBe(0);
    const line = `A/RES/79/58  docx  ${size(WORD)} bytes  mine/A_RES_79_58.docx`;
    expect(printed()).toBe(`${line}\n${line}  (unchanged)\n`);
    expect(complaints()).toContain('already there');
    expect(service.asked).toHaveLength(2);
    const [entry] = await openCorpus(world, 'mine').then((corpus) => corpus.filter(({ origin }) => origin === 'user'));
    expect(entry).toMatchObject({ symbol: 'A/RES/79/58', retrieved: '2026-11-25' });
    expect(entry?.provenance).toMatch(/^fetched from http:\/\/127\S+&l=en&t=docx on 2026-11-25$/u);
    expect(files()['mine/A_RES_79_58.docx']).toEqual(WORD);
  });

  it.each([
    [{ symbols: [] }, 'say what to fetch'],
    [{ symbols: ['79/58', 'seventy-nine'] }, 'seventy-nine is not the symbol of a United Nations resolution'],
    [{ symbols: [], series: 'cluster-munition' }, 'there is no series cluster-munition; the nearest are cluster-mun'],
    [{ symbols: ['79/58'], base: 'documents.un.org' }, 'give a full address'],
    [{ symbols: ['79/58'], base: 'file:///tmp' }, 'give a full address'],
    [{ symbols: ['79/58'], base: 'http://documents.un.org/' }, 'over https only'],
    [{ symbols: ['79/58'], base: 'https://me:secret@un.org/' }, 'leave out the user name and password'],
    [{ symbols: ['79/58'], language: 'de' }, 'the official languages are ar, en, es, fr, ru, zh'],
    [{ symbols: ['79/58'], order: 'docx,odt' }, 'there is no “odt”; the formats are docx, doc, pdf'],
    [{ symbols: ['79/58'], rate: 0.1 }, '--rate takes the seconds'],
    [{ symbols: ['79/58'], rate: Number.NaN }, '--rate takes the seconds'],
  ])('says what is wrong with %j, and asks nothing', async (options, words) => {
    vi.stubGlobal('fetch', () => expect.unreachable('nothing may be asked'));
    await expect(run(options)).rejects.toThrow(words);
    await expect(run(options)).rejects.toThrow(InputError);
  });
});

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

interface Service {
  readonly base: string;
  readonly port: number;
  /** The formats asked for, the addresses and the names of who asked, in turn. */
  readonly asked: string[];
  readonly addresses: string[];
  readonly agents: string[];
  onRequest(): void;
}

/** A document service on this machine; closed after the test. Forms without a reply are not there. */
async function serving(replies: Reply | Readonly<Record<string, Reply>>): Promise<Service> {
  const server = createServer((request, response) => {
    const form = new URL(request.url ?? '', 'http://localhost').searchParams.get('t') ?? '';
    service.asked.push(form);
    service.addresses.push(request.url ?? '');
    service.agents.push(request.headers['user-agent'] ?? '');
    service.onRequest();
    const reply = typeof replies === 'function' ? replies : (replies[form] ?? status(404));
    reply(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  const service: Service = {
    base: `http://127.0.0.1:${port}/access`,
    port,
    asked: [],
    addresses: [],
    agents: [],
    onRequest: () => undefined,
  };
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return service;
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('unreachable: the server has no port');
  return address.port;
}

function give(content: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Reply {
  return (_, response) => void response.writeHead(200, headers).end(content);
}

function status(code: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return (_, response) => void response.writeHead(code, headers).end(code === 204 ? undefined : 'nothing here');
}

function redirect(location: string, code = 302): Reply {
  return status(code, { location });
}

const reset: Reply = (request) => void request.socket.destroy();

/** One reply after another; the last one stays. */
function inTurn(...replies: readonly Reply[]): Reply {
  let at = 0;
  return (request, response) => {
    replies[Math.min(at, replies.length - 1)]?.(request, response);
    at += 1;
  };
}

const NOON = Date.UTC(2026, 10, 25, 12);

/** A clock that moves only while somebody sleeps. */
function stoppedClock(chance = 1): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let time = NOON;
  return {
    slept,
    now: () => time,
    random: () => chance,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}

interface Setting {
  readonly clock?: Clock;
  readonly limits?: Limits;
}

function mannered(options: Omit<FetchOptions, 'symbols'>, setting: Setting = {}): FetchManner {
  const { clock = stoppedClock(), limits = GENEROUS } = setting;
  return {
    ...mannerFrom({ symbols: [], ...options }, stagedWorld({}).world, { clock, limits }),
    tell: () => undefined,
  };
}

function fetched(
  { base }: Service,
  options: Omit<FetchOptions, 'symbols'> = {},
  setting: Setting = {},
  symbol = 'A/RES/79/58',
): Promise<Fetched> {
  return fetchText(symbol, mannered({ base, ...options }, setting));
}

async function failed(
  service: Service,
  options: Omit<FetchOptions, 'symbols'> = {},
  symbol: string | undefined = undefined,
  setting: Setting = {},
): Promise<InputError> {
  const error: unknown = await fetched(service, options, setting, symbol).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, not ${JSON.stringify(error)}`);
  expect(error.message).not.toContain('\n');
  return error;
}

async function complaint(
  service: Service,
  setting: Setting = {},
  options: Omit<FetchOptions, 'symbols'> = {},
): Promise<string> {
  return (await failed(service, options, undefined, setting)).message;
}

interface Kept {
  readonly folder: string;
  readonly expected: string | undefined;
  readonly mayReplace: boolean;
  readonly name: string;
}

interface Staging extends Partial<FetchTools> {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly kind?: 'added' | 'replaced' | 'same';
}

/** Runs the command with a corpus in memory. */
async function run(options: FetchOptions, { files = {}, kind = 'added', ...tools }: Staging = {}) {
  const staged = stagedWorld(files, { userCorpus: 'mine' });
  const kept: Kept[] = [];
  const add: FetchTools['add'] = async (world, folder, incoming, { mayReplace, expected }) => {
    const path = `${folder}/${incoming.name}`;
    kept.push({ ...incoming, folder, mayReplace, expected });
    await world.writeFile(path, incoming.bytes);
    return { symbol: expected ?? '', path, kind };
  };
  const exit = await fetchCommand(options, staged.world, { clock: stoppedClock(), limits: GENEROUS, add, ...tools });
  return { printed: staged.printed(), complaints: staged.complaints(), exit, kept };
}

/** A text of our own under a symbol, as a Word file. */
function wordOf(number: string, text = MARKDOWN): Uint8Array {
  const { document } = read(text, { name: 'sea-lanes.md' });
  return write.docx({ ...document, symbol: number === '' ? '' : `A/RES/${number}` });
}

function size(bytes: Uint8Array): string {
  return `${Math.floor(bytes.length / 1000)},${String(bytes.length % 1000).padStart(3, '0')}`;
}
