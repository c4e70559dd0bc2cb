// Supervision orders: one per unit from the party group's decision, others from overdue findings; letters; report and closure. Then the round ends.
import { addDays, addWorkingDays, at, clock, workingDay } from './calendar.mjs';
import { fill, json, quoted } from './data.mjs';
import { issuedOn, letterDays } from './schedule.mjs';

const ORDERS = 'office.orders';
const DIRECTOR = 'office.director';

export function superviseDecisions(script, { teams }) {
  const words = json('prose/orders.json');
  const reported = ['2020-12-04', '2020-11-25', '2020-09-02', '2020-10-28', '2020-11-05', '2020-12-18', '2020-12-23', '2020-11-18'];
  teams.forEach((team, i) => {
    const { matter, undertaker, report, close } = team.prose.supervise;
    const order = new Order(script, team, `order-decision-${team.key}`, i);
    order.issue('2020-07-15', { source_kind: 'decision', source: `$decision-supervise-${team.key}`, matter, undertaker, due_on: '2020-12-25' });
    if (team.number === 'G05') order.act('2020-07-20', 600, DIRECTOR, 'order.extend', { due_on: '2020-12-31', reason: words.extend_reason });
    order.evidence(reported[i], words.evidence[i % words.evidence.length], matter);
    order.act(reported[i], 630, team.unitLiaison, 'order.report', { text: report });
    order.act(addWorkingDays(reported[i], 3), 600, ORDERS, 'order.close', { opinion: close });
  });
}

export function superviseFindings(script, context) {
  const words = json('prose/orders.json');
  let place = 0;
  for (const team of context.teams) {
    for (const finding of team.findings.filter((f) => f.order)) {
      supervise(script, context, team, finding, words, place++);
    }
  }
}

function supervise(script, context, team, finding, words, place) {
  const title = quoted(finding.paper.title);
  const order = new Order(script, team, `order-${finding.name}`, place);
  const issued = issuedOn(finding.order);
  const { due, letters } = letterDays(finding.order, issued);
  const leader = context.unitOf[team.unit].leader_name;
  order.issue(issued, { source_kind: 'finding', source: finding.id, matter: fill(words.matters.default, { title }), undertaker: fill(words.matters.undertaker, { unit: team.unitName, leader }), due_on: due });
  if (place === 1) order.act(addDays(issued, 1), 605, ORDERS, 'order.escalate', { text: fill(words.letters.guidance[0], { title }) }, { expect: 'order.escalate.not_overdue' });
  if (finding.order.extend_days) order.act(addDays(issued, 1), 620, DIRECTOR, 'order.extend', { due_on: addDays(due, finding.order.extend_days), reason: words.extend_reason });
  letters.forEach(({ level, day }, n) => {
    const text = fill(words.letters[level][place % words.letters[level].length], { title });
    order.act(day, 640, level === 'accountability' ? DIRECTOR : ORDERS, 'order.escalate', { text });
    if (n === 0 && letters.length === 4) order.act(addWorkingDays(day, 1), 650, ORDERS, 'order.escalate', { text }, { expect: 'order.escalate.too_soon' });
  });
  const report = { text: fill(words.reports[place % words.reports.length], { title, reason: words.reasons[place % words.reasons.length] }) };
  let day = addWorkingDays(finding.closed_on, 1);
  order.evidence(day, words.evidence[place % words.evidence.length], title);
  order.act(day, 630, team.unitLiaison, 'order.report', report);
  if (finding.order.send_back) {
    order.act(addWorkingDays(day, 2), 600, ORDERS, 'order.send_back', { opinion: words.send_back });
    day = addWorkingDays(day, 6);
    order.act(day, 640, team.unitLiaison, 'order.report', { text: `${report.text}逾期责任说明已由党委书记签发，措施完成佐证一并补充。` });
  }
  order.act(addWorkingDays(day, 3), 610, ORDERS, 'order.close', { opinion: words.close[place % words.close.length] });
}

class Order {
  constructor(script, team, name, place) { Object.assign(this, { script, team, name, place }); }

  issue(day, payload) {
    this.script.act(at(day, clock(600 + this.place * 3)), ORDERS, 'order.issue', { engagement: this.team.engagement, ...payload }, { as: this.name });
  }

  act(day, minute, who, command, payload, options) {
    this.script.act(at(workingDay(day), clock(minute + this.place * 2)), who, command, { engagement: this.team.engagement, order: `$${this.name}`, ...payload }, options);
  }

  evidence(day, name, title) {
    const { team } = this;
    this.script.attach(at(workingDay(day), clock(620 + this.place * 2)), team.unitLiaison, {
      engagement: team.engagement, kind: 'order', subject: `$${this.name}`, name: `${name}.txt`, origin: '承办单位提供', pages: 12,
      text: `【样例佐证，内容虚构】\n督办事项：${title}\n材料：${name}\n${team.unitName} ${day}`,
    });
  }
}

export function finish(script, { teams }) {
  const last = teams[2];
  script.act(at('2021-01-12', '16:00'), 'office.staff', 'engagement.close', { engagement: last.engagement }, { expect: 'engagement.close.findings_open' });
  script.act(at('2021-03-08', '09:30'), DIRECTOR, 'round.close', { round: '$round' }, { expect: 'round.close.engagements_open' });
  teams.forEach((team, i) => script.act(at('2021-03-10', clock(600 + i * 10)), 'office.staff', 'engagement.close', { engagement: team.engagement }));
  script.act(at('2021-03-12', '10:00'), DIRECTOR, 'round.close', { round: '$round' });
}
