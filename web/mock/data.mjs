// Invented data for developing screens before the server stands. Fictional group, people and findings.
import { createHash, randomUUID } from 'node:crypto'

export const today = '2020-08-10'
let seed = 7
const random = () => ((seed = (seed * 16807) % 2147483647) / 2147483647)
const pick = (list) => list[Math.floor(random() * list.length)]
const day = (from, plus) => new Date(Date.parse(from) + plus * 86400000).toISOString().slice(0, 10)
const id = () => randomUUID()
const hash = (text) => createHash('sha256').update(text).digest('hex')

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']
const given = ['志远', '文静', '建国', '晓岚', '思源', '立新', '雨桐', '海峰', '明哲', '淑芬', '子昂', '若水', '長青', '嘉禾', '永宁', '怀瑾']
const places = ['滨江市', '云岭市', '平沙市', '石桥市', '青浦镇', '临港区']
const unitNames = ['云岭水电公司', '滨江新能源公司', '平沙工程公司', '石桥物资公司', '临港金融公司', '远航科技公司', '青浦检修公司', '北原燃气公司']
const problems = [
  '招标限额以下项目拆分采购，规避公开招标', '“三重一大”事项清单三年未更新，授权边界不清', '扶贫项目资金拨付滞后，验收资料事后补签', '公务用车超标准配置，台账与实际不符',
  '安全生产隐患整改台账显示完成，现场仍未处置', '党委前置研究程序倒置，先上办公会后补纪要', '境外项目备用金长期挂账，超期未清理', '选人用人民主推荐环节缺失，考察材料雷同',
  '上轮巡视反馈问题以发文代替整改，责任人多次变更', '食堂采购长期由同一供应商承担，未经比价', '工程款支付先于验收，签字时间逻辑矛盾', '疫情防控物资领用无登记，库存账实不符',
]
const areas = ['A1 重大决策部署', 'A2 集团决议落实', 'A3 从严治党', 'A4 党建责任', 'A5 选人用人', 'A6 巡视审计整改', 'A7 发展战略', 'A8 防控复工', 'A9 执行力']

export const people = Array.from({ length: 46 }, (_, index) => ({
  id: id(), code: `P${String(index + 1).padStart(4, '0')}`, name: surnames[index % surnames.length] + given[(index * 5) % given.length], gender: index % 3 ? 'male' : 'female',
  birth_month: `19${70 + (index % 22)}-0${1 + (index % 9)}`, native_place: pick(places), unit_id: '', unit_name: pick(unitNames), department: pick(['财务部', '审计部', '党群部', '人力部']), post: pick(['主管', '副主任', '高级主管', '处长']),
  speciality: pick(['audit', 'finance', 'party_building', 'personnel', 'discipline', 'engineering', 'law']), political_status: '中共党员', phone: '010-0000', available: 1, posts: [], kin: [], version: 1,
}))

const root = { id: id(), code: '001', name: '远山能源集团有限公司', short_name: '远山集团', parent_id: null, level: 1, path: '001', sector: '综合', kind: 'group', place: '滨江市', headcount: 182000, party_members: 41000, leader_name: '罗敬之', version: 1 }
export const units = [root]
unitNames.forEach((name, index) => {
  const unit = { id: id(), code: `001${index + 1}`, name, short_name: name.slice(0, 4), parent_id: root.id, parent_name: root.name, level: 2, path: `001/00${index + 1}`, sector: pick(['发电', '工程', '物资', '金融']), kind: 'member', place: pick(places), headcount: 900 + index * 377, party_members: 210 + index * 40, leader_name: pick(people).name, version: 1 }
  units.push(unit)
  for (let n = 1; n <= 6; n += 1) units.push({ ...unit, id: id(), code: `${unit.code}${n}`, name: `${name.slice(0, 4)}第${n}分公司`, short_name: `${n}分`, parent_id: unit.id, parent_name: name, level: 3, path: `${unit.path}/0${n}`, kind: 'branch', headcount: 80 + n * 31 })
})

