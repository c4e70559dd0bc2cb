// The list of steps. Steps may be pushed in any order; they leave in time order, and those of one instant in the order they came.
import { writeFileSync } from 'node:fs';

export class Script {
  steps = [];
  blobs = 0;

  // who does what, when; the name under which the result can be referred to is returned as a reference ("$name").
  act(at, who, command, payload, { as, expect } = {}) {
    this.steps.push({ at, who, do: command, with: payload, ...(as ? { as } : {}), expect: expect ?? 'ok' });
    return as ? `$${as}` : undefined;
  }

  query(at, who, get, as) {
    this.steps.push({ at, who, do: 'query', get, as });
    return `$${as}`;
  }

  // Uploads a file and attaches it to a subject, as one would at the desk: first the file, then the entry.
  attach(at, who, { engagement, kind, subject, name, origin, pages, text, as, expect }) {
    const blob = `blob-${++this.blobs}`;
    this.act(at, who, 'blob.put', { name, text }, { as: blob });
    return this.act(at, who, 'evidence.attach', {
      engagement, subject_kind: kind, subject, name, origin, hash: `$${blob}`, size: `$${blob}.size`, pages,
    }, { as, expect });
  }

  write(path, heading) {
    const ordered = this.steps.map((step, place) => ({ step, place }))
      .sort((a, b) => (a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : a.place - b.place));
    writeFileSync(path, [heading, ...ordered.map(({ step }) => step)].map((line) => JSON.stringify(line)).join('\n') + '\n');
    return ordered.length;
  }
}
