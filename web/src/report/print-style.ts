/** How a report looks as a web page and on paper. */
export const CSS = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: #efefeb;
  color: #1b1f26;
  font: 16px/1.75 "Times New Roman", SimSun, "Songti SC", "Noto Serif CJK SC", serif;
}
main { max-width: 60rem; margin: 0 auto; padding: 3rem 4rem; background: #fff; overflow-wrap: anywhere; }
h1, h2, h3, h4, caption, figcaption, th {
  font-family: Arial, SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif;
}
h1, h2, h3, h4 { line-height: 1.4; break-after: avoid; }
.title { margin: 1rem 0 0.5rem; font-size: 1.75rem; text-align: center; }
.subtitle { margin: 0 0 2rem; color: #5a616c; text-align: center; }
h2 { margin: 2rem 0 0.75rem; font-size: 1.3rem; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1.1rem; }
h4 { margin: 1.25rem 0 0.5rem; font-size: 1rem; }
p { margin: 0.5rem 0; }
li { margin: 0.25rem 0; }
ol { margin: 0.5rem 0; padding-left: 2em; }
.note { color: #5a616c; font-size: 0.875rem; }
a { color: #1a56b0; text-decoration: none; }
sup { line-height: 0; }
pre { padding: 0.75rem; background: #f4f4f1; font-size: 0.8125rem; line-height: 1.5; white-space: pre-wrap; }
table { width: 100%; margin: 1rem 0; border-collapse: collapse; table-layout: fixed; font-size: 0.875rem; line-height: 1.5; }
.wide table { font-size: 0.8125rem; }
caption { padding: 0.25rem 0; font-weight: 600; break-after: avoid; }
th, td { padding: 0.2rem 0.4rem; border: 1px solid #9aa0a8; text-align: left; vertical-align: middle; }
thead { display: table-header-group; }
thead th { background: #e9edf3; }
tr { break-inside: avoid; }
.group th { background: #f4f4f1; break-after: avoid; }
.center { text-align: center; }
.muted { color: #5a616c; }
.heat-1 { background: #ecf3fc; }
.heat-2 { background: #d9e7f8; }
.heat-3 { background: #c5dbf5; }
.heat-4 { background: #b2cff1; }
.heat-5 { background: #9fc3ee; }
figure { margin: 1rem 0; text-align: center; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-weight: 600; }
.references { padding-left: 3em; font-size: 0.875rem; }
.references li { list-style: none; position: relative; }
.references li::before { content: "[" attr(value) "]"; position: absolute; left: -3em; }
.references li:target { background: #fdf1dd; }
body > footer { max-width: 60rem; margin: 0 auto; padding: 1rem 4rem; color: #5a616c; font-size: 0.8125rem; }
@media (max-width: 50rem) { main { padding: 1.5rem 1rem; } body > footer { padding: 1rem; } }
@page { size: A4; margin: 22mm 20mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
@page wide { size: A4 landscape; }
@media print {
  body { background: none; font-size: 11pt; line-height: 1.6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  body > footer { display: none; }
  table { font-size: 9.5pt; }
  .wide { page: wide; }
  .wide table { font-size: 8.5pt; }
  .wide > h2:first-child { margin-top: 0; }
  figure svg { max-height: 220mm; }
  .wide figure svg { max-height: 150mm; }
  a { color: inherit; }
}
@page { @bottom-left { font-size: 8pt; color: #5a616c; } @bottom-right { font-size: 8pt; color: #5a616c; } }
`;
