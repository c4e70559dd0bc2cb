// 2020-04-16 to 05-20: the round, the teams with avoidance screening, authorisation, plans, kickoff and entry.
import { at, clock } from './calendar.mjs';
import { json } from './data.mjs';
import { create } from './founding.mjs';
import { stream } from './random.mjs';

const STAFF = 'office.staff';
const DIRECTOR = 'office.director';
const person = (code) => `$person-${code}`;

export function prepare(script, context) {
  const prose = json('prose/round.json');
  planRound(script, context, prose);
  formTeams(script, context);
  screen(script, context, prose);
  authorise(script, context, prose);
  draftPlans(script, context, prose);
  kickOff(script, context);
}

function planRound(script, context, prose) {
  script.act(at('2020-04-16', '10:00'), STAFF, 'round.plan', {
    year: 2020, ordinal: 1, name: prose.name, kind: 'regular', requirement: prose.requirement, start_on: '2020-05-18', entry_on: '2020-05-18',
    exit_on: '2020-06-19', feedback_on: '2020-07-14', focus: context.leafIds,
  }, { as: 'round' });
  script.act(at('2020-04-20', '15:30'), 'leading.group', 'round.approve', { round: '$round', document_number: prose.approval_number });
  prose.milestones.forEach(({ at: day, on, name, note }, i) => script.act(at(day, clock(930 + i)), STAFF, 'round.mark', { round: '$round', on, name, note }));
  const seen = script.query(at('2020-05-11', '09:20'), STAFF, '/api/round.open?id=$round', 'round-seen');
  script.act(at('2020-05-11', '09:30'), STAFF, 'round.reschedule', {
    round: '$round', version: `${seen}.record.version`, start_on: '2020-05-20', entry_on: '2020-05-20', exit_on: '2020-06-22',
    feedback_on: '2020-07-14', reason: prose.reschedule_reason,
  });
}

function formTeams(script, { teams }) {
  for (const team of teams) {
    const base = 540 + team.ordinal * 12;
    script.act(at('2020-04-22', clock(base)), STAFF, 'team.form', { round: '$round', ordinal: team.ordinal, name: team.name }, { as: `team-${team.key}` });
    team.members.forEach((member, i) => assign(script, at('2020-04-22', clock(base + 1 + i)), team, member));
    script.act(at('2020-04-23', clock(base)), STAFF, 'engagement.open', { round: '$round', team: team.team, unit: `$unit-${team.unit}` }, { as: `eng-${team.key}` });
  }
}

const assign = (script, time, team, { person: code, post }) =>
  script.act(time, STAFF, 'team.assign', { team: team.team, person: person(code), post });
const screenTeam = (script, time, team) => script.act(time, STAFF, 'avoidance.screen', { team: team.team });

// Two conflicts: one by kinship (two people change places), one declared (replaced from the pool); five doubts are cleared with reasons.
function screen(script, { teams, changes }, prose) {
  const words = prose.avoidance;
  const of = (number) => teams.find((team) => team.number === number);
  const { exchange, replace } = changes;
  const [from, to, other] = [of(exchange.from), of(exchange.to), of(replace.team)];
  script.act(at('2020-04-23', '14:10'), STAFF, 'avoidance.declare', { person: person(replace.person), unit: `$unit-${other.unit}`, ...words.declaration });
  teams.forEach((team, i) => screenTeam(script, at('2020-04-24', clock(600 + i * 4)), team));
  const decide = (time, team, code, decision, reason, options) =>
    script.act(time, DIRECTOR, 'avoidance.decide', { team: team.team, person: person(code), unit: `$unit-${team.unit}`, decision, reason }, options);
  decide(at('2020-04-24', '14:30'), other, replace.person, 'cleared', words.cannot_clear, { expect: 'avoidance.decide.conflict_cannot_be_cleared' });
  script.act(at('2020-04-24', '14:50'), 'party.group', 'team.authorise', { team: from.team, document_number: authorisation(prose, from), until: '2020-07-31' }, { expect: 'team.authorise.conflict_unresolved' });
  decide(at('2020-04-26', '09:30'), from, exchange.person, 'replace', words.conflict_kinship);
  decide(at('2020-04-26', '09:40'), other, replace.person, 'replace', words.conflict_declared);
  const doubts = Object.entries(words.clear).map(([code, reason]) => ({ code, reason, team: teams.find((t) => t.members.some((m) => m.person === code)) }));
  doubts.forEach(({ code, reason, team }, i) => decide(at('2020-04-26', clock(590 + i * 6)), team, code, 'cleared', reason));
  const release = (time, team, code, reason) => script.act(time, STAFF, 'team.release', { team: team.team, person: person(code), reason });
  release(at('2020-04-26', '14:00'), from, exchange.person, words.conflict_kinship);
  release(at('2020-04-26', '14:05'), to, exchange.other, words.conflict_kinship);
  release(at('2020-04-26', '14:10'), other, replace.person, words.conflict_declared);
  assign(script, at('2020-04-26', '14:20'), from, { person: exchange.other, post: 'member' });
  assign(script, at('2020-04-26', '14:25'), to, { person: exchange.person, post: 'member' });
  assign(script, at('2020-04-26', '14:30'), other, { person: replace.by, post: 'member' });
  [from, to, other].forEach((team, i) => screenTeam(script, at('2020-04-26', clock(880 + i * 5)), team));
}

