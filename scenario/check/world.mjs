// A world in memory: records by id, who holds which role, what day it is. Just enough of the contract to tell what the server should say.
export class Refusal extends Error {
  constructor(code) { super(code); this.code = code; }
}

export class World {
  records = new Map();
  accounts = new Map();
  persons = new Map();
  grants = [];
  blobs = new Set();
  doubts = { conflict: new Set(), possible: new Set() };
  today = '2020-04-13';
  serial = 0;

  add(noun, record, id) {
    const made = { id: id ?? `${noun}-made-${++this.serial}`, noun, version: 1, ...record };
    this.records.set(made.id, made);
    return made;
  }

  find(noun, id) {
    const record = this.records.get(id);
    return record?.noun === noun ? record : undefined;
  }

  all(noun, test = () => true) { return [...this.records.values()].filter((r) => r.noun === noun && test(r)); }
  of(noun, engagement, test = () => true) { return this.all(noun, (r) => r.engagement === engagement && test(r)); }

  holds(account, roles, engagement) {
    return this.grants.some((grant) => grant.account === account && roles.includes(grant.role) && (!grant.engagement || grant.engagement === engagement));
  }
  personOf(account) { return this.accounts.get(account)?.person; }

  // GET /api/<noun>.list?engagement=&where=column:eq:value and GET /api/<noun>.open?engagement=&id=
  query(get) {
    const url = new URL(get, 'http://scenario');
    const [noun, what] = url.pathname.replace('/api/', '').split('.');
    const kind = noun === 'rectification' ? 'finding' : noun;
    if (what === 'open') {
      const record = this.find(kind, url.searchParams.get('id'));
      if (!record) throw new Refusal('record.not_found');
      return { record };
    }
    const wheres = url.searchParams.getAll('where').map((where) => where.split(':'));
    const rows = this.of(kind, url.searchParams.get('engagement'), (r) => wheres.every(([column, , value]) => r[column] === value));
    return { rows, total: rows.length };
  }
}

// One rung of a ladder: refuse when the condition holds.
export const refuseIf = (condition, code) => { if (condition) throw new Refusal(code); };

export function need(world, noun, id, command) {
  const record = world.find(noun, id);
  refuseIf(!record, `${command}.not_found`);
  return record;
}
export const inState = (record, states, command) => refuseIf(![states].flat().includes(record.state), `${command}.wrong_state`);
export const fresh = (record, version, command) => refuseIf(record.version !== version, `${command}.stale`);
