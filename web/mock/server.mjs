// A stand-in for the server while screens are made: same grammar, invented answers, nothing kept.
// node mock/server.mjs [port]; sign in as any account of mock/data.mjs with any password ("wrong" is refused).
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { desk, engagements, focus, journal, nouns, teams, today } from './data.mjs'

const port = Number(process.argv[2] ?? 8080)
const wordy = new Set(['facts', 'basis', 'responsibility', 'text', 'statement', 'summary'])
const sessions = new Map()
const live = new Set()
const founded = process.env.MOCK_EMPTY !== '1'

const next = {
  paper: { drafted: ['paper.submit', 'paper.revise'], submitted: ['paper.review'], reviewed: ['paper.discuss', 'paper.sign'], discussed: ['paper.sign', 'paper.drop'] },
  rectification: { planned: ['rectification.report_progress', 'rectification.add_measure'], rectifying: ['rectification.report_progress', 'rectification.finish_measure', 'rectification.apply', 'rectification.extend'], self_checked: ['rectification.check'], department_checked: ['rectification.close', 'rectification.send_back'], closed: ['rectification.reopen'] },
  immediate: { leader_approved: ['immediate.approve', 'immediate.reject'], notified: ['immediate.rectify'] },
  order: { issued: ['order.report', 'order.escalate', 'order.extend'], reported: ['order.close', 'order.send_back'] },
  round: { planned: ['round.approve', 'round.reschedule'], started: ['round.mark', 'round.reschedule', 'round.close'] },
  material: { requested: ['material.provide'], provided: ['material.review', 'material.return'] }, confirmation: { sent: ['confirmation.agree', 'confirmation.object'], objected: ['confirmation.resolve'] },
  interview: { recorded: ['interview.confirm', 'interview.revise'] }, meeting: { open: ['meeting.conclude'] }, task: { open: ['task.complete'] }, account: { active: ['account.grant', 'account.lock', 'account.reset_password'] },
}
const after = { 'paper.submit': 'submitted', 'paper.review': 'reviewed', 'paper.discuss': 'discussed', 'paper.sign': 'signed', 'paper.drop': 'dropped', 'rectification.close': 'closed', 'rectification.apply': 'self_checked', 'rectification.check': 'department_checked', 'rectification.reopen': 'reopened', 'immediate.approve': 'approved', 'order.close': 'closed', 'order.report': 'reported', 'material.provide': 'provided', 'material.return': 'returned', 'interview.confirm': 'confirmed', 'task.complete': 'done', 'round.close': 'closed' }

const typeOf = (noun, name, value) => {
  if (name === 'id' || name.endsWith('_id')) return 'id'
  if (name === 'light') return 'light'
  if (name.endsWith('_fen')) return 'money'
  if (name.endsWith('_on') || name === 'authorised_until') return 'date'
  if (name === 'at' || name.endsWith('_at')) return name === 'started_at' ? 'text' : 'instant'
  if (['state', 'severity', 'kind', 'level', 'confirmation', 'disposition', 'ground', 'result', 'category', 'gender', 'speciality', 'body', 'source_kind', 'decision'].includes(name) && !(noun === 'unit' && name === 'level')) return 'enum'
  return typeof value === 'number' ? 'number' : 'text'
}
const columnsOf = (noun, rows) => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => rows.some((row) => typeof row[name] !== 'object' || row[name] === null))
  const order = ['number', 'provisional_number', 'code', 'title', 'problem', 'matter', 'text', 'name', 'state', 'light', 'due_on']
  names.sort((a, b) => (order.indexOf(a) + 99) % 99 - (order.indexOf(b) + 99) % 99)
  return names.map((name) => {
    const type = typeOf(noun, name, rows.find((row) => row[name] != null)?.[name])
    return { name, type, label_key: `${noun}.field.${name}`, filterable: true, sortable: true, groupable: ['enum', 'light'].includes(type) || ['unit_name', 'team_name', 'area'].includes(name), default: type !== 'id' && (noun === 'order' || noun === 'decision' || !wordy.has(name)) && !['version', 'unit_name', 'engagement_number', 'document_number', 'place', 'occurred', 'updated_at', 'path', 'reason'].includes(name) }
  })
}
const tests = { eq: (a, b) => String(a) === b, ne: (a, b) => String(a) !== b, in: (a, b) => b.split(',').includes(String(a)), lt: (a, b) => a < b, le: (a, b) => a <= b, gt: (a, b) => a > b, ge: (a, b) => a >= b, has: (a, b) => String(a ?? '').includes(b), empty: (a) => a == null || a === '', set: (a) => a != null && a !== '' }

