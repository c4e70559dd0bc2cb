// The mock with the read models of round, team and meeting as the real server answers them: node mock/round.mjs [port].
// MOCK_DAY=2020-06-10 shows a day on site instead of the rectification; everything else is server.mjs and data.mjs.
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { randomUUID } from 'node:crypto'
import { engagements, focus, nouns, people, rounds, teams, today as usual } from './data.mjs'

const today = process.env.MOCK_DAY ?? usual
const onSite = today < '2020-06-22'
const day = (from, plus) => new Date(Date.parse(from) + plus * 86400000).toISOString().slice(0, 10)
const lightOf = (due, over) => (over ? 'done' : due < today ? 'red' : due <= day(today, 5) ? 'yellow' : 'green')
const round = rounds[0]
Object.assign(round, { start_on: '2020-04-23', entry_on: '2020-05-20', exit_on: '2020-06-23', feedback_on: '2020-07-14', engagements: 8 })
round.milestones = [{ on: '2020-05-09', name: '培训班', note: '' }, { on: '2020-05-20', name: '八组同日进驻', note: '' }, { on: '2020-06-09', name: '中期调研', note: '' }, { on: '2020-07-06', name: '党组会听取汇报', note: '' }]

teams.forEach((team, index) => {
  const short = index === 7
  team.members = people.slice(index * 5, index * 5 + 5).map((person, place) => ({ person: person.id, name: person.name, post: ['leader', 'deputy', 'member', 'member', 'liaison'][place], engaged: !short }))
  Object.assign(team, { state: short ? 'formed' : 'authorised', screened_on: '2020-05-08', unit_name: engagements[index].unit_name, engagement_id: engagements[index].engagement_id, authorised_on: short ? null : '2020-05-11' })
  if (short) Object.assign(team, { authorisation_number: null, authorised_until: null })
})
const names = Object.fromEntries(people.map((person) => [person.id, person.name]))
engagements.forEach((each, index) => {
  each.number = `2020-R1-G0${index + 1}`
  if (onSite) Object.assign(each, { state: index === 7 ? 'prepared' : 'entered', entered_on: index === 7 ? null : '2020-05-20', left_on: null, feedback_on: null })
  else Object.assign(each, { state: index === 7 ? 'left' : 'fed_back', left_on: '2020-06-23', feedback_on: index === 7 ? null : day('2020-07-08', index) })
})

const ground = (kind, text) => ({ kind, text })
for (const row of nouns.avoidance) {
  const place = teams.find((team) => team.id === row.team_id).members.findIndex((member) => member.person === row.person_id)
  const index = teams.findIndex((team) => team.id === row.team_id)
  row.team_number = teams[index].number
  row.screened_on = '2020-05-08'
  row.round_id = round.id
  row.grounds = []
  if (place === 4) Object.assign(row, { result: 'possible', grounds: [ground('post', `${row.unit_name} 财务部副主任 2014-03—2017-06`)], ...(index === 7 ? {} : { decision: 'cleared', reason: '离任已满三年，分管业务不涉及本次监督重点。', decided_by: people[0].id, decided_by_name: '顾行之', decided_on: '2020-05-09' }) })
  if (place === 2 && index % 3 === 1) Object.assign(row, { result: 'possible', grounds: [ground('native_place', '籍贯与单位所在地相同：云岭市')], ...(index === 7 ? {} : { decision: 'cleared', reason: '自幼离乡，无亲属在当地任职。', decided_by: people[0].id, decided_by_name: '顾行之', decided_on: '2020-05-09' }) })
  if (place === 3 && index === 7) Object.assign(row, { result: 'conflict', grounds: [ground('kinship', '配偶 何永宁 在该单位任物资部主管'), ground('earlier_inspection', '2018-R2 曾巡视该单位')] })
  delete row.grounds_text
}

