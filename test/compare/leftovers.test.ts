import { describe, expect, it } from 'vitest';
import { compare, type Sides } from '../../src/index.ts';
import { documentOf } from '../support/resolutions.ts';

type Clauses = Parameters<typeof documentOf>[0];

const KEPT = {
  join: 'Urges all States outside the Convention on Lighthouses to join as soon as possible, by ratification or accession',
  fund: 'Thanks the contributors to the voluntary trust fund for the repair of lenses on remote islands',
  youth:
    'Encourages Governments to involve young people and their organizations in education about navigation at night',
  agenda: 'Decides to include in the provisional agenda of its next session the item entitled “Safety of coasts”',
};
const [JOIN, FUND, YOUTH, AGENDA] = [KEPT.join, KEPT.fund, KEPT.youth, KEPT.agenda].map((text) => ({ text }));

describe('what is left after the first pairing', () => {
  it('pairs a paragraph whose opening verb was weakened and which moved', () => {
    const old = [
      'Welcomes the efforts of the Island Republic to host one of the largest fleets of rescue boats in the region, including 300 vessels and their crews',
    ];
    const after = [
      'Notes the efforts of the Island Republic in hosting one of the largest fleets of rescue boats in the region, including some 270 vessels',
    ];
    expect(linksOf({ old: [old[0], JOIN, FUND, YOUTH], new: [JOIN, FUND, after[0], YOUTH] })).toContain('0=2');
  });

  it('takes no piece of what was merged for a rival of another', () => {
    const limits = 'Notes with concern the limited resources that are available in support of the Forum of Keepers';
    const support =
      'Encourages further enhancement of the operational and programmatic assistance that is given to the secretariat of the Forum';
    const both =
      'Notes the limited resources that are available in support of the bodies for lighthouses, and encourages further enhancement of the operational and programmatic assistance that is given to them';
    expect(linksOf({ old: [limits, support, JOIN, FUND], new: [JOIN, FUND, both] })).toContain('0+1=2');
  });

  it('takes no preambular twin for a rival of an operative paragraph', () => {
    const twin = (verb: string, words: string) =>
      `${verb} the destruction of lighthouses by the Northern Fleet in violation of article 4 of the Charter, and the use of ${words}`;
    const preambular = (text: string) => ({ text, part: 'preamble' as const });
    const old = [
      preambular(twin('Condemning', 'the harbour for this aim')),
      JOIN,
      FUND,
      twin('Condemns', 'the harbour for that purpose and for others'),
    ];
    const after = [
      preambular(twin('Condemning', 'the harbour for this aim')),
      twin('Condemns', 'the occupied harbour for that purpose and to support others'),
      JOIN,
      FUND,
    ];
    expect(linksOf({ old, new: after })).toContain('3=1');
  });

  it('pairs the last one left with that of the same function, if two are there', () => {
    const before =
      'Recalling the commitment of the Harbour Agenda to invest in efforts to strengthen the capacity of keepers to finance risk';
    const renewed =
      'Recalling the renewed framework of the Coastal Commitment, which promises to scale up investment in risk financing for lamps';
    const other = 'Welcoming the conference on oceans held in June';
    const links = linksOf({ old: [JOIN, before, FUND], new: [JOIN, renewed, other, FUND] });
    expect(links).toContain('1=1');
  });

  it('finds short items of a list in the sentence that took their place', () => {
    const items = [
      'Intentional damage to and destruction of towers;',
      'Threats to the safe passage of vessels;',
      'Close approaches that could increase the risk of misunderstanding and collision;',
      'Protection of beacons that serve rescue and humanitarian operations at sea;',
    ];
    const list = [{ text: 'Decides to convene a working group on:' }, ...items.map((text) => ({ text, depth: 1 }))];
    const sentence = `Encourages all States to consider norms of behaviour, including intentional damage to and destruction of towers, threats to the safe passage of vessels, close approaches that could increase the risk of misunderstanding and collision and protection of beacons that serve rescue and humanitarian operations at sea`;
    expect(linksOf({ old: [JOIN, ...list, FUND], new: [JOIN, sentence, FUND] })).toContain('2+3+4+5=1');
  });

  it('merges a clause said twice, but not a variant of it', () => {
    const clause =
      'Encourages the Office of Lights to continue to promote, within its mandate, its priorities of creating shared safety, advancing the skills of keepers and safeguarding the coast, through its core functions';
    const longer = `${clause}, with the aim of enhancing the quality of the services that it gives to island States, in accordance with its programme`;
    const edited = clause.replace('creating shared safety', 'shared safety at sea');
    expect(linksOf({ old: [clause, JOIN, longer, FUND], new: [edited, JOIN, FUND] })).toContain('0+2=0');
    const variant = clause.replace('core', 'other');
    expect(linksOf({ old: [clause, JOIN, variant, FUND], new: [clause, JOIN, FUND] })).toContain('-2');
  });

  it('gives a partner that moved precedence over a weak one in order', () => {
    const forum = (days: string) =>
      `Welcoming the convening of the annual forum on the financing of lighthouses and beacons, held from ${days}`;
    const dialogue = 'Welcoming the convening of the dialogue on the financing of harbours in March';
    const preambular = (text: string) => ({ text, part: 'preamble' as const });
    const [lamps, towers] = [
      'Recalling that lamps which burn oil are to be replaced on every island before the decade is over',
      'Stressing that towers of brick need mortar of their own kind, and masons who were taught to mix it',
    ].map(preambular);
    const old = [preambular(forum('22 to 25 April')), lamps, towers, preambular(dialogue), JOIN];
    const after = [lamps, towers, preambular(forum('28 and 29 April')), JOIN];
    expect(linksOf({ old, new: after })).toEqual(expect.arrayContaining(['0=2', '-3']));
  });

  it('does not pair two paragraphs that share only a tail', () => {
    const tail = 'to address the particular needs of island States, with long-term support';
    const gone = `Calls for immediate action so that keepers recover from storms and rebuild broken towers in villages of the north before dark months begin, bringing doctors, teachers and masons ${tail};`;
    const come = `Welcomes the promises that donors made in a communiqué on grants, loans and insurance, and encourages both banks and ministries, whose policies differ, ${tail};`;
    const links = linksOf({ old: [JOIN, gone, FUND, YOUTH], new: [JOIN, come, AGENDA, FUND, YOUTH] });
    expect(links).toContain('-1');
  });
});

