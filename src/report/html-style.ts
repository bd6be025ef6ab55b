/**
 * The whole style of the page. Its hash stands in the page's Content-Security-Policy; a test computes it anew and
 * says the right one when the style has changed. Contrast is at least 4.5 to 1 in both schemes (WCAG 2.2 AA).
 */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1d1f; --soft: #5a5f66; --line: #d9dce0; --band: #f5f6f8;
  --came: #0b5d2a; --came-band: #e3f4e8; --went: #98201b; --went-band: #fbe9e7; --link: #0a4f96; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e6e7e9; --soft: #a5abb3; --line: #363a40; --band: #1f2226;
  --came: #8fdaa6; --came-band: #15301f; --went: #ffb3ab; --went-band: #3a1a18; --link: #8fc1f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 5rem; max-width: 56rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, serif; overflow-wrap: anywhere; }
header { border-bottom: 1px solid var(--line); padding-bottom: 1.25rem; margin-bottom: 1.5rem; }
.symbols, .label, .counts, .facts, .kind, summary, nav, .provenance, footer { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.symbols { margin: 0; color: var(--soft); font-size: .9375rem; letter-spacing: .02em; }
h1 { margin: .25rem 0 .5rem; font-size: 1.75rem; line-height: 1.25; font-weight: 600; text-wrap: balance; }
.facts { margin: 0; padding: 0; list-style: none; color: var(--soft); font-size: .875rem; }
.provenance { margin: 1rem 0 0; padding: .6rem .9rem; border-left: 3px solid #b7791f; background: var(--band); font-size: .875rem; line-height: 1.5; }
.meaning { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-size: .9375rem; line-height: 1.55; margin-bottom: 1.5rem; }
.meaning h2 { font-size: .9375rem; margin: 1rem 0 .25rem; }
.meaning ul { margin: 0; padding-left: 1.15rem; }
.meaning li { margin: .25rem 0; }
.meaning a { color: var(--link); white-space: nowrap; }
.links { font-size: .8125rem; }
.counts { margin: 1rem 0 0; font-weight: 600; font-size: 1rem; }
article { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); column-gap: 1.25rem; padding: .9rem 0; border-top: 1px solid var(--line); }
main > :first-child { border-top: 0; }
article:target { background: var(--band); box-shadow: 0 0 0 .5rem var(--band); }
.label { margin: 0; font-size: .875rem; line-height: 1.9; font-weight: 600; }
.label a { color: inherit; text-decoration: none; }
.label a:hover, .label a:focus-visible { color: var(--link); text-decoration: underline; }
.kind { display: block; color: var(--soft); font-weight: 400; font-size: .8125rem; line-height: 1.4; }
.body p { margin: 0; }
.body .note { margin-top: .5rem; padding-left: .9rem; border-left: 2px solid var(--line); font-size: .9rem; }
ins, del { border-radius: .15em; padding: 0 .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins { color: var(--came); background: var(--came-band); text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .18em; font-weight: 600; }
del { color: var(--went); background: var(--went-band); text-decoration: line-through; }
.whole ins { font-weight: 400; text-decoration: none; }
.whole del { text-decoration-thickness: .05em; }
details { border-top: 1px solid var(--line); padding: .55rem 0; }
summary { color: var(--soft); font-size: .875rem; cursor: pointer; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
details article { color: var(--soft); }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .75rem; color: var(--soft); font-size: .8125rem; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { body { padding: 1.25rem 1rem 3rem; font-size: 1rem; } h1 { font-size: 1.375rem; }
  article { display: block; } .label { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; } .kind { display: inline; } }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #fff; --came: #000; --came-band: #fff; --went: #444; --went-band: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } article { break-inside: avoid; } ins { text-decoration-thickness: .12em; } .label a { color: inherit; } }
`;

/** SHA-256 of STYLE in base64. */
export const STYLE_HASH = '69OFu+uM+AnYUHyklWEygU0qdspwaZaUFvPzpV1H0Kk=';
