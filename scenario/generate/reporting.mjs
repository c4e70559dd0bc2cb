// 23 June to 14 July: reports, the two hearings and their decisions, feedback to the eight units.
import { addWorkingDays, at, clock } from './calendar.mjs';
import { fill, json } from './data.mjs';

const DIRECTOR = 'office.director';
const STAFF = 'office.staff';
const FEEDBACK_DAYS = ['2020-07-08', '2020-07-08', '2020-07-09', '2020-07-10', '2020-07-10', '2020-07-13', '2020-07-14', '2020-07-14'];
const RETURNED = new Set(['G03', 'G06']);

export function report(script, context) {
  for (const team of context.teams) {
    const { overall, suggestions } = team.prose.report;
    const engagement = team.engagement;
    const report = `$report-${team.key}`;
    const base = 560 + team.ordinal * 9;
    const act = (day, minute, who, command, payload, options) => script.act(at(day, clock(minute)), who, command, { engagement, ...payload }, options);
    const deputy = team.deputy.account;
    act('2020-06-24', base, deputy, 'report.draft', { overall: RETURNED.has(team.number) ? overall.split('。')[0] + '。' : overall, suggestions }, { as: report.slice(1) });
    restate(script, team, report, base, act, deputy);
    act('2020-06-28', base, team.leader.account, 'report.submit', { report });
    if (RETURNED.has(team.number)) {
      act('2020-06-29', base, DIRECTOR, 'report.review', { report, decision: 'return', opinion: '总体评价过于简略，成绩、问题、原因三个层次没有展开，建议对照反馈口径充实；个别表述带推断，请改为以事实和数据说明。' });
      const seen = script.query(at('2020-06-30', clock(base)), deputy, `/api/report.open?engagement=${engagement}&id=${report}`, `report-${team.key}-returned`);
      act('2020-06-30', base + 20, deputy, 'report.revise', { report, version: `${seen}.record.version`, overall, suggestions });
      act('2020-06-30', base + 240, team.leader.account, 'report.submit', { report });
    }
    act(RETURNED.has(team.number) ? '2020-07-01' : '2020-06-30', base + 60, DIRECTOR, 'report.review', { report, decision: 'pass', opinion: '报告重点突出、事实清楚，所列问题均有签批底稿支撑，责任分析到位，同意提交领导小组。' });
  }
}

// Two statements of each report are put into the three-part form of the office: what was asked, what was found, what it led to.
function restate(script, team, report, base, act, deputy) {
  const statements = team.papers.filter((paper) => paper.disposition === 'report').sort((a, b) => (a.leaf < b.leaf ? -1 : 1));
  const seen = script.query(at('2020-06-24', clock(base + 5)), deputy, `/api/report.open?engagement=${team.engagement}&id=${report}`, `report-${team.key}-seen`);
  for (const n of [0, statements.length - 1]) {
    const { title, facts, responsibility } = statements[n];
    act('2020-06-24', base + 20 + n, deputy, 'report.restate', { report, statement: `${seen}.record.statements.${n}.id`, text: `${title}。${facts}${responsibility}` });
  }
}

export function hear(script, context) {
  const prose = json('prose/round.json');
  const engagements = context.teams.map((team) => team.engagement);
  const hold = (time, body, held_on, words, options) => script.act(time, STAFF, 'hearing.hold', { round: '$round', body, session: words.session, held_on, attended: words.attended, engagements }, options);
  hold(at('2020-07-03', '08:50'), 'party_group', '2020-07-03', prose.party_hearing, { expect: 'hearing.hold.leading_group_first' });
  hold(at('2020-07-03', '17:10'), 'leading_group', '2020-07-03', prose.leading_hearing, { as: 'hearing-leading' });
  decide(script, '2020-07-03', 1040, '$hearing-leading', prose.leading_decisions, 'leading');
  hold(at('2020-07-06', '16:30'), 'party_group', '2020-07-06', prose.party_hearing, { as: 'hearing-party' });
  decide(script, '2020-07-06', 1000, '$hearing-party', prose.party_decisions, 'party');
  context.teams.forEach((team, i) => {
    const record = (n, payload, as) => script.act(at('2020-07-06', clock(1020 + i * 4 + n)), STAFF, 'decision.record', { hearing: '$hearing-party', engagement: team.engagement, ...payload }, { as });
    record(0, { kind: 'rectify', text: fill(prose.engagement_decision, { unit: team.unitName }), responsible: `${team.unitName}党委`, due_on: '2020-12-31' }, `decision-rectify-${team.key}`);
    record(2, { kind: 'supervise', text: team.prose.supervise.decision, responsible: team.prose.supervise.undertaker, due_on: '2020-12-25' }, `decision-supervise-${team.key}`);
  });
}

function decide(script, day, minute, hearing, decisions, name) {
  decisions.forEach(({ kind, text, responsible, due }, i) => script.act(at(day, clock(minute + i * 4)), STAFF, 'decision.record', { hearing, kind, text, responsible, due_on: due }, { as: `decision-${name}-${i + 1}` }));
}

// Every decision gets its answer. Those pressed on with by an order are done with it; the office says how the others were carried out, the one
// that makes a unit rectify once the last of its items is closed.
export function carryOutDecisions(script, { teams }) {
  const prose = json('prose/round.json');
  const carryOut = (day, minute, decision, outcome) => script.act(at(day, clock(minute)), STAFF, 'decision.carry_out', { decision, outcome });
  for (const [name, decisions] of [['leading', prose.leading_decisions], ['party', prose.party_decisions]]) {
    decisions.forEach(({ done, outcome }, i) => carryOut(done, name === 'leading' ? 560 + i * 4 : 1060 + i * 4, `$decision-${name}-${i + 1}`, outcome));
  }
  teams.forEach((team, i) => {
    const last = team.findings.map((finding) => finding.closed_on).sort().at(-1);
    carryOut(addWorkingDays(last, 1), 980 + i * 3, `$decision-rectify-${team.key}`, fill(prose.engagement_outcome, { unit: team.unitName }));
  });
}

export function giveFeedback(script, context) {
  const prose = json('prose/round.json');
  context.teams.forEach((team, i) => {
    const { overall, requirements, attended, acceptance } = team.prose.feedback;
    const feedback = `$feedback-${team.key}`;
    const day = FEEDBACK_DAYS[i];
    const act = (time, who, command, payload, options) => script.act(time, who, command, { engagement: team.engagement, ...payload }, options);
    act(at('2020-07-07', clock(540 + i * 15)), team.deputy.account, 'feedback.draft', { overall, requirements }, { as: feedback.slice(1) });
    act(at('2020-07-07', clock(930 + i * 6)), 'leading.group', 'feedback.approve', { feedback, document_number: fill(prose.feedback_numbers, { n: String(11 + i) }) });
    act(at(day, i % 2 ? '16:30' : '11:40'), team.leader.account, 'feedback.deliver', { feedback, held_on: day, attended });
    act(at(day, i % 2 ? '17:10' : '15:20'), team.unitLiaison, 'feedback.receive', { feedback, signed_by: `${team.unitName}党委书记 ${context.unitOf[team.unit].leader_name}`, acceptance });
    team.fed_back_on = day;
  });
}
