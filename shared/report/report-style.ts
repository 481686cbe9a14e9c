/** The style sheet of the HTML report: quiet on screen in light and dark, and on paper with a running head. */

/** `title` is printed at the head of every page. */
export function reportStyle(title: string): string {
  return `
:root{color-scheme:light dark;--ink:#1b1d22;--soft:#5a606b;--line:#d9dce2;--paper:#fff;--card:#f7f8fa;
--pass:#0b6a3a;--fail:#a4262c;--unclear:#7a4b00;--other:#4b5563;--accent:#0f548c}
@media (prefers-color-scheme:dark){:root{--ink:#eceef2;--soft:#a9b0bc;--line:#3a3f48;--paper:#17191d;--card:#1f2227;
--pass:#6fd19c;--fail:#ff9a9e;--unclear:#f3c06b;--other:#c2c8d2;--accent:#8ec5f2}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.5rem 4rem;max-width:58rem;background:var(--paper);color:var(--ink);
font:1rem/1.6 "Segoe UI","Malgun Gothic","Microsoft YaHei","Apple SD Gothic Neo","PingFang SC","Noto Sans CJK KR","Noto Sans",system-ui,sans-serif;
overflow-wrap:anywhere}
header{border-bottom:3px solid var(--accent);padding-bottom:1.25rem;margin-bottom:2rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem;font-weight:600}
h2{font-size:1.25rem;margin:2.75rem 0 .75rem;font-weight:600}
h3{font-size:1.05rem;margin:0 0 .25rem;font-weight:600}
p{margin:.35rem 0}
.soft{color:var(--soft);font-size:.9rem}
.lead{font-size:1.1rem;margin:0}
.said{white-space:pre-wrap}
.code{font:.85rem/1.5 Consolas,"SF Mono",Menlo,monospace}
.card{border:1px solid var(--line);border-radius:.5rem;background:var(--card);padding:1.1rem 1.25rem;margin:0 0 1rem}
.chip{display:inline-block;border:1.5px solid currentColor;border-radius:1rem;padding:.05rem .7rem;font-weight:600;font-size:.9rem}
.pass,.approve{color:var(--pass)}.fail,.reject{color:var(--fail)}
.unclear,.request-information,.remove-products{color:var(--unclear)}.not-applicable{color:var(--other)}
dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.3rem 1.5rem;margin:0}
dt{color:var(--soft)}dd{margin:0}
table{width:100%;border-collapse:collapse;font-size:.95rem;margin:.25rem 0 1rem}
caption{text-align:start;color:var(--soft);font-size:.9rem;padding-bottom:.35rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600}
thead th,td.when,td.number{white-space:nowrap}
th[scope=row]{min-width:9rem}
figure{margin:.9rem 0 0}
figure img{display:block;max-width:100%;max-height:20rem;border:1px solid var(--line);background:#fff}
figcaption{margin-top:.35rem}
blockquote{margin:.35rem 0;padding-inline-start:.9rem;border-inline-start:3px solid var(--accent)}
.verdict+.verdict{border-top:1px solid var(--line);margin-top:1rem;padding-top:1rem}
.reply{margin-inline-start:1.5rem}
nav ol{columns:2 20rem;padding-inline-start:1.5rem}nav a{color:var(--accent)}
.claim{border-top:3px solid var(--accent);margin-top:4rem;padding-top:1.5rem}
.recheck{border:2px dashed var(--accent);border-radius:.5rem;padding:1.1rem 1.25rem;margin:1.5rem 0}
.recheck[data-over]{background:var(--card)}.recheck button{font:inherit;padding:.35rem 1rem;min-height:2rem}
.recheck h2{margin-top:0}.checked{font-weight:600}
.checked.confirmed{color:var(--pass)}.checked.not-found,.checked.uncheckable{color:var(--unclear)}.checked.changed{color:var(--fail)}
@media (max-width:36rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media (forced-colors:active){.chip,.card{border-color:CanvasText}}
@page{size:A4;margin:20mm 18mm 18mm;@top-left{content:"${cssText(title)}";font:9pt sans-serif;color:#5a606b}
@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#5a606b}}
@media print{:root{color-scheme:light;--ink:#111;--soft:#4a4f58;--line:#c9ccd2;--paper:#fff;--card:#fff;
--pass:#0b6a3a;--fail:#a4262c;--unclear:#7a4b00;--other:#4b5563;--accent:#0f548c}
body{padding:0;max-width:none;font-size:10.5pt}h2{break-after:avoid}h3{break-after:avoid}
.recheck{display:none}.claim{break-before:page;border:0;margin:0;padding:0}
.card{padding:.6rem .9rem}figure,tr,blockquote{break-inside:avoid}thead{display:table-header-group}}
`
}

/** As a CSS text: whatever is not a plain letter or digit is written as its code, so nothing can end the text or the style. */
function cssText(text: string): string {
  return text.toWellFormed().replace(/[^A-Za-z0-9 _-]/gu, sign => {
    const code = sign.codePointAt(0) ?? 0
    return code === 0 ? '' : `\\${code.toString(16)} `
  })
}
