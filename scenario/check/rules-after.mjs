// Rules of what follows the field: report, feedback, rectification, supervision orders.
import { fresh, inState, need, refuseIf } from './world.mjs';
import { move, step } from './rules-papers.mjs';
import { addWorkingDays } from '../generate/calendar.mjs';

const CHAIR = ['deputy_leader', 'team_leader'];
const TL = ['team_leader'];
const UL = ['unit_liaison'];
const IO = ['office_staff', 'office_director'];
const IOD = ['office_director'];
const LG = ['leading_group'];
const FD = ['department'];
const OPEN = ['planned', 'rectifying', 'reopened'];
const LEVELS = ['notice', 'guidance', 'reminder', 'warning', 'accountability'];
const LETTER_DAYS = 10; // what this check takes for the rule `order_escalation`; the rule file decides

const byNumber = (a, b) => (a.focus < b.focus ? -1 : a.focus > b.focus ? 1 : 0);
const findingOf = (world, p, command) => need(world, 'finding', p.finding, command);
const evidenced = (world, p, id) => world.of('evidence', p.engagement, (e) => e.subject === id).length > 0;

export const after = {
  'report.draft': [CHAIR, (world, p, { as }) => {
    refuseIf(world.find('engagement', p.engagement).state !== 'left', 'report.draft.not_left');
    refuseIf(world.of('report', p.engagement).length > 0, 'report.draft.exists');
    const signed = world.of('paper', p.engagement, (r) => r.state === 'signed' && r.disposition === 'report').sort(byNumber);
    refuseIf(signed.length === 0, 'report.draft.no_signed_paper');
    const statements = signed.map((paper, i) => ({ id: `${as}-statement-${i}`, paper_id: paper.id, focus: paper.focus, text: paper.title }));
    return world.add('report', { ...p, statements, state: 'draft' }, as);
  }],
  'report.revise': [CHAIR, (world, p) => {
    const report = need(world, 'report', p.report, 'report.revise');
    fresh(report, p.version, 'report.revise');
    inState(report, 'draft', 'report.revise');
    return Object.assign(report, { overall: p.overall, suggestions: p.suggestions, version: report.version + 1 });
  }],
  'report.restate': [CHAIR, (world, p) => {
    const report = need(world, 'report', p.report, 'report.restate');
    inState(report, 'draft', 'report.restate');
    const statement = report.statements.find((s) => s.id === p.statement);
    refuseIf(!statement, 'report.restate.statement_not_found');
    refuseIf(!p.text.startsWith(world.find('paper', statement.paper_id).title), 'scenario.restated_another_paper');
    statement.text = p.text;
    report.version++;
    return report;
  }],
  'report.submit': [TL, (world, p) => step(world, p, 'report', 'submit', 'draft', 'submitted')],
  'report.review': [IOD, (world, p) => step(world, p, 'report', 'review', 'submitted', p.decision === 'pass' ? 'reviewed' : 'draft')],
  'feedback.draft': [CHAIR, (world, p, { as }) => {
    refuseIf(world.all('hearing', (h) => h.body === 'party_group' && h.engagements.includes(p.engagement)).length === 0, 'feedback.draft.not_heard');
    refuseIf(world.of('feedback', p.engagement).length > 0, 'feedback.draft.exists');
    const report = world.of('report', p.engagement, (r) => r.state === 'reviewed')[0];
    refuseIf(!report, 'feedback.draft.no_report');
    for (const { paper_id, focus } of report.statements) world.add('finding', { engagement: p.engagement, paper_id, focus, state: 'raised', measures: [], months: [], letters: [] });
    return world.add('feedback', { ...p, state: 'draft' }, as);
  }],
  'feedback.approve': [LG, (world, p) => step(world, p, 'feedback', 'approve', 'draft', 'approved')],
  'feedback.deliver': [TL, (world, p) => { refuseIf(p.held_on > world.today, 'feedback.deliver.held_in_future'); return step(world, p, 'feedback', 'deliver', 'approved', 'delivered'); }],
  'feedback.receive': [UL, (world, p) => { world.find('engagement', p.engagement).state = 'fed_back'; world.find('engagement', p.engagement).feedback_on = world.today; return step(world, p, 'feedback', 'receive', 'delivered', 'received'); }],
  'rectification.plan': [UL, (world, p, { as }) => {
    const engagement = world.find('engagement', p.engagement);
    refuseIf(engagement.state !== 'fed_back', 'rectification.plan.not_fed_back');
    refuseIf(world.of('rectification_plan', p.engagement, (r) => r.state === 'accepted').length > 0, 'rectification.plan.plan_accepted');
    const findings = world.of('finding', p.engagement).map((f) => f.id);
    const given = p.items.map((item) => item.finding);
    refuseIf(findings.some((id) => !given.includes(id)), 'rectification.plan.finding_uncovered');
    refuseIf(given.some((id) => !findings.includes(id)), 'rectification.plan.finding_unknown');
    refuseIf(new Set(given).size !== given.length, 'rectification.plan.finding_twice');
    refuseIf(p.items.some((item) => item.measures.length === 0), 'rectification.plan.measure_missing');
    refuseIf(p.items.some((item) => item.measures.some((m) => m.due_on > item.due_on)), 'rectification.plan.measure_after_item');
    refuseIf(p.items.some((item) => [item, ...item.measures].some((m) => m.due_on < p.adopted_on)), 'rectification.plan.due_before_adoption');
    refuseIf(!p.items.every((item) => world.find('unit', item.department)), 'rectification.plan.department_unknown');
    refuseIf(p.adopted_on > world.today, 'scenario.adopted_in_future');
    refuseIf(addWorkingDays(engagement.feedback_on, 15) < world.today, 'scenario.plan_later_than_15_working_days');
    return world.add('rectification_plan', { ...p, state: 'submitted' }, as);
  }],
  'rectification.accept_plan': [IO, (world, p) => {
    const plan = need(world, 'rectification_plan', p.plan, 'rectification.accept_plan');
    inState(plan, 'submitted', 'rectification.accept_plan');
    for (const { finding, ...item } of plan.items) {
      const measures = item.measures.map((m, i) => ({ ...m, id: `${finding}-measure-${i}`, state: 'open' }));
      Object.assign(world.find('finding', finding), item, { measures, state: 'planned' });
    }
    return move(plan, 'accepted');
  }],
  'rectification.return_plan': [IO, (world, p) => {
    const plan = need(world, 'rectification_plan', p.plan, 'rectification.return_plan');
    inState(plan, 'submitted', 'rectification.return_plan');
    return move(plan, 'returned');
  }],
  'rectification.report_progress': [UL, (world, p) => {
    const finding = findingOf(world, p, 'rectification.report_progress');
    inState(finding, OPEN, 'rectification.report_progress');
    refuseIf(finding.months.includes(p.month), 'rectification.report_progress.month_reported');
    refuseIf(p.percent < 0 || p.percent > 100, 'rectification.report_progress.percent_range');
    refuseIf(p.month > world.today.slice(0, 7), 'rectification.report_progress.month_in_future');
    finding.months.push(p.month);
    return move(finding, 'rectifying');
  }],
  'rectification.finish_measure': [UL, (world, p) => {
    const finding = findingOf(world, p, 'rectification.finish_measure');
    inState(finding, OPEN, 'rectification.finish_measure');
    const measure = finding.measures.find((m) => m.id === p.measure);
    refuseIf(!measure, 'rectification.finish_measure.measure_not_found');
    refuseIf(measure.state === 'done', 'rectification.finish_measure.done_already');
    measure.state = 'done';
    return finding.state === 'reopened' ? finding : move(finding, 'rectifying');
  }],
  'rectification.apply': [UL, (world, p) => {
    const finding = findingOf(world, p, 'rectification.apply');
    inState(finding, OPEN, 'rectification.apply');
    refuseIf(finding.measures.some((m) => m.state === 'open'), 'rectification.apply.measures_open');
    refuseIf(!evidenced(world, p, finding.id), 'rectification.apply.evidence_missing');
    return move(finding, 'self_checked');
  }],
  'rectification.check': [FD, (world, p, { who }) => {
    const finding = findingOf(world, p, 'rectification.check');
    refuseIf(world.find('person', world.personOf(who)).unit !== finding.department, 'rectification.check.not_found');
    inState(finding, 'self_checked', 'rectification.check');
    refuseIf(!p.opinion, 'rectification.check.opinion_missing');
    return move(finding, p.decision === 'pass' ? 'department_checked' : 'rectifying');
  }],
  'rectification.close': [IO, (world, p) => {
    const finding = findingOf(world, p, 'rectification.close');
    inState(finding, 'department_checked', 'rectification.close');
    refuseIf(finding.measures.some((m) => m.state === 'open'), 'rectification.close.measures_open');
    return move(finding, 'closed');
  }],
  'rectification.send_back': [IO, (world, p) => { const f = findingOf(world, p, 'rectification.send_back'); inState(f, ['self_checked', 'department_checked'], 'rectification.send_back'); return move(f, 'rectifying'); }],
  'rectification.reopen': [IO, (world, p) => {
    const finding = findingOf(world, p, 'rectification.reopen');
    inState(finding, 'closed', 'rectification.reopen');
    refuseIf(p.due_on < world.today, 'rectification.reopen.due_before_today');
    finding.reopened = (finding.reopened ?? 0) + 1;
    finding.due_on = p.due_on;
    return move(finding, 'reopened');
  }],
  'rectification.add_measure': [UL, (world, p) => {
    const finding = findingOf(world, p, 'rectification.add_measure');
    inState(finding, OPEN, 'rectification.add_measure');
    finding.measures.push({ ...p, id: `${finding.id}-measure-${finding.measures.length}`, state: 'open' });
    return finding;
  }],
  'rectification.extend': [IO, (world, p) => {
    const finding = findingOf(world, p, 'rectification.extend');
    inState(finding, OPEN, 'rectification.extend');
    refuseIf(p.due_on <= finding.due_on, 'rectification.extend.not_later');
    finding.due_on = p.due_on;
    return finding;
  }],
  'order.issue': [IO, (world, p, { as }) => {
    const source = world.find(p.source_kind, p.source);
    refuseIf(!source, 'order.issue.source_not_found');
    refuseIf(p.source_kind === 'decision' && source.state === 'done', 'order.issue.decision_done');
    refuseIf(world.of('order', p.engagement, (o) => o.source === p.source && o.state !== 'closed').length > 0, 'order.issue.issued_already');
    refuseIf(p.due_on < world.today, 'order.issue.due_before_today');
    refuseIf(p.source_kind === 'finding' && (source.state === 'closed' || source.due_on >= world.today), 'order.issue.not_overdue');
    return world.add('order', { ...p, state: 'issued', level: 0, letter_on: world.today, letters: 0 }, as);
  }],
  'order.escalate': [IO, (world, p, { who }) => {
    const order = need(world, 'order', p.order, 'order.escalate');
    inState(order, 'issued', 'order.escalate');
    refuseIf(order.due_on >= world.today, 'order.escalate.not_overdue');
    refuseIf(order.letters > 0 && addWorkingDays(order.letter_on, LETTER_DAYS) > world.today, 'order.escalate.too_soon');
    refuseIf(order.level === LEVELS.length - 1, 'order.escalate.at_top');
    refuseIf(LEVELS[order.level + 1] === 'accountability' && !world.holds(who, IOD), 'permission.denied');
    return Object.assign(order, { level: order.level + 1, letters: order.letters + 1, letter_on: world.today });
  }],
  'order.report': [UL, (world, p) => step(world, p, 'order', 'report', 'issued', 'reported')],
  'order.close': [IO, (world, p) => {
    const order = step(world, p, 'order', 'close', 'reported', 'closed');
    // The last order made from a decision carries it out.
    if (order.source_kind === 'decision' && world.all('order', (o) => o.source === order.source && o.state !== 'closed').length === 0) world.find('decision', order.source).state = 'done';
    return order;
  }],
  'order.send_back': [IO, (world, p) => step(world, p, 'order', 'send_back', 'reported', 'issued')],
  'order.extend': [IOD, (world, p) => { const order = need(world, 'order', p.order, 'order.extend'); refuseIf(p.due_on <= order.due_on, 'order.extend.not_later'); order.due_on = p.due_on; return order; }],
};
