// What else happens on site: plan extensions, immediate rectifications, the mid-term visit, and leaving on 22 June.
import { addDays, addWorkingDays, at, clock, workingDay } from './calendar.mjs';
import { json } from './data.mjs';

const DIRECTOR = 'office.director';
const VISITS = ['2020-06-04', '2020-06-04', '2020-06-05', '2020-06-05', '2020-06-08', '2020-06-08', '2020-06-09', '2020-06-09'];

export function extendPlans(script, { teams }) {
  json('prose/round.json').extend.forEach((extension, i) => {
    const team = teams.find((t) => t.number === extension.team);
    const as = `extension-${team.key}`;
    script.act(at('2020-06-02', clock(1000 + i * 9)), team.leader.account, 'plan.extend', {
      engagement: team.engagement, focus: extension.focus, reason: extension.reason, requirement: extension.requirement,
    }, { as });
    script.act(at('2020-06-03', clock(600 + i * 12)), DIRECTOR, 'plan.approve', { engagement: team.engagement, plan: `$${as}`, opinion: extension.opinion });
  });
}

export function rectifyImmediately(script, { teams }) {
  const { items, opinions } = json('prose/immediate.json');
  items.forEach((item, i) => {
    const team = teams.find((t) => t.number === item.team);
    const paper = item.leaf && team.papers.find((p) => p.leaf === item.leaf);
    new Immediate(script, team, item, i, paper, opinions).walk();
  });
}

class Immediate {
  constructor(script, team, item, place, paper, opinions) {
    Object.assign(this, { script, team, item, place, paper, opinions, id: `$immediate-${String(place + 1).padStart(2, '0')}` });
    this.hand = team.hands[place % team.hands.length].account;
  }

  act(day, time, who, command, payload, options) {
    this.script.act(at(day, time, this.place * 4), who, command, { engagement: this.team.engagement, ...payload }, options);
  }

  approve(day, time, who, step) {
    const list = this.opinions[step];
    this.act(day, time, who, 'immediate.approve', { immediate: this.id, opinion: list[this.place % list.length] });
  }

  walk() {
    const { item, team, paper, id } = this;
    const { problem, ground, solvable, measure, proposed } = item;
    const due = addDays(proposed, item.due_days);
    this.act(proposed, '10:40', this.hand, 'immediate.propose', { ...(paper ? { paper: `$${paper.name}` } : {}), problem, ground, solvable, measure, due_on: due }, { as: id.slice(1) });
    this.approve(proposed, '11:30', team.deputy.account, 'deputy');
    this.approve(proposed, '12:10', team.leader.account, 'leader');
    const office = workingDay(addDays(proposed, 1));
    if (item.rejected) return this.act(office, '09:40', DIRECTOR, 'immediate.reject', { immediate: id, reason: item.reject_reason });
    this.approve(office, '09:40', DIRECTOR, 'office');
    this.approve(office, '11:10', 'leading.group', 'leading');
    this.act(office, '14:20', 'office.staff', 'immediate.notify', { immediate: id });
    this.rectify(office, workingDay(addDays(due, -2)));
  }

  rectify(notified, day) {
    const { item, team, id, place } = this;
    const done = day > notified ? day : addDays(notified, 1);
    const result = { immediate: id, result: item.result };
    if (place === 0) this.act(notified, '16:40', team.unitLiaison, 'immediate.rectify', result, { expect: 'immediate.rectify.evidence_missing' });
    this.evidence(done, '15:00', '整改完成情况说明.txt');
    this.act(done, '15:20', team.unitLiaison, 'immediate.rectify', result);
    let checked = addDays(done, 1);
    if (item.returned) {
      this.act(checked, '10:20', this.hand, 'immediate.check', { immediate: id, decision: 'return', opinion: item.return_opinion });
      this.evidence(workingDay(addDays(checked, 1)), '14:30', '补充材料.txt');
      this.act(workingDay(addDays(checked, 1)), '14:40', team.unitLiaison, 'immediate.rectify', { immediate: id, result: `${item.result}已补充有效期和复审安排。` });
      checked = addDays(workingDay(addDays(checked, 1)), 1);
    }
    this.act(checked, '16:10', this.hand, 'immediate.check', { immediate: id, decision: 'pass', opinion: item.check });
    this.act(checked, '18:10', team.leader.account, 'immediate.close', { immediate: id });
  }

  evidence(day, time, name) {
    const { team, item } = this;
    this.script.attach(at(day, time, this.place * 4), team.unitLiaison, {
      engagement: team.engagement, kind: 'immediate', subject: this.id, name, origin: '被巡视单位提供', pages: 8,
      text: `【样例证据，内容虚构】\n立行立改事项：${item.problem}\n完成情况：${item.result}\n${team.unitName}党委办公室 ${day}`,
    });
  }
}

export function visitMidTerm(script, { teams }) {
  teams.forEach((team, i) => {
    const day = VISITS[i];
    const hour = i % 2 === 0 ? 570 : 870;
    const { frame, opinions } = team.prose.midterm;
    const engagement = team.engagement;
    const paperOf = (leaf) => `$${team.papers.find((p) => p.leaf === leaf).name}`;
    const named = opinions.filter((o) => o.leaf).map((o) => paperOf(o.leaf));
    const sampled = [...new Set([...named, ...team.papers.filter((p) => p.drafted_on < day).slice(0, 4).map((p) => `$${p.name}`)])];
    const midterm = script.act(at(day, clock(hour + 100)), DIRECTOR, 'midterm.visit', {
      engagement, held_on: day, papers: sampled, frame_opinion: frame,
      opinions: opinions.map(({ about, leaf, text }) => ({ about, ...(leaf ? { paper: paperOf(leaf) } : {}), text })),
    }, { as: `midterm-${team.key}` });
    const opened = script.query(at(day, clock(hour + 110)), team.leader.account, `/api/midterm.open?engagement=${engagement}&id=${midterm}`, `midterm-${team.key}-seen`);
    const answered = addDays(day, 2);
    opinions.forEach((opinion, n) => script.act(at(answered, clock(1110 + n * 5)), team.leader.account, 'midterm.answer', {
      engagement, midterm, opinion: `${opened}.record.opinions.${n}.id`, answer: opinion.answer,
    }));
    script.act(at(addWorkingDays(answered, 1), clock(940 + i * 4)), DIRECTOR, 'midterm.close', { engagement, midterm });
  });
}

export function leave(script, { teams }) {
  for (const team of teams) {
    const engagement = team.engagement;
    const go = (minute, expect) => script.act(at('2020-06-22', clock(minute), team.ordinal * 5), team.leader.account, 'engagement.leave', { engagement, left_on: '2020-06-22' }, { expect });
    if (team.heldMaterial) {
      go(960, 'engagement.leave.materials_outstanding');
      script.act(at('2020-06-22', '16:20'), team.hands[0].account, 'material.return', { engagement, material: team.heldMaterial });
    }
    go(1020 + team.ordinal);
  }
}
