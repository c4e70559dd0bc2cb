// From August on: measures, monthly progress, application, department check, closure; what comes back; what is reopened.
import { addDays, addWorkingDays, at, clock, nextMonth, workingDay } from './calendar.mjs';
import { fill, json, quoted } from './data.mjs';
import { deck, stream } from './random.mjs';

const OFFICE = 'office.rectification';
const DEPARTMENT = {
  LL01: 'general', LL02: 'organisation', LL03: 'labour', LL04: 'party', LL05: 'supervision', LL07: 'planning', LL08: 'finance',
  LL09: 'engineering', LL10: 'procurement', LL11: 'safety', LL12: 'audit', LL13: 'technology',
};

export function rectify(script, context) {
  const words = json('prose/rectification.json');
  for (const team of context.teams) {
    const random = stream(`rectifying ${team.key}`);
    const decks = Object.fromEntries(['apply', 'department_pass', 'department_return', 'office_close', 'office_send_back', 'evidence'].map((name) => [name, deck(words[name], random)]));
    for (const part of ['early', 'middle', 'late']) {
      decks[part] = deck(words.progress[part], random);
      decks[`${part}_lead`] = deck(words.progress.lead[part], random);
    }
    for (const part of ['now', 'lasting']) decks[part] = deck(words.finish[part], random);
    for (const finding of team.findings) new Item(script, team, finding, { random, decks }).work();
  }
}

class Item {
  constructor(script, team, finding, tools) {
    Object.assign(this, { script, team, finding, ...tools, id: finding.id });
    this.checker = `department.${DEPARTMENT[finding.department]}`;
    this.slots = () => ({
      dept: this.random.pick(team.prose.departments), sub: finding.paper.slots.sub ?? this.random.pick(team.subunits), now: quoted(finding.paper.now), lasting: quoted(finding.paper.lasting), goal: quoted(finding.paper.goal), title: quoted(finding.paper.title),
      k: this.random.between(12, 40), n: this.random.between(2, 9), m: this.random.between(10, 30),
    });
  }

  act(day, minute, who, command, payload, options) {
    this.script.act(at(day, clock(minute + this.finding.place * 3), this.team.ordinal * 6), who, command, { engagement: this.team.engagement, finding: this.id, ...payload }, options);
  }

  evidence(day, minute) {
    const { team, finding } = this;
    const name = this.decks.evidence();
    this.script.attach(at(day, clock(minute + finding.place * 3), team.ordinal * 6), team.unitLiaison, {
      engagement: team.engagement, kind: 'finding', subject: this.id, name: `${name}.txt`, origin: `${this.random.pick(team.prose.departments)}提供`, pages: this.random.between(1, 40),
      text: `【样例佐证，内容虚构】\n问题：${finding.paper.title}\n材料：${name}\n目标：${finding.paper.goal}\n${team.unitName} ${day}`,
    });
  }

  work() {
    const { finding, team } = this;
    this.reportMonths();
    if (finding.extend) this.act('2020-11-05', 600, OFFICE, 'rectification.extend', { due_on: finding.extended_to, reason: finding.extend.reason });
    this.finishMeasures();
    let day = this.settle(finding.applied_on);
    if (finding.returned) day = this.again(day, this.checker, 'rectification.check', { decision: 'return', opinion: this.decks.department_return() });
    if (finding.sent_back) {
      this.check(day);
      day = this.again(addWorkingDays(day, 2), OFFICE, 'rectification.send_back', { opinion: this.decks.office_send_back() });
    }
    finding.closed_on = this.close(day);
    if (finding.reopen) this.reopen();
  }

