// Rules of the group's own matters: accounts, units, people, round, teams, avoidance, engagements, hearings.
import { inState, need, refuseIf } from './world.mjs';
import { FOCUS } from './focus.mjs';
import { move } from './rules-papers.mjs';

const IO = ['office_staff', 'office_director'];
const IOD = ['office_director'];
const LG = ['leading_group'];
const PG = ['party_group'];
const SYS = ['system_admin'];
const SEC = ['security_admin'];
const ADMINISTRATIVE = ['system_admin', 'security_admin', 'audit_admin'];
const classes = (password) => [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((one) => one.test(password)).length;
const yearsBefore = (day, years) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

function under(world, unit, ancestor) {
  for (let u = unit; u; u = world.find('unit', u)?.parent) if (u === ancestor) return true;
  return false;
}

export const group = {
  'account.create': [SYS, (world, p, { as }) => {
    refuseIf([...world.accounts.values()].some((a) => a.name === p.name), 'account.create.name_taken');
    refuseIf(p.password.length < 16 && (p.password.length < 8 || classes(p.password) < 3), 'account.create.password_weak');
    refuseIf(p.person && [...world.accounts.values()].some((a) => a.person === p.person), 'account.create.person_has_account');
    refuseIf(p.person && !world.find('person', p.person), 'account.create.person_not_found');
    world.accounts.set(p.name, { name: p.name, person: p.person });
    return world.add('account', { name: p.name }, as);
  }],
  'account.grant': [SEC, (world, p) => {
    const account = need(world, 'account', p.account, 'account.grant');
    refuseIf(ADMINISTRATIVE.includes(p.role), 'account.grant.role_is_administrative');
    refuseIf(world.holds(account.name, [p.role]), 'account.grant.granted_already');
    world.grants.push({ account: account.name, role: p.role });
    return account;
  }],
  'account.lock': [SYS, (world, p) => Object.assign(need(world, 'account', p.account, 'account.lock'), { state: 'locked' })],
  'unit.add': [IO, (world, p, { as }) => {
    refuseIf(world.all('unit', (u) => u.code === p.code).length > 0, 'unit.add.code_taken');
    refuseIf(p.parent && !world.find('unit', p.parent), 'unit.add.parent_not_found');
    return world.add('unit', p, as);
  }],
  'person.add': [IO, (world, p, { as }) => {
    refuseIf(world.all('person', (o) => o.code === p.code).length > 0, 'person.add.code_taken');
    refuseIf(![p.unit, ...p.posts.map((x) => x.unit), ...p.kin.map((x) => x.unit)].every((u) => world.find('unit', u)), 'person.add.unit_not_found');
    refuseIf(p.posts.some((x) => x.until && x.until < x.from), 'person.add.post_dates_reversed');
    return world.add('person', p, as);
  }],
  'round.plan': [IO, (world, p, { as }) => {
    refuseIf([p.start_on, p.entry_on, p.exit_on, p.feedback_on].some((d, i, a) => i && d < a[i - 1]), 'round.plan.dates_out_of_order');
    refuseIf(p.focus.length === 0, 'round.plan.focus_empty');
    refuseIf(p.focus.some((leaf) => !FOCUS.has(leaf)), 'round.plan.focus_unknown');
    return world.add('round', { ...p, state: 'planned', milestones: [] }, as);
  }],
  'round.reschedule': [IO, (world, p) => {
    const round = need(world, 'round', p.round, 'round.reschedule');
    refuseIf(round.version !== p.version, 'round.reschedule.stale');
    return Object.assign(round, { start_on: p.start_on, entry_on: p.entry_on, exit_on: p.exit_on, feedback_on: p.feedback_on, version: round.version + 1 });
  }],
  'round.approve': [LG, (world, p) => { const round = need(world, 'round', p.round, 'round.approve'); inState(round, 'planned', 'round.approve'); round.state = 'approved'; round.version++; return round; }],
  'round.start': [IOD, (world, p) => {
    const round = need(world, 'round', p.round, 'round.start');
    inState(round, 'approved', 'round.start');
    refuseIf(world.all('team', (t) => t.state === 'authorised').length === 0, 'round.start.no_team_authorised');
    round.state = 'started';
    return round;
  }],
  'round.mark': [IO, (world, p) => { const round = need(world, 'round', p.round, 'round.mark'); refuseIf(round.state === 'closed', 'round.mark.closed'); round.milestones.push(p); round.version++; return round; }],
  'round.close': [IOD, (world, p) => {
    const round = need(world, 'round', p.round, 'round.close');
    inState(round, 'started', 'round.close');
    refuseIf(world.all('engagement', (e) => e.state !== 'closed').length > 0, 'round.close.engagements_open');
    refuseIf(world.all('decision', (d) => d.state === 'open').length > 0, 'round.close.decisions_open');
    round.state = 'closed';
    return round;
  }],
  'team.form': [IO, (world, p, { as }) => world.add('team', { ...p, state: 'formed', members: [], screened: new Map() }, as)],
  'team.assign': [IO, (world, p) => {
    const team = need(world, 'team', p.team, 'team.assign');
    refuseIf(team.state !== 'formed', 'team.assign.authorised_already');
    refuseIf(!world.find('person', p.person), 'team.assign.person_not_found');
    refuseIf(world.all('team', (t) => t.members.some((m) => m.person === p.person)).length > 0, 'team.assign.on_another_team');
    refuseIf(p.post === 'leader' && team.members.some((m) => m.post === 'leader'), 'team.assign.leader_taken');
    team.members.push({ person: p.person, post: p.post });
    return team;
  }],
  'team.release': [IO, (world, p) => {
    const team = need(world, 'team', p.team, 'team.release');
    refuseIf(!team.members.some((m) => m.person === p.person), 'team.release.not_a_member');
    team.members = team.members.filter((m) => m.person !== p.person);
    team.screened.delete(p.person);
    return team;
  }],
  'team.authorise': [PG, (world, p) => {
    const team = need(world, 'team', p.team, 'team.authorise');
    inState(team, 'formed', 'team.authorise');
    refuseIf(!team.members.some((m) => m.post === 'leader'), 'team.authorise.no_leader');
    refuseIf(team.members.length < 3, 'team.authorise.too_few_members');
    const engagement = world.all('engagement', (e) => e.team === team.id)[0];
    refuseIf(!engagement, 'team.authorise.no_engagement');
    refuseIf(!team.members.every((m) => team.screened.has(m.person)), 'team.authorise.screening_missing');
    refuseIf(team.members.some((m) => { const row = team.screened.get(m.person); return row.result === 'conflict' || (row.result === 'possible' && row.decision !== 'cleared'); }), 'team.authorise.conflict_unresolved');
    team.state = 'authorised';
    const role = { leader: 'team_leader', deputy: 'deputy_leader' };
    for (const member of team.members) {
      const account = [...world.accounts.values()].find((a) => a.person === member.person);
      world.grants.push({ account: account.name, role: role[member.post] ?? 'team_member', engagement: engagement.id });
    }
    return team;
  }],
  'avoidance.declare': [IO, (world, p) => world.add('declaration', p)],
  'avoidance.screen': [IO, (world, p) => {
    const team = need(world, 'team', p.team, 'avoidance.screen');
    const engagement = world.all('engagement', (e) => e.team === team.id)[0];
    refuseIf(!engagement, 'avoidance.screen.no_engagement');
    for (const member of team.members) {
      const before = team.screened.get(member.person);
      const result = doubt(world, world.find('person', member.person), engagement.unit);
      team.screened.set(member.person, { decision: before?.decision, result });
      if (result !== 'none') world.doubts[result].add(`${member.person} ${team.id}`);
    }
    return team;
  }],
  'avoidance.decide': [IOD, (world, p) => {
    const row = world.find('team', p.team)?.screened.get(p.person);
    refuseIf(!row, 'avoidance.decide.not_screened');
    refuseIf(row.result === 'none', 'avoidance.decide.no_doubt');
    refuseIf(!p.reason, 'avoidance.decide.reason_missing');
    refuseIf(row.result === 'conflict' && p.decision === 'cleared', 'avoidance.decide.conflict_cannot_be_cleared');
    row.decision = p.decision;
    return world.find('team', p.team);
  }],
  'engagement.open': [IO, (world, p, { as }) => {
    refuseIf(!world.find('round', p.round), 'engagement.open.round_not_found');
    refuseIf(!world.find('team', p.team), 'engagement.open.team_not_found');
    refuseIf(!world.find('unit', p.unit), 'engagement.open.unit_not_found');
    refuseIf(world.find('team', p.team).state !== 'formed', 'engagement.open.team_authorised');
    return world.add('engagement', { ...p, state: 'prepared' }, as);
  }],
  'engagement.appoint_liaison': [SEC, (world, p) => {
    const account = world.find('account', p.account);
    refuseIf(!account, 'engagement.appoint_liaison.account_not_found');
    world.grants.push({ account: account.name, role: 'unit_liaison', engagement: p.engagement });
    return account;
  }],
  'hearing.hold': [IO, (world, p, { as }) => {
    refuseIf(!world.find('round', p.round), 'hearing.hold.round_not_found');
    refuseIf(p.engagements.length === 0, 'hearing.hold.engagements_empty');
    refuseIf(!p.engagements.every((e) => world.of('report', e, (r) => r.state === 'reviewed').length), 'hearing.hold.report_not_reviewed');
    const heard = (body) => p.engagements.every((e) => world.all('hearing', (h) => h.body === body && h.engagements.includes(e)).length);
    refuseIf(p.body === 'party_group' && !heard('leading_group'), 'hearing.hold.leading_group_first');
    refuseIf(p.held_on > world.today, 'hearing.hold.held_in_future');
    refuseIf(heard(p.body), 'hearing.hold.heard_already');
    return world.add('hearing', p, as);
  }],
  'decision.record': [IO, (world, p, { as }) => {
    const hearing = world.find('hearing', p.hearing);
    refuseIf(!hearing, 'decision.record.hearing_not_found');
    refuseIf(p.engagement && !hearing.engagements.includes(p.engagement), 'decision.record.engagement_not_heard');
    refuseIf(p.due_on < hearing.held_on, 'decision.record.due_before_hearing');
    return world.add('decision', { ...p, state: 'open' }, as);
  }],
  'decision.carry_out': [IO, (world, p) => {
    const decision = need(world, 'decision', p.decision, 'decision.carry_out');
    inState(decision, 'open', 'decision.carry_out');
    refuseIf(world.all('order', (o) => o.source === p.decision && o.state !== 'closed').length > 0, 'decision.carry_out.orders_open');
    return move(decision, 'done');
  }],
};

function doubt(world, person, unit) {
  const here = (u) => under(world, u, unit);
  const declared = world.all('declaration', (d) => d.person === person.id && here(d.unit)).length > 0;
  if (declared || here(person.unit) || person.posts.some((post) => !post.until && here(post.unit)) || person.kin.some((kin) => here(kin.unit))) return 'conflict';
  const former = person.posts.some((post) => post.until && post.until >= yearsBefore(world.today, 3) && here(post.unit));
  return former || person.native_place === world.find('unit', unit).place ? 'possible' : 'none';
}
