/**
 * A table as text: cells in rows. Commas (RFC 4180), semicolons as some countries' spreadsheets write, or tabs as one copies
 * them: whichever the heading has. Null: a quote never ends.
 */
export function parseTable(text: string): readonly (readonly string[])[] | null {
  const source = text.replace(/^\ufeff/, '');
  const heading = source.split(/\r?\n/, 1)[0] ?? '';
  const separator = ['\t', ',', ';'].find((one) => heading.includes(one)) ?? ',';
  const cell = new RegExp(`("(?:[^"]|"")*"|(?!")[^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < source.length) {
    const found = cell.exec(source);
    if (!found) return null;
    const [, content = '', end = ''] = found;
    row.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"').trim() : content.trim());
    if (end === separator) {
      if (cell.lastIndex === source.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return row.length ? [...rows, row] : rows;
}
