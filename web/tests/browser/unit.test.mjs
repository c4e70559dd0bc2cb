// The inspected unit's liaison on a phone: what was asked for is given, facts are objected to, a danger is removed.
import { accessible, expect, field, fill, get, ownPage, pageOf, phone, refused, say, send, sessionOf, test } from './harness.mjs'

let page = null
let engagement = ''
const fits = async (own) => expect(await own.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), `${own.url()} is wider than the phone`)

test('unit on a phone: every page of its menu fits and says something', async () => {
  page = await ownPage('u03.liaison', undefined, phone)
  engagement = (await get(page, 'session.show')).body.roles[0].scope
  for (const path of ['/unit_home', '/desk', '/engagement', '/material', '/confirmation', '/immediate', '/feedback', '/rectification', '/rectification_plan', '/order', '/unit', `/engagement/${engagement}`, `/engagement/${engagement}/people`]) {
    await page.goto(path)
    await page.locator('main h1, main h2, main .name').first().waitFor()
    await page.locator('.el-skeleton').first().waitFor({ state: 'detached' })
    await fits(page)
    await accessible(page)
    expect(!/[0-9a-f]{8}-[0-9a-f]{4}-/.test(await page.locator('main').innerText()), `${path} shows a bare id`)
  }
})

test('unit on a phone: gives the material asked for, with the file', async () => {
  await page.goto('/unit_home')
  const row = page.locator('li.waiting', { has: page.getByRole('button', { name: say('material.provide') }) }).first()
  const title = await row.locator('a').first().innerText()
  await row.getByRole('button', { name: say('material.provide') }).click()
  await page.locator('.answer input[type=file]').setInputFiles({ name: '会议纪要.txt', mimeType: 'text/plain', buffer: Buffer.from('minutes of 2019') })
  await page.locator('.answer .evidence button', { hasText: say('record.evidence_add') }).click()
  await page.locator('.answer .evidence .name', { hasText: '会议纪要.txt' }).waitFor()
  const pages = page.locator('.answer').getByLabel(field('material', 'pages'), { exact: true })
  await pages.fill('12')
  await pages.press('Tab')
  await fits(page)
  await accessible(page)
  await page.locator('.answer form').getByRole('button', { name: say('material.provide') }).click()
  await page.locator('li.waiting', { hasText: title }).waitFor({ state: 'detached' })
})

test('unit on a phone: objects to a statement of facts with its reasons', async () => {
  const own = await ownPage('u01.liaison', undefined, phone)
  await own.goto('/unit_home')
  const row = own.locator('li.waiting', { has: own.getByRole('button', { name: say('confirmation.object') }) }).first()
  await row.getByRole('button', { name: say('confirmation.object') }).click()
  await own.locator('.answer').getByLabel(field('confirmation', 'reasons'), { exact: true }).fill('第三笔金额应为12.40万元，附银行回单。')
  await fits(own)
  await accessible(own)
  await own.locator('.answer form').getByRole('button', { name: say('confirmation.object') }).click()
  await row.waitFor({ state: 'detached' })
  await own.context().close()
})

test('unit: hears nothing of what the team does inside', async () => {
  await page.goto('/desk')
  await page.evaluate(() => {
    window.heard = []
    window.line = new EventSource('/api/live')
    window.line.addEventListener('fact', (event) => window.heard.push(JSON.parse(event.data).command))
    return new Promise((open) => (window.line.onopen = open))
  })
  const member = await pageOf('g03.member1')
  const overview = (await get(member, `engagement.overview?engagement=${engagement}`)).body
  const handlers = overview.members.slice(2, 4).map((each) => each.person)
  const drafted = await send(member, 'paper.draft', { engagement, title: '内部', focus: 'A4.1.2', occurred: '2019年', place: '机关', facts: '若干。', basis: '办法第一条。', severity: 'general', handlers, origins: [] })
  expect(drafted.status === 200, `paper.draft: ${JSON.stringify(drafted.body)}`)
  const asked = await send(member, 'material.request', { engagement, title: '车辆台账', description: '2019年全部。', focus: ['A4.1.2'] })
  expect(asked.status === 200, `material.request: ${JSON.stringify(asked.body)}`)
  await page.waitForFunction(() => window.heard.includes('material.changed'))
  const heard = await page.evaluate(() => window.heard.join())
  expect(heard === 'material.changed', `the unit heard ${heard}`)
  expect((await get(page, `paper.open?engagement=${engagement}&id=${drafted.body.id}`)).status === 404, 'the unit opens a paper')
})