export const rounds = [
  { id: id(), year: 2020, ordinal: 1, number: '2020-R1', name: '2020 年第一轮巡视', kind: 'regular', state: 'started', requirement: '围绕九个方面开展政治监督，重点看决策部署落实、选人用人与上轮整改。', start_on: '2020-05-20', entry_on: '2020-05-20', exit_on: '2020-06-22', feedback_on: '2020-07-14', document_number: '远集党〔2020〕31号', norms_version: '1666-2020.1', version: 3, focus: ['A1.1.1', 'A2.2.1'], milestones: [{ on: '2020-05-20', name: '动员部署会', note: '八个巡视组同日进驻' }, { on: '2020-07-06', name: '党组会听取汇报', note: '' }] },
  { id: id(), year: 2020, ordinal: 2, number: '2020-R2', name: '2020 年第二轮巡视', kind: 'special', state: 'planned', requirement: '待定', start_on: '2020-10-12', entry_on: '2020-10-12', exit_on: '2020-11-20', feedback_on: '2020-12-10', version: 1, focus: [], milestones: [] },
]

export const teams = unitNames.map((_, index) => ({
  id: id(), round_id: rounds[0].id, round_number: '2020-R1', ordinal: index + 1, number: `2020-R1-G0${index + 1}`, name: `第${'一二三四五六七八'[index]}巡视组`, state: index < 7 ? 'authorised' : 'formed', authorisation_number: `远集巡授〔2020〕${index + 1}号`, authorised_until: '2020-09-30', version: 1,
  members: people.slice(index * 5, index * 5 + 5).map((person, place) => ({ person: person.id, name: person.name, post: place === 0 ? 'leader' : place === 1 ? 'deputy' : 'member' })),
}))
export const engagements = unitNames.map((name, index) => ({
  id: '', engagement_id: id(), round_id: rounds[0].id, team_id: teams[index].id, unit_id: units.find((unit) => unit.name === name).id, number: teams[index].number, team_name: teams[index].name, unit_name: name,
  state: index < 6 ? 'fed_back' : index === 6 ? 'left' : 'closed', entered_on: '2020-05-20', left_on: '2020-06-22', feedback_on: day('2020-07-08', index),
}))
for (const each of engagements) each.id = each.engagement_id

const lightOf = (due, over) => (over || !due ? 'green' : due < today ? 'red' : due <= day(today, 5) ? 'yellow' : 'green')
const many = (count, make) => engagements.flatMap((engagement, place) => Array.from({ length: count }, (_, n) => ({ id: id(), engagement_id: engagement.engagement_id, engagement_number: engagement.number, team_name: engagement.team_name, unit_name: engagement.unit_name, version: 1, ...make(n, place, engagement) })))
const two = (n) => String(n).padStart(2, '0')

