/** A table as text: cells in rows. Commas (RFC 4180), or tabs as a spreadsheet copies them. Null: a quote never ends. */
export function parseTable(text: string): readonly (readonly string[])[] | null {
  const source = text.replace(/^\ufeff/, '');
  const isTabbed = (source.split(/\r?\n/, 1)[0] ?? '').includes('\t');
  const cell = isTabbed ? /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|\r|$)/y : /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|\r|$)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < source.length) {
    const found = cell.exec(source);
    if (!found) return null;
    const [, content = '', end = ''] = found;
    row.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"').trim() : content.trim());
    if (end === ',' || end === '\t') {
      if (cell.lastIndex === source.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return row.length ? [...rows, row] : rows;
}
