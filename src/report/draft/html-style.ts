/** The style of the page of a draft, in the colours of the other pages. */
export const DRAFT_STYLE = `:root{color-scheme:light dark;--paper:#fffefb;--ink:#1d1e20;--soft:#5b6067;--line:#dddcd6;--band:#f5f4ef;--came:#0b5a2a;--came-band:#e2f3e6;--went:#98201b;--went-band:#fbe8e5;--link:#0b4f94;--open:#fff0bf;--open-line:#9a6b00}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--ink:#e4e4e1;--soft:#a4a9b0;--line:#383a3e;--band:#202226;--came:#93dca9;--came-band:#163221;--went:#ffb5ad;--went-band:#3d1c1a;--link:#93c2f4;--open:#4a3b0c;--open-line:#e0b64a}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 2rem 6rem;max-width:76rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter",Cambria,Georgia,serif;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:.2rem 0 1rem}
h2{font-size:1.0625rem;margin:0}
header p{margin:.25rem 0;color:var(--soft)}
.symbol,.name,.open,aside,footer,header p{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
header .symbol{font-weight:700;color:var(--ink)}
header p{font-size:.875rem}
a{color:var(--link)}
.open{border:solid var(--line);border-width:1px 0;padding:1rem 0;margin:1.5rem 0;font-size:.875rem;line-height:1.45}
.open ol{list-style:none;margin:.5rem 0 0;padding:0}
.open li{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:0 1rem;padding:.3rem 0;break-inside:avoid}
.place{font-weight:600}
mark{background:var(--open);color:inherit;border-radius:2px;padding:0 .15em}
code{font-size:.9em;color:var(--soft)}
.row{display:grid;grid-template-columns:5.5rem minmax(0,1fr) minmax(0,20rem);gap:0 1rem;padding:.5rem 0;scroll-margin-top:1rem}
.row:target{background:var(--band)}
.row p{margin:0}
.name{font-size:.8125rem;font-weight:700;padding-top:.25rem}
.depth1 .words{padding-left:1.5rem}.depth2 .words{padding-left:3rem}.depth3 .words{padding-left:4.5rem}
.note{font-size:.875rem;color:var(--soft);line-height:1.45;padding-top:.25rem}
aside{font-size:.8125rem;line-height:1.45}
.point{border-left:3px solid var(--line);padding:.1rem 0 .1rem .6rem;margin-bottom:.6rem;break-inside:avoid}
.point p+p{margin-top:.15rem}
.proposed{border-left-style:dashed;border-color:var(--soft)}
.slot,.look{border-color:var(--open-line)}
.kind,.standing{color:var(--soft)}
.kind{margin-bottom:.4rem}
ins,del{border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
ins{color:var(--came);background:var(--came-band);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px}
del{color:var(--went);background:var(--went-band);text-decoration:line-through}
ins>i,del>i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
sup{font-size:.7em;line-height:1}
footer{margin-top:3rem;font-size:.8125rem;color:var(--soft)}
@media (max-width:56rem){body{padding:1.5rem 1rem 4rem}.row{grid-template-columns:minmax(0,1fr)}.name{padding:0}aside{margin:.5rem 0 .75rem}.open li{grid-template-columns:minmax(0,1fr)}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--band:#fff;--came:#000;--came-band:#fff;--went:#444;--went-band:#fff;--link:#000;--open:#fff;--open-line:#000}body{padding:0;max-width:none;font-size:10pt}.row{grid-template-columns:3.2rem minmax(0,1fr) 5.6cm}mark{border:1px solid #000}a{text-decoration:none}ins{text-decoration-thickness:1.5px}}`;