export const nouns = {
  unit: units, person: people, round: rounds, team: teams, engagement: engagements,
  avoidance: teams.flatMap((team, index) => team.members.map((member, place) => ({ id: id(), team_id: team.id, team_name: team.name, person_id: member.person, person_name: member.name, unit_id: engagements[index].unit_id, unit_name: engagements[index].unit_name, result: place === 4 ? 'possible' : place === 3 && index === 2 ? 'conflict' : 'none', grounds_text: place === 4 ? '2016 年曾在该单位任职' : '', decision: null, reason: null }))),
  plan: many(1, (n, place) => ({ number: `方案-G0${place + 1}-01`, edition: 1, kind: 'initial', state: 'approved', summary: '一企一策，紧盯权力集中、资金密集、资源富集的部门和岗位。', approach: '听取汇报、个别谈话、查阅资料、下沉了解。', schedule: '五月二十日进驻，六月二十二日离场。', division: '分三个小组。', focus: ['A1.1.1', 'A2.2.1'], opinion: '同意。' })),
  interview: many(9, (n, place) => ({ number: `谈-G0${place + 1}-${two(n + 1)}`, held_on: day('2020-05-21', n * 3), started_at: '09:00', minutes: 45 + n * 5, place: '三楼会议室', subject_name: pick(people).name, subject_post: pick(['总经理', '纪委书记', '财务部主任', '项目经理']), category: n % 2 ? 'chosen' : 'must', inspectors: [teams[place].members[0].person, teams[place].members[2].person], recorder: teams[place].members[2].person, summary: '谈到采购管理、干部选拔和上轮整改情况。', points: [{ text: '限额以下采购存在拆分', focus: 'A2.2.1' }], clue: 'none', state: n % 4 ? 'confirmed' : 'recorded' })),
  material: many(7, (n, place) => ({ number: `调-G0${place + 1}-${two(n + 1)}`, title: pick(['近三年党委会会议纪要', '招标采购台账', '公务用车台账', '干部选拔任用全程纪实', '审计整改报告']), description: '请提供原件及电子版。', focus: ['A2.2.1'], state: ['requested', 'provided', 'reviewed', 'returned'][n % 4], requested_on: day('2020-05-21', n), due_on: day('2020-08-07', n), light: lightOf(day('2020-08-07', n), n % 4 !== 0), requested_by: teams[place].members[2].person, copies: 1, pages: 120, notes: [] })),
  meeting: many(12, (n, place) => ({ ordinal: n + 1, held_on: day('2020-05-21', n), chair: teams[place].members[0].person, chair_name: teams[place].members[0].name, state: n < 11 ? 'concluded' : 'open', present: teams[place].members.map((member) => member.person), agenda: [{ kind: 'paper', title: pick(problems) }, { kind: 'interview', title: '财务部主任谈话' }], decisions: [{ text: '采购问题列为重点，补充合同佐证。' }] })),
  task: many(4, (n, place) => ({ title: pick(['补充合同复印件', '核对车辆行驶记录', '约谈项目经理', '调取会议录音']), owner: teams[place].members[2].person, owner_name: teams[place].members[2].name, due_on: day('2020-08-08', n), light: lightOf(day('2020-08-08', n), n > 2), state: n > 2 ? 'done' : 'open', result: '' })),
  paper: many(14, (n, place) => ({
    provisional_number: `预-G0${place + 1}-00${two(n + 1)}`, number: n < 9 ? `2020-R1-G0${place + 1}-DG-00${two(n + 1)}` : null, title: problems[(n + place) % problems.length], focus: pick(['A2.2.1', 'A3.1.2', 'A5.1.1', 'B4.1.2']), occurred: '2018—2019 年', place: pick(places),
    facts: '经查，2018 年 3 月至 2019 年 11 月，该公司将同一类维修服务拆分为 14 个合同，单笔金额均低于公开招标限额，合计 436.50 万元，由同一供应商承担。', basis: '《远山集团采购管理办法》第十二条：不得以化整为零方式规避招标。', responsibility: '物资部主任负直接责任，分管副总经理负领导责任。',
    amount_fen: n % 3 ? null : 43650000 + n * 1200, severity: ['general', 'serious', 'general', 'grave'][n % 4], handlers: [teams[place].members[2].person, teams[place].members[3].person], handler_names: `${teams[place].members[2].name}、${teams[place].members[3].name}`, evidence_count: 1 + (n % 4), origins: [{ kind: 'interview', title: '财务部主任谈话' }],
    disposition: n < 9 ? 'report' : null, confirmation: ['none', 'sent', 'agreed', 'objected', 'resolved'][n % 5], state: n < 9 ? 'signed' : ['drafted', 'submitted', 'reviewed', 'discussed', 'dropped'][n - 9], updated_at: `2020-06-${two(1 + n)}T08:30:00.000Z`,
    steps: [{ step: 'submitted', by_name: teams[place].members[2].name, on: '2020-06-02', decision: null, opinion: null }, { step: 'reviewed', by_name: teams[place].members[1].name, on: '2020-06-03', decision: 'pass', opinion: '事实清楚，佐证充分，同意上会。' }],
  })),
  confirmation: many(5, (n, place) => ({ number: `确-G0${place + 1}-${two(n + 1)}`, paper_id: id(), paper_title: problems[n], statement: '2018 年 3 月至 2019 年 11 月签订维修合同 14 份，合计 436.50 万元。', state: ['sent', 'agreed', 'objected', 'resolved', 'agreed'][n], sent_on: '2020-06-05', due_on: '2020-06-09', light: lightOf('2020-08-09', n > 0), answer: n ? '情况属实。' : null })),
  immediate: many(2, (n, place) => ({ number: `立-G0${place + 1}-${two(n + 1)}`, problem: pick(problems), ground: pick(['strongly_complained', 'plain_breach', 'safety_hazard']), solvable: '责任清楚、措施简单。', measure: '三日内补齐登记并公示。', due_on: day('2020-08-06', n * 6), light: lightOf(day('2020-08-06', n * 6), false), state: ['notified', 'leader_approved'][n], approvals: [{ step: 'deputy', by_name: teams[place].members[1].name, on: '2020-06-08', opinion: '同意。' }] })),
  midterm: many(1, () => ({ held_on: '2020-06-05', visitor_name: '顾行之', state: 'closed', due_on: '2020-06-10', papers: [], frame_opinion: '框架清楚，第三部分要压缩。', opinions: [{ id: id(), about: 'direction', text: '上轮整改情况着墨不足。', answer: '已补充两份底稿。', answered_on: '2020-06-09' }] })),
  report: many(1, () => ({ state: 'reviewed', overall: '该公司总体贯彻落实到位，但在采购管理、选人用人等方面存在问题。', suggestions: '建议开展采购专项治理。', opinion: '同意提交。', statements: problems.slice(0, 6).map((text, index) => ({ id: id(), ordinal: index + 1, area: areas[index], text, paper_number: `DG-00${two(index + 1)}` })) })),
  hearing: [{ id: id(), round_id: rounds[0].id, body: 'leading_group', session: '2020年第5次', held_on: '2020-06-30', attended: 9, engagements: [] }, { id: id(), round_id: rounds[0].id, body: 'party_group', session: '2020年第21次', held_on: '2020-07-06', attended: 11, engagements: [] }],
  decision: Array.from({ length: 14 }, (_, n) => ({ id: id(), hearing_session: '2020年第21次', kind: pick(['rectify', 'supervise', 'transfer', 'circulate']), text: pick(['限期完成采购专项治理并报告结果', '对共性问题开展集团范围排查', '有关线索移交纪检监察组', '通报三家单位整改不力问题']), responsible: pick(unitNames), due_on: day('2020-08-05', n * 3), light: lightOf(day('2020-08-05', n * 3), false) })),
  feedback: many(1, (n, place, engagement) => ({ document_number: `远集巡反〔2020〕${place + 1}号`, state: place < 6 ? 'received' : 'approved', overall: '见报告。', requirements: '十五个工作日内报送整改方案。', held_on: engagement.feedback_on, attended: 46, received_by: '党委书记', acceptance: '诚恳接受，照单全收。', findings: [] })),
  rectification: many(9, (n, place) => {
    const state = ['closed', 'rectifying', 'self_checked', 'closed', 'rectifying', 'department_checked', 'planned', 'reopened', 'rectifying'][(n + place) % 9]
    const due = day('2020-08-03', n * 4)
    return { number: `2020-R1-G0${place + 1}-WT-00${two(n + 1)}`, title: problems[(n + place) % problems.length], text: problems[(n + place) % problems.length], area: areas[(n * 2 + place) % 9], focus: 'A2.2.1', severity: ['general', 'serious', 'grave'][n % 3], state, light: lightOf(due, state === 'closed'), due_on: due, progress_percent: state === 'closed' ? 100 : 20 + n * 8, leader_name: pick(people).name, department_name: pick(['财务部', '物资部', '党群部']), goal: '制度健全、台账清楚、责任到人。', reopened_count: state === 'reopened' ? 1 : 0, measures: [{ id: id(), text: '修订采购管理办法', kind: 'lasting', owner_name: pick(people).name, due_on: due, state: 'open' }, { id: id(), text: '清理拆分合同', kind: 'now', owner_name: pick(people).name, due_on: due, state: 'done', result: '已清理 14 份' }], months: [{ month: '2020-07', percent: 30, text: '完成排查。' }], checks: [] }
  }),
  rectification_plan: many(1, (n, place) => ({ state: place % 3 ? 'accepted' : 'submitted', submitted_on: '2020-07-28', due_on: '2020-08-04', opinion: '' })),
  order: many(2, (n, place) => ({ number: `XSB-DB-2020-00${two(place * 2 + n + 1)}`, matter: pick(['限期完成采购专项治理', '逾期整改事项督办']), level: pick(['notice', 'guidance', 'reminder', 'warning']), undertaker: pick(unitNames), issued_on: '2020-07-20', due_on: day('2020-08-07', n * 9), light: lightOf(day('2020-08-07', n * 9), false), state: n ? 'issued' : 'reported', source_kind: 'finding', letters: [{ on: '2020-07-20', level: 'notice', text: '请按期办理。' }] })),
  evidence: [],
  account: [['office.director', '顾行之', 'office_director'], ['office.staff', '林知微', 'office_staff'], ['g03.leader', '沈怀瑾', 'team_leader'], ['g03.member', '许若水', 'team_member'], ['unit.liaison', '何嘉禾', 'unit_liaison'], ['sys.admin', null, 'system_admin'], ['sec.admin', null, 'security_admin'], ['aud.admin', null, 'audit_admin']].map(([name, person, role]) => ({ id: id(), name, person_name: person, state: 'active', roles: role, role, created_at: '2020-04-01T01:00:00.000Z' })),
}
for (const paper of nouns.paper.filter((_, n) => n % 2 === 0)) nouns.evidence.push({ id: id(), engagement_id: paper.engagement_id, subject_kind: 'paper', subject_id: paper.id, name: '维修合同（1—14）.pdf', origin: '物资部档案室', hash: hash(paper.id), size: 48213, pages: 32, attached_on: '2020-06-01' })