const authorisation = (prose, team) => prose.authorisations.replace('{n}', String(8 + team.ordinal));

function authorise(script, { teams }, prose) {
  const password = json('accounts.json').sample_password;
  for (const team of teams) {
    team.seats.forEach((seat, i) => create(script, '2020-04-28', 540 + team.ordinal * 20 + i, seat, password));
    script.act(at('2020-05-06', clock(900 + team.ordinal * 3)), 'party.group', 'team.authorise', { team: team.team, document_number: authorisation(prose, team), until: '2020-07-31' });
    script.act(at('2020-05-07', clock(560 + team.ordinal * 3)), 'security.admin', 'engagement.appoint_liaison', {
      engagement: team.engagement, account: `$account-${team.unitLiaison.replace('.', '-')}`,
    });
  }
}

// What the plan covers: the leaves its papers will fall under, without those that come in later by extension, and others to the number of about sixty.
export function planFocus(team, context, prose) {
  const later = prose.extend.filter((e) => e.team === team.number).flatMap((e) => e.focus);
  const own = team.papers.map((paper) => paper.leaf).filter((leaf) => !later.includes(leaf));
  const foreign = (leaf) => Object.entries(context.domains).some(([prefix, teams]) => (leaf === prefix || leaf.startsWith(`${prefix}.`)) && !teams.includes(team.number));
  const others = stream(`plan ${team.key}`).shuffle(context.leafIds.filter((leaf) => !own.includes(leaf) && !later.includes(leaf) && !foreign(leaf)));
  return [...new Set([...own, ...others.slice(0, 40)])].sort();
}

function draftPlans(script, context, prose) {
  for (const team of context.teams) {
    const { plan } = team.prose;
    const base = 560 + team.ordinal * 6;
    team.focus = planFocus(team, context, prose);
    const text = { summary: plan.summary, approach: plan.approach, schedule: plan.schedule, division: plan.division, focus: team.focus };
    const writer = team.hands[0].account;
    const engagement = team.engagement;
    const submit = (day, minute) => script.act(at(day, clock(minute)), team.leader.account, 'plan.submit', { engagement, plan: `$plan-${team.key}` });
    script.act(at('2020-05-12', clock(base)), writer, 'plan.draft', { engagement, ...text, ...(team.ordinal % 4 === 0 ? { division: plan.division.slice(0, 40) } : {}) }, { as: `plan-${team.key}` });
    submit('2020-05-13', base);
    if (team.ordinal % 4 === 0) {
      script.act(at('2020-05-14', clock(base)), 'office.review', 'plan.return', { engagement, plan: `$plan-${team.key}`, opinion: prose.plan_return });
      const seen = script.query(at('2020-05-14', clock(base + 240)), writer, `/api/plan.open?engagement=${engagement}&id=$plan-${team.key}`, `plan-seen-${team.key}`);
      script.act(at('2020-05-14', clock(base + 250)), writer, 'plan.revise', { engagement, plan: `$plan-${team.key}`, version: `${seen}.record.version`, ...text });
      submit('2020-05-15', base);
    }
    script.act(at('2020-05-15', clock(880 + team.ordinal * 7)), DIRECTOR, 'plan.approve', {
      engagement, plan: `$plan-${team.key}`, opinion: prose.plan_approve[team.ordinal % prose.plan_approve.length],
    });
  }
}

function kickOff(script, { teams }) {
  script.act(at('2020-05-20', '08:40'), teams[0].leader.account, 'engagement.enter', { engagement: teams[0].engagement, held_on: '2020-05-20' }, { expect: 'engagement.enter.round_not_started' });
  script.act(at('2020-05-20', '10:30'), DIRECTOR, 'round.start', { round: '$round', held_on: '2020-05-20' });
  for (const team of teams) {
    script.act(at('2020-05-20', clock(870 + team.ordinal * 4)), team.leader.account, 'engagement.enter', { engagement: team.engagement, held_on: '2020-05-20' });
  }
}
