import type { Grid, MinutesView, Paragraph, Section } from '../core/minutes/index.ts';
import { clean } from './clean.ts';

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What a person typed, as text of a page and never as markup. */
const esc = (text: string): string => clean(text).replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const STYLE = `body{font:1.05rem/1.5 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}
h1,h2{font-family:system-ui,sans-serif;line-height:1.2}h2{margin-top:2rem;border-top:1px solid #767676;padding-top:1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top;font-weight:normal}thead th{font-weight:bold}
.status,.outcome{font-weight:bold}.motion{margin-left:2rem}.ref{display:inline-block;min-width:3rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:bold}dd{margin:0}
@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}tr,.outcome{break-inside:avoid}thead{display:table-header-group}}`;

/** The minutes as a page of HTML: headings, tables with heads, one language, no colour that says anything, nothing fetched. */
export function minutesPage(view: MinutesView): string {
  const title = `${view.title}: ${view.board}`;
  const facts = view.facts.map(({ name, value }) => `<dt>${esc(name)}</dt><dd>${esc(value)}</dd>`).join('');
  const notes = (id: string, heading: string, lines: readonly string[]): string =>
    `<section aria-labelledby="${id}"><h2 id="${id}">${esc(heading)}</h2><ul>${lines.map((line) => `<li>${esc(line)}</li>`).join('')}</ul></section>`;
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title><style>${STYLE}</style></head>
<body><main><p>${esc(view.board)}</p><h1>${esc(view.title)}</h1>
<p class="status">${esc(view.status)}</p>
<dl>${facts}</dl>
${view.sections.map(section).join('\n')}
${notes('versions', 'Versions', view.history)}
${notes('inspection', 'Inspection', view.inspection)}
</main></body></html>
`;
}

function section({ ref, heading, blocks }: Section): string {
  const id = `s-${ref.toLowerCase()}`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${esc(heading)}</h2>
${blocks.map((block) => (block.kind === 'table' ? table(block) : paragraph(block))).join('\n')}</section>`;
}

function paragraph({ ref, text, tone, corrected }: Paragraph): string {
  const kind = tone === 'plain' ? '' : ` class="${tone}"`;
  return `<p${kind}><span class="ref">${esc(ref)}</span> ${esc(text)}${corrected ? ' [Corrected]' : ''}</p>`;
}

function table({ caption, heads, rows }: Grid): string {
  const top = heads.map((head) => `<th scope="col">${esc(head)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${esc(cell)}</td>`).join('');
    return `<tr><th scope="row">${esc(first)}</th>${cells}</tr>`;
  });
  return `<table><caption>${esc(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