const titles = { paper: nouns.paper, interview: nouns.interview, material: nouns.material, immediate: nouns.immediate, task: nouns.task }
const agendaOf = (engagement, from) => Object.entries({ interview: 4, material: 3, paper: 5, immediate: 1, task: 2 }).flatMap(([kind, count]) => titles[kind].filter((row) => row.engagement_id === engagement).slice(from % 3, (from % 3) + count).map((row) => ({ kind, id: row.id, title: row.title ?? row.problem ?? `${row.subject_name} ${row.subject_post}` })))
let placeOf = 0
for (const meeting of nouns.meeting) {
  const n = placeOf++ % 12
  const team = teams[engagements.findIndex((each) => each.engagement_id === meeting.engagement_id)]
  meeting.held_on = onSite ? day(today, n - 11) : day('2020-06-11', n)
  meeting.state = n === 11 && onSite ? 'open' : 'concluded'
  meeting.agenda = agendaOf(meeting.engagement_id, n)
  const paper = meeting.agenda.find((item) => item.kind === 'paper')
  meeting.decisions = meeting.state === 'open' ? [] : [{ text: '采购问题列为重点，补充 2019 年合同佐证后再上会。', paper: paper?.id ?? null }, { text: '明日到检修分公司下沉了解，分两路进行。', paper: null }]
  meeting.present = meeting.state === 'open' ? [] : team.members.slice(0, 4).map((member) => member.person)
  meeting.concluded_on = meeting.state === 'open' ? null : meeting.held_on
  meeting.tasks = meeting.state === 'open' ? 0 : 2
}
nouns.task.forEach((task, n) => {
  const meetings = nouns.meeting.filter((meeting) => meeting.engagement_id === task.engagement_id && meeting.state === 'concluded')
  const meeting = meetings[meetings.length - 1 - (n % 2)]
  Object.assign(task, { meeting_id: meeting.id, meeting_held_on: meeting.held_on, due_on: day(meeting.held_on, 2), assigned_on: meeting.held_on, light: lightOf(day(meeting.held_on, 2), task.state === 'done') })
})

const leaves = focus.flatMap((area) => area.children.flatMap((topic) => topic.children.map((leaf) => leaf.id)))
nouns.plan.splice(0, nouns.plan.length, ...engagements.flatMap((each, index) => {
  const base = { engagement_id: each.engagement_id, engagement_number: each.number, team_name: each.team_name, unit_name: each.unit_name, version: 2 }
  const first = { ...base, id: randomUUID(), edition: 1, kind: 'initial', state: 'superseded', summary: '一企一策，紧盯权力集中、资金密集、资源富集的部门和岗位。\n疑点：限额以下采购拆分；两名中层干部破格任用。', approach: '听取汇报、个别谈话、查阅资料、下沉了解。', schedule: '五月二十日进驻，六月二十三日离场；前两周以谈话为主。', division: '分三个小组：党建组、业务组、综合组。', focus: leaves.slice(0, 14), opinion: '同意。', submitted_on: '2020-05-14', decided_on: '2020-05-15', decided_by_name: '顾行之', reason: null, requirement: null }
  if (index > 2) return [{ ...first, state: 'approved' }]
  const second = { ...first, id: randomUUID(), edition: 2, kind: 'extension', state: 'approved', focus: [...first.focus, ...leaves.slice(16, 19)], reason: '谈话反映防疫物资采购与上轮整改存在新的问题，需纳入监督。', requirement: '领导小组 6 月 3 日要求关注防控复工。', opinion: '同意扩项。', submitted_on: '2020-06-04', decided_on: '2020-06-05' }
  return index === 1 ? [first, second, { ...second, id: randomUUID(), edition: 3, state: 'submitted', focus: [...second.focus, leaves[21]], reason: '执行力方面有反映，拟增一项。', requirement: '', opinion: null, submitted_on: '2020-06-09', decided_on: null, decided_by_name: null }] : [first, second]
}))

nouns.hearing[0].attended = '罗敬之、顾行之等九人'
nouns.hearing[1].attended = '党组成员十一人'
for (const hearing of nouns.hearing) Object.assign(hearing, { number: undefined, round_number: round.number, state: 'held', engagements: engagements.slice(0, 7).map((each) => each.engagement_id) })
nouns.decision.forEach((decision, n) => {
  const hearing = nouns.hearing[n < 4 ? 0 : 1]
  const engagement = n % 4 === 3 ? null : engagements[n % 7]
  Object.assign(decision, { hearing_id: hearing.id, round_id: round.id, round_number: round.number, session: hearing.session, body: hearing.body, held_on: hearing.held_on, state: n % 3 === 0 ? 'done' : 'open', done_on: n % 3 === 0 ? day('2020-08-01', n) : null, engagement_id: engagement?.engagement_id ?? null, engagement_number: engagement?.number ?? null, team_name: engagement?.team_name ?? null, unit_name: engagement?.unit_name ?? null, due_on: day('2020-08-05', n * 3) })
  delete decision.hearing_session
  delete decision.light
})
nouns.order.forEach((order, n) => {
  order.light = lightOf(order.due_on, order.state === 'closed')
  const decision = nouns.decision.filter((each) => each.engagement_id && ['rectify', 'supervise'].includes(each.kind))[n]
  if (decision && n % 2 === 0) Object.assign(order, { source_kind: 'decision', source_id: decision.id, matter: decision.text, engagement_id: decision.engagement_id, round_id: round.id })
})
for (const row of nouns.rectification) Object.assign(row, { round_id: round.id, area: row.area.slice(0, 2), unit_id: engagements.find((each) => each.engagement_id === row.engagement_id).unit_id, light: lightOf(row.due_on, row.state === 'closed') })
for (const row of nouns.midterm) {
  const papers = nouns.paper.filter((paper) => paper.engagement_id === row.engagement_id).slice(0, 3)
  Object.assign(row, { visitor: people[0].id, held_on: '2020-06-09', due_on: '2020-06-12', light: onSite ? 'yellow' : 'done', state: onSite ? 'open' : 'closed', papers: papers.map((paper) => paper.id) })
  row.opinions = [{ id: randomUUID(), about: 'paper', paper: papers[0].id, text: '合同金额与台账差 1.2 万元，补充说明。', answer: '已核对，系质保金，补充凭证两份。', answered_on: '2020-06-10' }, { id: randomUUID(), about: 'direction', paper: null, text: '上轮整改情况着墨不足，要见人见事。', answer: onSite ? null : '已补充两份底稿。', answered_on: onSite ? null : '2020-06-11' }]
}