function listed(noun, all, params) {
  let rows = all
  if (params.get('engagement') && noun !== 'account') rows = rows.filter((row) => row.engagement_id === params.get('engagement'))
  for (const text of params.getAll('where')) {
    const [column, op] = text.split(':', 2)
    rows = rows.filter((row) => tests[op](row[column], text.slice(column.length + op.length + 2)))
  }
  const q = params.get('q')
  if (q) rows = rows.filter((row) => Object.values(row).some((value) => String(value).includes(q)))
  const sort = params.get('sort')?.split(',')[0]
  if (sort) {
    const name = sort.replace('-', '')
    rows = [...rows].sort((a, b) => (a[name] > b[name] ? 1 : a[name] < b[name] ? -1 : 0) * (sort.startsWith('-') ? -1 : 1))
  }
  const columns = columnsOf(noun, all)
  const group = params.get('group')
  if (group) {
    const counts = new Map()
    for (const row of rows) counts.set(row[group] ?? null, (counts.get(row[group] ?? null) ?? 0) + 1)
    return { columns, rows: [], total: rows.length, total_exact: true, next: null, groups: [...counts].map(([value, count]) => ({ value, count })) }
  }
  const limit = Number(params.get('limit') ?? 50)
  const from = Number(params.get('after') ?? 0)
  return { columns, rows: rows.slice(from, from + limit), total: rows.length, total_exact: true, next: from + limit < rows.length ? String(from + limit) : null }
}

const history = (noun) => [{ at: '2020-06-03T02:10:00.000Z', by: '1', by_name: '沈怀瑾', command: noun === 'paper' ? 'paper.review' : `${noun}.revise`, facts: [] }, { at: '2020-06-01T08:30:00.000Z', by: '2', by_name: '许若水', command: noun === 'paper' ? 'paper.draft' : `${noun}.open`, facts: [] }]
const counts = (key) => ({ interviews: nouns.interview.filter((row) => row.engagement_id === key).length, materials: 7, meetings: 12, papers: 14, papers_signed: 9, immediates: 2, findings: 9, findings_open: 6, orders_open: 2, late: 3 })
const rules = [
  { command: 'paper.sign', who: ['team_leader'], refusals: [{ code: 'paper.sign.not_found', clause: null, kind: 'missing', message: '找不到这份底稿' }, { code: 'paper.sign.facts_unconfirmed', clause: 'R3 第十八条', kind: 'state', message: '单位尚未确认事实，不能签发' }], file: 'src/inspection/paper/rules.cpp' },
  { command: 'rectification.close', who: ['office_staff', 'office_director'], refusals: [{ code: 'rectification.close.evidence_missing', clause: 'R5 第七条', kind: 'invalid', message: '没有佐证，不能销号' }], file: 'src/inspection/rectification/rules.cpp' },
]

function sessionOf(account) {
  const row = nouns.account.find((each) => each.name === account) ?? nouns.account[0]
  const inTeam = ['team_leader', 'team_member', 'unit_liaison'].includes(row.role)
  return { csrf: 'mock', account: { id: row.id, name: row.name }, person: row.person_name ? { id: row.id, name: row.person_name, unit: '', unit_name: '远山集团' } : null, roles: [{ role: row.role, scope_kind: inTeam ? 'engagement' : 'group', scope: inTeam ? engagements[0].engagement_id : null, scope_name: inTeam ? engagements[0].unit_name : null }], today, sample: true }
}

const refuse = (response, status, refusal, message, field = null, clause = null) => send(response, status, { refusal, field, message, clause, detail: {} })
function send(response, status, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}
const read = (request) => new Promise((done) => { const parts = []; request.on('data', (part) => parts.push(part)); request.on('end', () => done(Buffer.concat(parts))) })

