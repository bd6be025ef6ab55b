import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { render, statusOf } from '../../src/index.ts';
import { negotiatedText } from '../support/negotiated.ts';
import { stagedWorld } from '../support/world.ts';

const PARAGRAPHS = [
  'PP1 Recalling its resolution 70/1, (agreed)',
  'PP2 Noting the [old] (G77) [new] (EU) (US: delete) lamps, (agreed ad ref)',
  'OP1 Urges all States to act; (agreed ad ref)',
  'OP1bis Requests a report; (G77) (EU, Japan: reserve)',
  'OP2 {Placeholder for finance}',
  'OP3 Decides to meet again.',
] as const;
const TEXT = `Lamps\n\nThe General Assembly,\n\n${PARAGRAPHS.join('\n\n')}\n`;
const status = statusOf(negotiatedText(...PARAGRAPHS));

describe('the status of a text under negotiation', () => {
  it('says of each paragraph whether it is agreed or open', () => {
    expect(status.paragraphs.map(({ place, state, said }) => `${place} ${state} ${said}`)).toEqual([
      'PP1 agreed agreed',
      'PP2 open agreed-ad-ref',
      'OP1 agreed-ad-ref agreed-ad-ref',
      'OP1 bis open null',
      'OP2 open null',
      'OP3 unmarked null',
    ]);
    expect(status.tally).toEqual({ agreed: 1, 'agreed-ad-ref': 1, open: 3, unmarked: 1 });
  });

  it('says of each delegation what it wants where', () => {
    expect(status.delegations).toEqual([
      { name: 'G77', wants: ['PP2', 'OP1 bis'], deletes: [], reserves: [] },
      { name: 'EU', wants: ['PP2'], deletes: [], reserves: ['OP1 bis'] },
      { name: 'US', wants: [], deletes: ['PP2'], reserves: [] },
      { name: 'Japan', wants: [], deletes: [], reserves: ['OP1 bis'] },
    ]);
  });

  it('is a table with a column for each delegation', () => {
    const csv = render.status.csv(status);
    expect(csv.split('\r\n')[0]).toBe('\uFEFFParagraph,Words,Open words,State,Remarks,G77,EU,US,Japan');
    expect(csv).toContain('PP2,"Noting the [old] (G77) [new] (EU) (US: delete) lamps, (agreed ad ref)"');
    expect(csv).toContain('open,called agreed ad ref,wants,wants,deletes,');
    expect(render.status.markdown(status)).toContain('“old” (G77)<br>“new” (EU; US: delete)');
    expect(render.status.html(status)).toContain(
      '<td dir="auto" class="searched">“old” (G77)<br>“new” (EU; US: delete)</td>',
    );
    expect(render.status.xlsx(status).length).toBeGreaterThan(1000);
  });

  it('is shown by a command, also for one side', async () => {
    const { world, printed } = stagedWorld({ 'rolling.txt': TEXT });
    expect(await main(['status', 'rolling.txt'], world)).toBe(0);
    expect(printed()).toContain('6 paragraphs: 1 agreed, 1 agreed ad ref, 3 open, 1 of which the text says nothing');
    expect(printed()).toContain('[ “new” (EU; US: delete) ]');
    expect(printed()).toContain('EU wants words in PP2; reserves on OP1 bis');
  });

  it('tells a text of which nothing shows that it is under negotiation', async () => {
    const { world, complaints } = stagedWorld({ 'a.txt': 'The General Assembly,\n\n1. Urges [all States] to act;\n' });
    expect(await main(['status', 'a.txt'], world)).toBe(0);
    expect(complaints()).toContain('nothing in this text shows that it is under negotiation');
  });
});

describe('--as', () => {
  const other = TEXT.replace(' (EU) (US: delete)', ' (EU)');

  it.each([
    [['convert', 'rolling.txt', '--as', 'eu', '-f', 'text'], 'Noting the new lamps,'],
    [['outline', 'rolling.txt', '--as', 'G-77'], 'PP2          Noting the old lamps,'],
    [['rolling.txt', 'other.txt', '--as', 'US', '--all', '-f', 'plain'], 'Noting the lamps,'],
    [['status', 'rolling.txt', '--as', 'EU'], 'Noting the new lamps,'],
  ])('gives the text of one delegation: %j', async (line, words) => {
    const { world, printed } = stagedWorld({ 'rolling.txt': TEXT, 'other.txt': other });
    const exit = await main(line, world);
    if (line.includes('other.txt')) expect(exit).toBe(2);
    else expect([exit, printed()]).toEqual([0, expect.stringContaining(words)]);
  });

  it.each(['convert', 'outline', 'status'])(
    'is refused by %s for a delegation that the text does not name',
    async (command) => {
      const { world, complaints } = stagedWorld({ 'rolling.txt': TEXT });
      expect(await main([command, 'rolling.txt', '--as', 'Peru'], world)).toBe(2);
      expect(complaints()).toBe(
        'resdiff: rolling.txt: no words of “Peru” were found; the text names G77, EU, US, Japan\n',
      );
    },
  );

  it('leaves a text alone that is not under negotiation, beside one that is', async () => {
    const plain = 'Lamps\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\nNoting the old lamps,\n';
    const { world, printed } = stagedWorld({ 'plain.txt': plain, 'rolling.txt': TEXT });
    expect(await main(['plain.txt', 'rolling.txt', '--as', 'EU', '-f', 'plain'], world)).toBe(0);
    expect(printed()).toContain('Noting the [-old-]{+new+} lamps,');
  });
});
