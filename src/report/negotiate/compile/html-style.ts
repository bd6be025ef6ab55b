import type { PlaceKind } from '../../../model/compilation.ts';

/** The style of the page of a compilation, with a rule for each filter: it needs no script. */
export function compilationStyle(sides: number, kinds: readonly PlaceKind[]): string {
  const byKind = [...kinds, 'form'].map((kind) => `body:has(#k-${kind}:not(:checked)) .row.${kind}{display:none}`);
  const bySide = Array.from(
    { length: sides },
    (_, at) => `body:has(#s-${at}:checked) .row:not(.by${at}){display:none}`,
  );
  const colours = Array.from({ length: sides }, (_, at) => `.s${at}{--own:var(--c${at % COLOURS})}`);
  return [STYLE, ...byKind, ...bySide, ...colours].join('\n');
}

/** Colours that most people can distinguish with a colour deficiency (after Okabe and Ito), dark enough on paper: 4.5 to 1. */
const COLOURS = 8;

const STYLE = `:root{color-scheme:light dark;--paper:#fffefb;--ink:#1d1e20;--soft:#5b6067;--line:#dddcd6;--band:#f5f4ef;--link:#0b4f94;--alarm:#98201b;--c0:#00578f;--c1:#9a4a00;--c2:#00694e;--c3:#8a2a6b;--c4:#5b5200;--c5:#a02c2c;--c6:#4b3fa0;--c7:#3f4a52}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#e4e4e1;--soft:#a4a9b0;--line:#383a3e;--band:#202226;--link:#93c2f4;--alarm:#ffb5ad;--c0:#7cc4f5;--c1:#f0a860;--c2:#6fd3b2;--c3:#e69bcb;--c4:#d9cf6a;--c5:#ff9d97;--c6:#b9aefc;--c7:#b9c4cc}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 2rem 6rem;max-width:76rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter",Cambria,Georgia,serif;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:.2rem 0 1rem}
h2{font-size:1.0625rem;margin:0}
.symbol,.name,.filters,aside,footer,.tag,.remark,.notices{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
header .symbol{font-weight:700;font-size:.875rem;margin:0}
.notices{font-size:.875rem;border-left:3px solid var(--alarm);margin:1rem 0;padding:.2rem 0 .2rem 1.6rem}
.filters{border:solid var(--line);border-width:1px 0;padding:.75rem 0;margin:1.25rem 0;font-size:.8125rem;display:grid;gap:.5rem;position:sticky;top:0;background:var(--paper);z-index:1}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;align-items:center}
legend{float:left;font-weight:700;padding:0;width:8rem}
label{white-space:nowrap}
.row{display:grid;grid-template-columns:6.5rem minmax(0,1fr) minmax(0,13rem);gap:0 1.25rem;padding:.5rem 0 .5rem .6rem;border-left:3px solid transparent;scroll-margin-top:8rem}
.row:target{background:var(--band)}
.row p{margin:0}
.row.rivals{border-left-color:var(--alarm)}
.row.deleted-reworded{border-left:3px double var(--alarm)}
.row.several-new{border-left:3px dashed var(--alarm)}
.row.compatible,.row.alike,.row.one{border-left-color:var(--line)}
.row.untouched .words{color:var(--soft)}
.name{font-size:.8125rem;font-weight:700;padding-top:.25rem}
.name a{color:inherit;text-decoration:none}
.words>div+div{margin-top:.5rem}
.depth1{padding-left:1.5rem}.depth2{padding-left:3rem}.depth3{padding-left:4.5rem}
.number{color:var(--soft)}
.note{font-size:.875rem;color:var(--soft);line-height:1.45;padding-top:.25rem}
.remark{font-size:.8125rem;color:var(--soft)}
aside{font-size:.8125rem;line-height:1.45;padding-top:.25rem}
.kind{font-weight:600}
.formal{font-weight:400;color:var(--soft)}
.rivals .kind,.deleted-reworded .kind,.several-new .kind{color:var(--alarm)}
ins,del{color:var(--own,var(--ink));border-radius:2px}
ins{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:2px}
ins.several{text-decoration-style:double}
del{text-decoration:line-through;text-decoration-thickness:2px}
.tag{color:var(--own,var(--ink));font-size:.75rem;font-weight:600;white-space:nowrap}
.tags{margin:0 .15em 0 .3em;display:inline-flex;gap:.35em}
del+.tags .tag::after{content:" ✕"}
i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
sup{font-size:.7em;line-height:1}
footer{margin-top:3rem;font-size:.8125rem;color:var(--soft)}
@media (max-width:56rem){body{padding:1.5rem 1rem 4rem}.row{grid-template-columns:minmax(0,1fr)}.filters{position:static}legend{float:none;width:auto}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444}body{padding:0;max-width:none;font-size:10pt}.filters{display:none}.row{break-inside:avoid;grid-template-columns:5rem minmax(0,1fr) 9rem}}`;
