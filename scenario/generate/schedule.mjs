// When each finding is due, when the unit applies for closure, what goes back and what is reopened: the plot of the rectification.
import { addDays, addWorkingDays, workingDay, workingDayBefore } from './calendar.mjs';
import { departmentOf } from './cast.mjs';
import { json } from './data.mjs';
import { stream } from './random.mjs';

// Due dates in buckets by weight: few at once, most in autumn, some at the end of the year.
const DUE = ['2020-08-28', '2020-08-31', '2020-09-15', '2020-09-30', '2020-09-30', '2020-10-16', '2020-10-30', '2020-10-30', '2020-11-13', '2020-11-30', '2020-11-30', '2020-12-15', '2020-12-31', '2020-12-31', '2021-01-29'];
const ORDER_DUE = { 0: '2020-10-16', 1: '2020-09-30', 2: '2020-09-30', 3: '2020-09-15', 4: '2020-09-15' }; // by number of further letters
const REOPENED_DUE = '2020-09-30';

const same = (entry, paper) => entry.team === paper.team && entry.leaf === paper.leaf;

export function plotFindings(context) {
  const orders = json('prose/orders.json').plan.filter((order) => !order.issue_on).map((order, i) => ({ ...order, place: i % 5 }));
  const { reopens, extend } = json('prose/rectification.json');
  for (const team of context.teams) {
    const random = stream(`plot ${team.key}`);
    team.accepted_on = addWorkingDays(team.fed_back_on, team.number === 'G06' ? 18 : 16);
    team.adopted_on = addWorkingDays(team.fed_back_on, team.number === 'G06' ? 7 : 11);
    team.findings = team.papers.filter((paper) => paper.disposition === 'report').sort((a, b) => (a.leaf < b.leaf ? -1 : 1))
      .map((paper, i) => plot(team, paper, i, random, {
        department: departmentOf(paper.leaf, context.departments), order: orders.find((o) => same(o, paper)),
        reopen: reopens.find((r) => same(r, paper)), extend: extend.find((e) => same(e, paper)),
      }));
  }
}

function plot(team, paper, i, random, { department, order, reopen, extend }) {
  const finding = { paper, department, order, reopen, extend, name: paper.name.slice(6), place: i };
  finding.due_on = order ? ORDER_DUE[order.levels.length] : reopen ? REOPENED_DUE : random.pick(DUE);
  if (extend) finding.due_on = '2020-11-13';
  finding.extended_to = extend && addDays(finding.due_on, extend.days);
  const limit = finding.extended_to ?? finding.due_on;
  finding.late = !order && !reopen && !extend && i % 6 === 5;
  finding.returned = !finding.late && !reopen && i % 9 === 3;
  finding.sent_back = !order && !finding.late && !reopen && i % 13 === 7;
  const early = random.between(6, 24) + (finding.returned || finding.sent_back ? 14 : 0);
  finding.applied_on = order ? afterLetters(order) : finding.late ? workingDay(addDays(limit, random.between(8, 16))) : workingDayBefore(addDays(limit, -early));
  finding.lasting_due = workingDayBefore(addDays(finding.due_on, -random.between(0, 6)));
  const soon = workingDayBefore(addDays(team.adopted_on, random.between(28, 75)));
  finding.now_due = soon < finding.lasting_due ? soon : workingDayBefore(addDays(finding.lasting_due, -3));
  const first = addWorkingDays(team.accepted_on, 3);
  if (finding.applied_on < addWorkingDays(first, 4)) finding.applied_on = addWorkingDays(first, 4 + random.between(0, 4));
  return finding;
}

// A supervised finding is applied for some days after its last letter.
const BETWEEN_LETTERS = 16; // working days; the first letter goes out four working days after the order fell due
const ORDER_DAYS = 10;
export function letterDays(order, issued) {
  const due = order.due_on ?? addWorkingDays(issued, ORDER_DAYS);
  const list = [];
  let day = due;
  order.levels.forEach((level, n) => { day = addWorkingDays(day, n === 0 ? 4 : BETWEEN_LETTERS); list.push({ level, day }); });
  return { due, letters: list };
}
export const issuedOn = (order) => addWorkingDays(ORDER_DUE[order.levels.length], 4 + order.place);

function afterLetters(order) {
  const { due, letters } = letterDays(order, issuedOn(order));
  return addWorkingDays(letters.at(-1)?.day ?? workingDayBefore(addDays(due, -3)), order.levels.length ? 6 : 0);
}