test('unit: addresses of others lead to a page that says so, and nothing of them is sent', async () => {
  const director = await pageOf('office.director')
  const other = (await get(director, 'engagement.list?limit=50')).body.rows.map((row) => row.engagement_id).find((id) => id !== engagement)
  const first = async (noun) => (await get(director, `${noun}.list?engagement=${other}&limit=1`)).body.rows[0]?.id
  const sent = []
  const listen = async (answer) => answer.url().includes('/api/') && answer.status() === 200 && sent.push(await answer.text().catch(() => ''))
  page.on('response', listen)
  for (const noun of ['material', 'confirmation', 'paper', 'interview']) {
    await page.goto(`/engagement/${other}/${noun}/${await first(noun)}`)
    await page.locator('.refusal-note, .not-here').first().waitFor()
    await accessible(page)
  }
  page.off('response', listen)
  expect(!sent.some((text) => text.includes(other)), 'an answer names the other engagement')
})

test('leading group: finds an immediate rectification on the desk and approves it', async () => {
  const member = await pageOf('g03.member1')
  const proposed = await send(member, 'immediate.propose', { engagement, problem: '配电室门锁损坏，无关人员可以进入。', ground: 'safety_hazard', solvable: '更换门锁即可。', measure: '当日更换。', due_on: '2020-06-20' })
  expect(proposed.status === 200, `immediate.propose: ${JSON.stringify(proposed.body)}`)
  for (const account of ['g03.deputy', 'g03.leader', 'office.director']) {
    const answer = await send(await pageOf(account), 'immediate.approve', { engagement, immediate: proposed.body.id, opinion: '同意。' })
    expect(answer.status === 200, `${account}: ${JSON.stringify(answer.body)}`)
  }
  const leading = await pageOf('leading.group')
  await leading.goto('/desk')
  await accessible(leading)
  await leading.locator('.desk li', { hasText: '配电室' }).getByRole('button', { name: say('immediate.approve') }).click()
  await leading.locator('.decision-panel textarea').first().fill('同意立行立改。')
  await accessible(leading)
  await leading.locator('.decision-panel').getByRole('button', { name: say('immediate.approve'), exact: true }).click()
  await leading.locator('.state-tag', { hasText: say('immediate.state.approved') }).first().waitFor()
})

const rectifying = '2020-10-20'
test('unit on a phone: reports a month, finishes a measure with its evidence, asks for closure', async () => {
  const own = await pageOf('u04.liaison', rectifying, phone)
  const dialog = own.locator('.el-dialog:visible')
  await own.goto('/desk')
  await own.locator('.desk li').getByRole('button', { name: say('rectification.finish_measure') }).first().click()
  await dialog.getByLabel(field('rectification', 'result'), { exact: true }).fill('已办结，附会议纪要。')
  await fits(own)
  await accessible(own)
  await dialog.getByRole('button', { name: say('rectification.finish_measure') }).click()
  await dialog.waitFor({ state: 'hidden' })
  await own.getByRole('button', { name: say('rectification.report_progress') }).click()
  await fill(own, dialog, 'rectification', { month: '2020-10', percent: 80, text: '本月完成一项措施。' })
  await accessible(own)
  await dialog.getByRole('button', { name: say('rectification.report_progress') }).click()
  await dialog.waitFor({ state: 'hidden' })
  await own.locator('.months', { hasText: '2020-10' }).waitFor()
  await own.goto('/desk')
  await own.locator('.desk li').getByRole('button', { name: say('rectification.apply') }).first().click()
  await own.waitForURL(/\/rectification\/[0-9a-f-]{36}/)
  await own.locator('.evidence input[type=file]').setInputFiles({ name: '整改佐证.txt', mimeType: 'text/plain', buffer: Buffer.from('done, with figures') })
  await own.locator('.evidence button', { hasText: say('record.evidence_add') }).click()
  await own.locator('.evidence .name', { hasText: '整改佐证.txt' }).waitFor()
  await fits(own)
  await accessible(own)
  await own.locator('.decision-panel textarea').first().fill('措施全部完成，制度已修订。')
  await own.locator('.decision-panel').getByRole('button', { name: say('rectification.apply') }).click()
  await own.locator('.state-tag', { hasText: say('rectification.state.self_checked') }).first().waitFor()
  await fits(own)
  await accessible(own)
})

