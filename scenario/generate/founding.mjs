// 2020-04-13/14: the installation is founded, units and people are entered, accounts are created and roles granted.
import { at } from './calendar.mjs';
import { json } from './data.mjs';

const SYSTEM = 'system.admin';
const SECURITY = 'security.admin';

export function found(script, context) {
  const accounts = json('accounts.json');
  const password = accounts.sample_password;
  const administrator = (name) => ({ name, password });
  const { system, security, audit } = accounts.administrators;
  script.act(at('2020-04-13', '09:00'), undefined, 'installation.found', {
    group_name: json('group.json').name, system: administrator(system), security: administrator(security), audit: administrator(audit),
  });
  const founding = accounts.founding.account;
  create(script, '2020-04-13', 570, { account: founding }, 'Aa1', 'account.create.password_weak');
  create(script, '2020-04-13', 571, { account: founding }, password);
  grant(script, '2020-04-13', 580, founding, accounts.founding.role);
  script.act(at('2020-04-13', '09:45'), SYSTEM, 'round.plan', planOf(), { expect: 'permission.denied' });
  enterUnits(script, context, founding);
  enterPeople(script, context, founding);
  let minute = 540;
  for (const account of accounts.accounts) {
    create(script, '2020-04-15', minute, account, password);
    for (const role of account.roles ?? []) grant(script, '2020-04-15', minute + 120, account.account, role);
    minute += 2;
  }
  script.act(at('2020-04-15', '16:30'), SYSTEM, 'account.lock', { account: ref(founding), reason: json('prose/round.json').founding_lock });
}

// The three administrators hold no business right: what the system administrator tries here is refused.
const planOf = () => ({
  year: 2020, ordinal: 1, name: '权限测试', kind: 'regular', requirement: '权限测试', start_on: '2020-05-18', entry_on: '2020-05-18',
  exit_on: '2020-06-19', feedback_on: '2020-07-14', focus: ['A1.1.1'],
});

export const ref = (account) => `$account-${account.replace('.', '-')}`;

export function create(script, day, minute, { account, person }, password, expect) {
  const payload = { name: account, password, ...(person ? { person: `$person-${person}` } : {}) };
  const time = at(day, `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
  script.act(time, SYSTEM, 'account.create', payload, expect ? { expect } : { as: ref(account).slice(1) });
}

function grant(script, day, minute, account, role) {
  const time = at(day, `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`, 30);
  script.act(time, SECURITY, 'account.grant', { account: ref(account), role, scope_kind: 'group' });
}

function enterUnits(script, { units }, who) {
  let second = 10 * 3600;
  const enter = (unit, options) => {
    const time = new Date(second * 1000).toISOString().slice(11, 19);
    second += 12;
    script.act(`2020-04-13T${time}+08:00`, who, 'unit.add', {
      code: unit.code, name: unit.name, short_name: unit.short_name, ...(unit.parent ? { parent: `$unit-${unit.parent}` } : {}),
      sector: unit.sector, kind: unit.kind, place: unit.place, headcount: Number(unit.headcount), party_members: Number(unit.party_members),
      leader_name: unit.leader_name, sort: Number(unit.sort),
    }, options);
  };
  for (const unit of units) enter(unit, { as: `unit-${unit.code}` });
  enter(units[20], { expect: 'unit.add.code_taken' });
}

function enterPeople(script, { people }, who) {
  let second = 9 * 3600;
  for (const person of people) {
    const time = new Date(second * 1000).toISOString().slice(11, 19);
    second += 90;
    script.act(`2020-04-14T${time}+08:00`, who, 'person.add', {
      code: person.code, name: person.name, gender: person.gender, birth_month: person.birth_month, native_place: person.native_place,
      unit: `$unit-${person.unit}`, department: person.department, post: person.post, speciality: person.speciality,
      political_status: person.political_status, phone: person.phone,
      posts: person.posts.map((post) => ({ ...post, unit: `$unit-${post.unit}` })),
      kin: person.kin.map((relative) => ({ ...relative, unit: `$unit-${relative.unit}` })),
    }, { as: `person-${person.code}` });
  }
}