const states = ['raised', 'planned', 'rectifying', 'self_checked', 'department_checked', 'closed', 'reopened']
const counts = (id) => {
  const of = (noun) => nouns[noun].filter((row) => row.engagement_id === id)
  const findings = onSite ? [] : of('rectification')
  return { interviews: of('interview').length * 8 + id.charCodeAt(3) % 7, materials: of('material').length * 7, meetings: of('meeting').length, tasks_open: of('task').filter((row) => row.state === 'open').length, papers: of('paper').length, papers_signed: of('paper').filter((row) => row.state === 'signed').length - (onSite ? 6 : 0), confirmations_open: onSite ? 2 : 0, immediates: of('immediate').length, findings: findings.length, findings_open: findings.filter((row) => row.state !== 'closed').length, orders_open: onSite ? 0 : of('order').length, late: onSite ? id.charCodeAt(2) % 3 : findings.filter((row) => row.light === 'red').length }
}
const rules = [['2020-04-15', '回避审查', 'Avoidance screened'], ['2020-05-15', '组巡视工作方案送审', 'Team work plan submitted'], ['2020-05-21', '发布巡视公告', 'Public notice'], ['2020-05-25', '听取被巡视单位汇报', 'Reports of the unit heard'], ['2020-06-04', '必谈对象谈话完成', 'Obligatory interviews done'], ['2020-06-09', '中期调研指导', 'Mid-term visit'], ['2020-06-18', '个别谈话报告', 'Interview report'], ['2020-06-22', '归还调阅资料', 'Material returned'], ['2020-06-23', '问题底稿签毕', 'Working papers signed'], ['2020-06-30', '巡视报告起草', 'Inspection report drafted'], ['2020-07-05', '领导小组听取汇报', 'Leading group hears the round'], ['2020-07-07', '党组会审议决定', 'Party group decides'], ['2020-08-04', '整改方案', 'Rectification plan'], ['2020-08-14', '专题民主生活会', 'Democratic-life meeting'], ['2020-10-14', '整改进展情况报告', 'Rectification report']]
const calendar = () => [...[['start', 'start_on', '启动', 'Start'], ['entry', 'entry_on', '进驻', 'Entry'], ['exit', 'exit_on', '离场', 'Exit'], ['feedback', 'feedback_on', '反馈', 'Feedback']].map(([id, from, name, name_en]) => ({ on: round[from], kind: 'anchor', id, name, name_en, note: null })), ...round.milestones.map((each) => ({ ...each, kind: 'marked', id: '', name_en: each.name })), ...rules.map(([on, name, name_en]) => ({ on, kind: 'deadline', id: name_en, name, name_en, note: null }))].sort((a, b) => (a.on < b.on ? -1 : 1))