function decide(name, payload) {
  const [noun] = name.split('.')
  if (name === 'interview.record' && (payload.inspectors ?? []).length < 2) return [422, 'interview.record.one_inspector', '谈话人不得少于两人', 'inspectors', 'R2 第九条']
  for (const [field, value] of Object.entries(payload)) if (value === '') return [422, 'request.text_empty', '此项不能为空', field]
  const row = nouns[noun]?.find((each) => Object.values(payload).includes(each.id))
  if (name === 'paper.sign' && row && !['agreed', 'resolved'].includes(row.confirmation) && payload.disposition !== 'clue') return [409, 'paper.sign.facts_unconfirmed', '单位尚未确认事实，不能签发写入报告', 'disposition', 'R3 第十八条']
  if (name === 'rectification.close' && row && !nouns.evidence.some((each) => each.subject_id === row.id)) return [422, 'rectification.close.evidence_missing', '没有佐证，不能销号', null, 'R5 第七条']
  return null
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://mock')
  const params = url.searchParams
  const name = url.pathname.replace('/api/', '')
  const key = /huiyin_session=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  const session = sessions.get(key)
  if (name === 'installation.show') return send(response, 200, { founded, sample: founded, today, ceiling: 'work_secret' })
  if (request.method === 'POST') {
    const body = await read(request)
    if (!session && !['session.open', 'installation.found'].includes(name)) return refuse(response, 401, 'session.required', '请先登录')
    if (name === 'blob') return send(response, 200, { hash: 'ab'.repeat(32), size: body.length })
    const payload = JSON.parse(body.toString() || '{}')
    if (name === 'session.open') {
      if (payload.password === 'wrong') return refuse(response, 401, 'session.bad_credentials', '登录名或密码不对', 'password')
      const token = randomUUID().replaceAll('-', '')
      sessions.set(token, sessionOf(payload.account))
      return send(response, 200, sessions.get(token), { 'Set-Cookie': `huiyin_session=${token}; Path=/; HttpOnly` })
    }
    if (name === 'session.close') { sessions.delete(key); return send(response, 200, {}) }
    const refused = decide(name, payload)
    if (refused) return refuse(response, ...refused)
    const noun = name.split('.')[0]
    let row = nouns[noun]?.find((each) => each.id !== payload.engagement && Object.values(payload).includes(each.id))
    if (params.get('dry') !== '1') {
      if (row) { if (after[name]) row.state = after[name] } else if (nouns[noun]) { row = { id: randomUUID(), engagement_id: payload.engagement, version: 1, state: 'drafted', ...payload }; if (noun === 'evidence') row.subject_id = payload.subject; nouns[noun].unshift(row) }
      for (const each of live) each.write(`event: fact\ndata: ${JSON.stringify({ stream: 'group', sequence: 1, command: name, engagement: payload.engagement ?? null, id: row?.id ?? '' })}\n\n`)
    }
    return send(response, 200, { id: row?.id ?? randomUUID(), stream: 'group', sequence: 1, facts: [name] })
  }
  if (!session) return refuse(response, 401, 'session.required', '请先登录')
  if (name === 'live') { response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' }); response.write(': open\n\n'); live.add(response); request.on('close', () => live.delete(response)); return undefined }
  if (name === 'session.show') return send(response, 200, session)
  if (name === 'desk.list') return send(response, 200, { rows: desk(session.roles[0].role) })
  if (name === 'focus.tree') return send(response, 200, focus)
  if (name === 'rules.list') return send(response, 200, { rows: rules })
  if (name === 'journal.list') return send(response, 200, listed('journal', journal, params))
  if (name === 'person.directory') return send(response, 200, { rows: nouns.person })
  if (name === 'engagement.overview') { const engagement = engagements.find((each) => each.engagement_id === params.get('engagement')); return send(response, 200, { engagement, members: teams.find((team) => team.id === engagement?.team_id)?.members ?? [], counts: counts(engagement?.engagement_id) }) }
  if (name === 'round.overview') return send(response, 200, { round: nouns.round[0], engagements: engagements.map((each) => ({ ...each, counts: counts(each.engagement_id) })), by_area: focus.map((area) => ({ area: area.id, name: area.zh, count: 4 + (area.id.charCodeAt(1) % 5) * 3 })), funnel: ['raised', 'planned', 'rectifying', 'self_checked', 'department_checked', 'closed'].map((state, n) => ({ state, count: 72 - n * 9 })), ageing: ['0-15', '16-30', '31-60', '60+'].map((bucket, n) => ({ bucket, count: 20 - n * 4 })), burn_up: Array.from({ length: 12 }, (_, n) => ({ on: `2020-${String(7 + Math.floor(n / 3)).padStart(2, '0')}-${String(1 + (n % 3) * 10).padStart(2, '0')}`, due: n * 6, closed: Math.max(0, n * 6 - 5) })), milestones: nouns.round[0].milestones })
  const [noun, what] = name.split('.')
  const rows = nouns[noun]
  if (!rows) return refuse(response, 404, 'request.unknown_query', '没有这个查询')
  if (name.endsWith('.list.csv')) {
    const columns = (params.get('columns') ?? '').split(',')
    response.writeHead(200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename=${noun}.csv` })
    return response.end('\ufeff' + [columns, ...listed(noun, rows, new URLSearchParams([...params, ['limit', '10000']])).rows.map((row) => columns.map((column) => row[column] ?? ''))].map((line) => line.join(',')).join('\n'))
  }
  if (what === 'list') return send(response, 200, listed(noun, rows, params))
  const record = rows.find((row) => row.id === params.get('id') || row.engagement_id === params.get('id'))
  if (what !== 'open' || !record) return refuse(response, 404, 'record.not_found', '找不到这条记录，可能不在您的知悉范围')
  const names = Object.fromEntries(nouns.person.map((person) => [person.id, person.name]))
  return send(response, 200, { record, history: history(noun), may: next[noun]?.[record.state] ?? [], names, ...(noun === 'account' ? { grants: [{ id: randomUUID(), role: record.role, scope_kind: 'group', scope: null, scope_name: '' }] } : {}) })
}).listen(port, '127.0.0.1', () => console.log(`mock on http://127.0.0.1:${port}`))