export const journal = Array.from({ length: 400 }, (_, n) => ({ id: id(), stream: n % 5 ? 'engagement' : 'security', sequence: 400 - n, at: new Date(Date.parse('2020-08-10T09:00:00Z') - n * 1800000).toISOString(), by_name: pick(people).name, command: n % 5 ? pick(['paper.draft', 'paper.review', 'interview.record', 'material.request']) : pick(['session.open', 'account.grant']), hash: hash(`h${n}`), previous_hash: hash(`h${n + 1}`) }))

const leaf = (at, zh, en) => ({ id: at, zh, en })
export const focus = areas.map((area, n) => ({ id: `A${n + 1}`, zh: area.slice(3), en: `Area ${n + 1}`, children: [{ id: `A${n + 1}.1`, zh: '责任落实', en: 'Responsibility', children: [leaf(`A${n + 1}.1.1`, '主体责任', 'Main responsibility'), leaf(`A${n + 1}.1.2`, '第一责任人', 'First person responsible')] }, { id: `A${n + 1}.2`, zh: '机制运行', en: 'Mechanism', children: [leaf(`A${n + 1}.2.1`, '清单与权限', 'Lists and limits')] }] }))

export const desk = (role) => {
  if (role === 'security_admin' || role === 'audit_admin' || role === 'system_admin') return []
  const rows = [...nouns.paper.filter((row) => ['submitted', 'reviewed'].includes(row.state)).slice(0, 4).map((row) => ['paper', row, row.state === 'submitted' ? 'paper.review' : 'paper.discuss', '2020-08-10']), ...nouns.rectification.filter((row) => row.state === 'department_checked' || row.state === 'self_checked').slice(0, 4).map((row) => ['rectification', row, 'rectification.close', row.due_on]), ...nouns.immediate.filter((row) => row.state === 'leader_approved').slice(0, 2).map((row) => ['immediate', row, 'immediate.approve', row.due_on]), ...nouns.order.filter((row) => row.state === 'reported').slice(0, 3).map((row) => ['order', row, 'order.close', row.due_on]), ...nouns.rectification_plan.filter((row) => row.state === 'submitted').slice(0, 1).map((row) => ['rectification_plan', row, 'rectification.accept_plan', null])]
  return rows.map(([noun, row, command, due]) => ({ due_on: due, light: lightOf(due, false), noun, engagement: row.engagement_id, engagement_name: row.unit_name, id: row.id, title: row.title ?? row.problem ?? row.matter ?? row.unit_name, command, since: '2020-08-03' }))
}