function roundOverview() {
  const findings = onSite ? [] : nouns.rectification
  const of = onSite ? nouns.paper : findings
  const open = findings.filter((row) => row.state !== 'closed')
  const buckets = { overdue_over_month: 2, overdue: 0, yellow: 0, green: 0, undated: 1 }
  for (const row of open) buckets[row.due_on < day(today, -31) ? 'overdue_over_month' : row.light === 'red' ? 'overdue' : row.light] += 1
  const days = [...new Set(findings.map((row) => row.due_on))].sort()
  return {
    round, by_area_of: onSite ? 'paper' : 'finding', milestones: calendar(),
    engagements: engagements.map((each) => ({ engagement_id: each.engagement_id, number: each.number, team_name: each.team_name, unit_name: each.unit_name, state: each.state, entered_on: each.entered_on, left_on: each.left_on, feedback_on: each.feedback_on, counts: counts(each.engagement_id) })),
    by_area: focus.map((area) => ({ area: area.id, name: area.zh, name_en: area.en, count: of.filter((row) => (row.area ?? row.focus).startsWith(area.id)).length })).filter((row) => row.count > 0),
    funnel: states.map((state) => ({ state, count: findings.filter((row) => row.state === state).length })),
    ageing: onSite ? [] : Object.entries(buckets).map(([bucket, count]) => ({ bucket, count })),
    burn_up: days.map((on, n) => ({ on, due: findings.filter((row) => row.due_on <= on).length, closed: on > today ? findings.filter((row) => row.state === 'closed').length : Math.round(findings.filter((row) => row.state === 'closed').length * Math.min(1, (n + 1) / 4)) })),
  }
}
const did = ['interview.record', 'interview.record', 'paper.draft', 'material.request', 'interview.confirm', 'paper.review', 'meeting.conclude', 'interview.record', 'paper.submit', 'material.provide', 'immediate.propose', 'paper.revise', 'meeting.open']
const engagementOverview = (id) => {
  const engagement = engagements.find((each) => each.engagement_id === id)
  const team = teams.find((each) => each.id === engagement?.team_id)
  return { engagement, round: { id: round.id, number: round.number, name: round.name, state: round.state, start_on: round.start_on, entry_on: round.entry_on, exit_on: round.exit_on, feedback_on: round.feedback_on }, counts: counts(id), members: team?.members ?? [], liaisons: [{ account: '1', account_name: 'unit.liaison', person: null, name: '何嘉禾' }], timeline: calendar(), recent: did.map((command, n) => ({ at: new Date(Date.parse(`${today}T09:10:00Z`) - n * 7_900_000).toISOString(), command, by_name: team?.members[n % 5]?.name ?? '', sequence: 400 - n })) }
}
const extras = {
  team: (record) => {
    const mine = engagements.filter((each) => each.team_id === record.id)
    return { engagements: mine.map((each) => ({ engagement_id: each.engagement_id, number: each.number, unit_id: each.unit_id, unit_name: each.unit_name, state: each.state })), avoidance: nouns.avoidance.filter((row) => row.team_id === record.id).map(({ person_name: _person, unit_name: _unit, ...row }) => row), may: record.state === 'formed' ? ['team.assign', 'team.release', 'team.authorise', 'avoidance.screen'] : [] }
  },
  hearing: (record) => ({ heard: engagements.filter((each) => record.engagements.includes(each.engagement_id)).map((each) => ({ id: each.engagement_id, number: each.number, team_name: each.team_name, unit_name: each.unit_name })) }),
  meeting: (record) => ({ names: { ...names, ...Object.fromEntries(nouns.paper.map((paper) => [paper.id, `${paper.provisional_number} ${paper.title}`])) }, may: record.state === 'open' ? ['meeting.conclude'] : [] }),
  midterm: (record) => ({ names: { ...names, ...Object.fromEntries(nouns.paper.map((paper) => [paper.id, `${paper.provisional_number} ${paper.title}`])) }, may: record.state === 'open' ? ['midterm.answer', 'midterm.close'] : [] }),
  plan: (record) => ({ may: record.state === 'submitted' ? ['plan.approve', 'plan.return'] : [] }),
  engagement: (record) => ({ may: record.state === 'entered' ? ['engagement.leave'] : [] }),
}
const refusals = { 'team.authorise': [409, { refusal: 'team.authorise.conflict_unresolved', field: null, message: '有组员的回避疑点没有了结，请由巡视办主任决定，或换人', clause: 'P06', detail: { people: ['何志远'] } }] }

const own = (request, response, handler) => {
  const url = new URL(request.url, 'http://mock')
  const name = url.pathname.replace('/api/', '')
  const answer = (status, body) => { response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }); response.end(JSON.stringify(body)) }
  if (request.headers.cookie?.includes('huiyin_session')) {
    if (name === 'round.overview') return answer(200, roundOverview())
    if (name === 'engagement.overview') return answer(200, engagementOverview(url.searchParams.get('engagement')))
    if (refusals[name]) return answer(...refusals[name])
  }
  const [noun, what] = name.split('.')
  const end = response.end.bind(response)
  response.end = (body, ...rest) => {
    if (typeof body === 'string' && name.startsWith('session.')) return end(body.replaceAll(`"today":"${usual}"`, `"today":"${today}"`), ...rest)
    if (typeof body === 'string' && what === 'open' && extras[noun] && response.statusCode === 200) {
      const opened = JSON.parse(body)
      return end(JSON.stringify({ ...opened, ...extras[noun](opened.record) }), ...rest)
    }
    return end(body, ...rest)
  }
  return handler(request, response)
}
const make = http.createServer
http.createServer = (handler) => make((request, response) => own(request, response, handler))
syncBuiltinESMExports()
await import('./server.mjs')
