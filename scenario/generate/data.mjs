// Reads the round's data: CSV tables, JSON pools.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../2020-r1/', import.meta.url));
export const json = (name) => JSON.parse(readFileSync(folder + name, 'utf8'));

export function csv(name) {
  const [head, ...rows] = readFileSync(folder + name, 'utf8').trimEnd().split('\n').map(cells);
  return rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]])));
}

function cells(line) {
  const out = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted && c === '"' && line[i + 1] === '"') { cell += '"'; i++; }
    else if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) { out.push(cell); cell = ''; }
    else cell += c;
  }
  return [...out, cell];
}

export const fill = (text, slots) => text.replace(/\{(\w+)\}/g, (whole, name) => {
  if (slots[name] === undefined) throw new Error(`no ${name} for: ${text}`);
  return String(slots[name]);
});

// A text that will stand inside quotation marks: its own marks become the inner ones.
export const quoted = (text) => text.replace(/“/g, '‘').replace(/”/g, '’').replace(/。$/, '');