  // Every month from August: the report goes in on one of the first working days of the month that follows.
  reportMonths() {
    const { finding, team } = this;
    const total = Math.max(1, (Date.parse(finding.applied_on) - Date.parse(team.accepted_on)) / 86400000);
    for (let month = '2020-08'; ; month = nextMonth(month)) {
      const day = workingDay(addDays(`${nextMonth(month)}-01`, team.ordinal % 3));
      if (day >= finding.applied_on) return;
      const share = (Date.parse(day) - Date.parse(team.accepted_on)) / 86400000 / total;
      const percent = Math.min(95, Math.max(5, Math.round((share * 100) / 5) * 5));
      const part = share < 0.34 ? 'early' : share < 0.7 ? 'middle' : 'late';
      this.act(day, 570, team.unitLiaison, 'rectification.report_progress', { month, percent, text: fill(this.decks[`${part}_lead`]() + this.decks[part](), this.slots()) });
    }
  }

  finishMeasures() {
    const { finding, team } = this;
    const first = addWorkingDays(team.accepted_on, 2);
    const within = (day) => workingDay(day < first ? first : day > finding.applied_on ? finding.applied_on : day);
    const slip = finding.late || finding.order ? this.random.between(5, 25) : -this.random.between(0, 6);
    const days = [within(addDays(finding.now_due, slip)), within(addDays(finding.applied_on, -this.random.between(1, 9)))];
    ['now', 'lasting'].forEach((kind, n) => {
      const day = days[n];
      if (n === 1 && team.ordinal === 3 && finding.place === 4) this.act(day, 870, team.unitLiaison, 'rectification.apply', { statement: fill(this.decks.apply(), this.slots()) }, { expect: 'rectification.apply.measures_open' });
      this.act(day, 900, team.unitLiaison, 'rectification.finish_measure', { measure: finding.measures[n], result: fill(this.decks[kind](), this.slots()) });
    });
  }

  // Evidence and application; the day on which it was applied for is returned.
  settle(day) {
    const { team, finding } = this;
    const statement = fill(this.decks.apply(), this.slots());
    if (team.ordinal === 8 && finding.place === 6) this.act(day, 960, team.unitLiaison, 'rectification.apply', { statement }, { expect: 'rectification.apply.evidence_missing' });
    for (let n = 0; n < (this.random.chance(0.25) ? 2 : 1); n++) this.evidence(day, 965 + n);
    this.act(day, 970, team.unitLiaison, 'rectification.apply', { statement });
    return day;
  }

  check(day) {
    this.act(addWorkingDays(day, 1 + (this.finding.place % 2)), 600, this.checker, 'rectification.check', { decision: 'pass', opinion: fill(this.decks.department_pass(), this.slots()) });
  }

  // It comes back: two working days after it was applied for, and the unit applies anew a week later.
  again(day, who, command, payload) {
    const back = addWorkingDays(day, 2);
    this.act(back, 660, who, command, payload);
    return this.settle(addWorkingDays(back, 5));
  }

  close(day) {
    this.check(day);
    const closed = addWorkingDays(day, 3 + (this.finding.place % 3));
    this.act(closed, 830, OFFICE, 'rectification.close', { opinion: fill(this.decks.office_close(), this.slots()) });
    return closed;
  }

  reopen() {
    const { finding, team } = this;
    const { reopen_on, due, reason, measure, result, apply } = finding.reopen;
    const unit = team.unitLiaison;
    this.act(reopen_on, 600, OFFICE, 'rectification.reopen', { reason, due_on: due });
    const planned = addWorkingDays(reopen_on, 3);
    this.act(planned, 600, unit, 'rectification.add_measure', { text: measure, kind: 'now', owner_name: `${team.prose.departments[0]} ${team.leaders[1]}`, due_on: due });
    const seen = this.script.query(at(planned, '16:50', team.ordinal), OFFICE, `/api/rectification.open?engagement=${team.engagement}&id=${this.id}`, `finding-${finding.name}-reopened`);
    const done = workingDay(addDays(due, -12));
    this.act(done, 600, unit, 'rectification.finish_measure', { measure: `${seen}.record.measures.2.id`, result });
    this.evidence(done, 700);
    this.act(addWorkingDays(done, 1), 600, unit, 'rectification.apply', { statement: apply });
    finding.closed_on = this.close(addWorkingDays(done, 1));
  }
}