test('department: finds it on the desk, checks it, and sees only its own', async () => {
  const own = await pageOf('u04.liaison', rectifying, phone)
  const finding = (await get(own, 'rectification.list?where=state:eq:self_checked&sort=number&limit=50')).body.rows.find((row) => own.url().includes(row.id))
  const director = await pageOf('office.director', rectifying)
  const opened = (await get(director, `rectification.open?engagement=${finding.engagement_id}&id=${finding.id}`)).body.record
  // Whose unit is asked to check it?
  const departments = ['engineering', 'finance', 'audit', 'organisation', 'procurement', 'safety', 'planning', 'party', 'technology', 'supervision', 'labour', 'general'].map((each) => `department.${each}`)
  let account = null
  for (const each of departments) if ((await sessionOf(each, rectifying)).person.unit === opened.department) account ??= each
  expect(account, `no department of ${opened.department_name}`)
  const department = await ownPage(account, rectifying)
  await department.goto('/rectification')
  await department.locator('table.list tbody tr').first().waitFor()
  await accessible(department)
  await department.goto('/desk')
  await department.locator('.desk li', { hasText: finding.title }).getByRole('button', { name: say('rectification.check') }).click()
  await department.locator('.decision-panel textarea').first().fill('核对佐证，措施已落实。')
  await accessible(department)
  await department.locator('.decision-panel').getByRole('button', { name: say('rectification.decision.pass'), exact: true }).click()
  await department.locator('.state-tag', { hasText: say('rectification.state.department_checked') }).first().waitFor()
  await department.context().close()
})

const fedBack = '2020-07-16'
test('unit: the rectification plan covers every finding or is refused by the number left out', async () => {
  const own = await pageOf('u03.liaison', fedBack, phone)
  await own.goto('/unit_home')
  await own.locator('a', { hasText: say('rectification_plan.write') }).click()
  const items = own.locator('.items > li')
  await items.first().waitFor()
  const total = await items.count()
  const write = async (index) => {
    const item = items.nth(index)
    await item.locator('button.head').click()
    await item.getByLabel(field('rectification', 'goal'), { exact: true }).fill('问题清零，制度落地。')
    await item.getByLabel(field('rectification', 'leader_name'), { exact: true }).fill('庞望原')
    await item.getByRole('combobox', { name: field('rectification', 'department') }).click()
    await own.locator('.el-select-dropdown__item:visible').first().click()
    const due = item.getByLabel(field('rectification', 'due_on'), { exact: true }).first()
    await due.fill('2020-10-30')
    await due.press('Enter')
    await item.getByRole('button', { name: say('rectification.add_measure') }).click()
    await item.getByLabel(field('rectification', 'text'), { exact: true }).fill('逐项清理，月底前办结。')
    await item.getByLabel(field('rectification', 'owner_name'), { exact: true }).fill('郎婉峤')
    const measure = item.getByLabel(say('rectification_plan.measure_due'), { exact: true }).first()
    await measure.fill('2020-09-30')
    await measure.press('Enter')
    await fits(own)
    if (index === 0) await accessible(own)
    await item.locator('button.head').click()
  }
  for (let index = 0; index < total - 1; index += 1) await write(index)
  await own.getByRole('button', { name: say('rectification.plan'), exact: true }).click()
  await own.locator('.foot .refusal-note', { hasText: refused('rectification.plan.finding_uncovered') }).waitFor()
  await accessible(own)
  if ((await items.nth(total - 1).locator('button.head').getAttribute('aria-expanded')) === 'true') await items.nth(total - 1).locator('button.head').click()
  await write(total - 1)
  await own.getByRole('button', { name: say('rectification.plan'), exact: true }).click()
  await own.waitForURL(/\/rectification_plan$/)
  await accessible(own)
})

test('Party group and discipline body: decisions are seen by one and hidden from the other', async () => {
  const party = await pageOf('party.group', rectifying)
  for (const path of ['/overview', '/hearing', '/decision', '/team', '/order']) {
    await party.goto(path)
    await party.locator('main h1').first().waitFor()
    await party.locator('.el-skeleton').first().waitFor({ state: 'detached' })
    await accessible(party)
  }
  const discipline = await pageOf('discipline.group', rectifying)
  await discipline.goto('/desk')
  await discipline.getByText(say('start.duty.discipline')).waitFor()
  await accessible(discipline)
  const answers = await Promise.all(['decision', 'hearing', 'paper', 'rectification', 'order', 'engagement', 'feedback'].map(async (noun) => (await get(discipline, `${noun}.list`)).body?.total ?? 0))
  expect(answers.every((total) => total === 0), `the discipline body lists ${answers}`)
  const menu = await discipline.locator('nav.nav a.entry').evaluateAll((links) => links.map((link) => link.getAttribute('href')).join())
  expect(menu === '/desk,/unit,/calendar,/rules', `its menu is ${menu}`)
})
