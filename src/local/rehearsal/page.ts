const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What a person typed, as text of a page and never as markup. */
export const esc = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

export const paragraph = (text: string): string => (text === '' ? '' : `<p>${esc(text)}</p>`);
export const list = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${esc(line)}</li>`).join('')}</ul>`;

/** A table with its caption and column heads; each row's first cell is its head. */
export function tableOf(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return '';
  const top = heads.map((head) => `<th scope="col">${esc(head)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${esc(cell)}</td>`).join('');
    return `<tr><th scope="row">${esc(first)}</th>${cells}</tr>`;
  });
  return `<table><caption>${esc(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

const STYLE = `body{font:1.05rem/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1,h2{font-family:system-ui,sans-serif;line-height:1.2}h2{margin-top:2rem;border-top:1px solid #999;padding-top:1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border:1px solid #777;padding:.3rem .6rem;text-align:left;vertical-align:top;font-weight:normal}thead th{font-weight:bold}
.outcome{font-weight:bold}`;

/** A whole page of plain HTML: one language, one heading, nothing fetched from anywhere. */
export const page = (title: string, body: readonly string[]): string =>
  `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${esc(title)}</h1>
${body.filter((part) => part !== '').join('\n')}
</main></body></html>
`;