describe('where the matter of a paragraph was taken up', () => {
  const asked =
    'Requests the Secretary-General to seek the views of Member States on the safety of lighthouses and to report on them';

  it('is said of one that answers it in another part', () => {
    const recalled = {
      text: 'Recalling its resolution of last year, in which it requested the Secretary-General to seek the views of Member States on the safety of lighthouses',
      part: 'preamble' as const,
    };
    const { changes } = compared({ old: [JOIN, FUND, asked, YOUTH], new: [recalled, JOIN, FUND, YOUTH] });
    expect(changes.find(({ kind }) => kind === 'removed')?.possibly ?? [0]).toEqual([0]);
  });

  it('is not said of one on the same topic, nor of one that was there before', () => {
    const topic = 'Notes that lighthouses are a matter of safety for Member States';
    const { changes } = compared({ old: [JOIN, asked, FUND, AGENDA], new: [JOIN, FUND, AGENDA, topic] });
    expect(changes.flatMap(({ possibly }) => possibly)).toEqual([]);
    const like = asked.replace('lighthouses', 'harbours');
    const kept = compared({ old: [JOIN, asked, like, FUND], new: [JOIN, like, FUND] });
    expect(kept.changes.flatMap(({ possibly }) => possibly)).toEqual([]);
  });
});

type Side = readonly (string | Clauses[number] | undefined)[];

function compared(sides: Sides<Side>) {
  const documentFrom = (side: Side) =>
    documentOf(side.flatMap((each) => (each === undefined ? [] : [typeof each === 'string' ? { text: each } : each])));
  return compare({ old: documentFrom(sides.old), new: documentFrom(sides.new) });
}

function linksOf(sides: Sides<Side>): readonly string[] {
  return compared(sides).changes.map(({ kind, old, new: after }) => {
    if (kind === 'removed') return `-${old.join('+')}`;
    return kind === 'added' ? `+${after.join('+')}` : `${old.join('+')}=${after.join('+')}`;
  });
}
