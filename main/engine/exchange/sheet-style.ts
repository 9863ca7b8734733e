/**
 * A4 with the decree's margins, a face of Times New Roman's metrics, 13 and 14 points, tables in 11;
 * page numbers stand above, in the middle, from the second page on (Annex I, part I and II.7).
 */

/** The faces are served beside the page: main/shell/sheets.ts. */
const face = (file: string, weight: number, style: string) =>
  `@font-face { font-family: Tinos; src: url("/faces/${file}") format("truetype"); font-weight: ${weight}; font-style: ${style}; }`
const files = ['regular.ttf', 'bold.ttf', 'italic.ttf'] as const

const preloads = files
  .map((file) => `<link rel="preload" as="font" type="font/ttf" crossorigin href="/faces/${file}">`)
  .join('')

export const sheetStyle = `${preloads}<style>
${face('regular.ttf', 400, 'normal')}
${face('bold.ttf', 700, 'normal')}
${face('italic.ttf', 400, 'italic')}
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt Tinos; } }
@page :first { @top-center { content: none; } }
body { margin: 0; font: 13pt/1.25 Tinos, "Times New Roman", serif; color: black; background: white; }
header { display: grid; grid-template-columns: 4fr 7fr; column-gap: 4mm; text-align: center; font-size: 12pt; }
header hr { width: 35%; margin: 1mm auto 0; border: 0; border-top: 0.75pt solid black; }
header hr.long { width: 60%; }
header b { white-space: nowrap; }
header div:first-child b { white-space: normal; }
.motto { font-size: 13pt; }
p.date { margin: 2mm 0 6mm; text-align: right; font-style: italic; }
h1 { margin: 0; font-size: 14pt; text-align: center; }
.subtitle { margin: 1mm 0 5mm; text-align: center; font-style: italic; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 11pt; line-height: 1.2; }
th, td { border: 0.5pt solid black; padding: 1mm 1.2mm; vertical-align: top; overflow-wrap: anywhere; }
th { vertical-align: middle; text-align: center; }
table + table { break-before: page; }
tr { break-inside: avoid; }
.places td { text-align: center; font-style: italic; font-size: 10pt; padding-block: 0.3mm; }
tbody td:nth-child(1), tbody td:nth-child(3), tbody td:nth-child(6) { text-align: center; }
col.order { width: 11mm; } col.number { width: 29mm; } col.date { width: 21mm; }
col.issuer { width: 28mm; } col.pages { width: 15mm; } col.notes { width: 14mm; }
.sum { margin-top: 3mm; font-style: italic; break-inside: avoid; }
</style>`
