import { accessible, emptyServer, enter, expect, fill, newPage, refused, say, test } from './harness.mjs'

const offices = ['system', 'security', 'audit']
let page = null

test('first run: a server nobody founded leads to the wizard', async () => {
  page = await newPage(await emptyServer())
  await page.goto('/')
  await page.waitForURL('**/first-run')
  await page.fill('#group', '试用集团')
  await accessible(page)
})

test('first run: two offices may not be one person, and a weak password is refused in words', async () => {
  const next = page.getByRole('button', { name: say('first_run.next') })
  await next.click()
  for (const office of offices) {
    await page.fill(`#${office}-name`, office === 'security' ? 'system.first' : `${office}.first`)
    await page.fill(`#${office}-password`, office === 'system' ? 'weak' : `A-long-phrase-${office}-2020`)
    await page.fill(`#${office}-again`, office === 'system' ? 'weak' : `A-long-phrase-${office}-2020`)
    if (office === 'security') {
      await page.getByText(say('first_run.same_name')).waitFor()
      expect(await next.isDisabled(), 'one name for two offices was let through')
      await page.fill('#security-name', 'security.first')
    }
    await next.click()
  }
  await page.getByRole('button', { name: say('first_run.found') }).click()
  // The refusal brings one back to the person it is about.
  await page.locator('#system-password').waitFor()
  await page.locator('.refusal-note').waitFor()
  expect((await page.locator('.refusal-note').innerText()).trim().length > 6, 'the refusal has no words')
  await accessible(page)
})

test('first run: founded, and the system administrator signs in', async () => {
  await page.fill('#system-password', 'A-long-phrase-system-2020')
  await page.fill('#system-again', 'A-long-phrase-system-2020')
  for (const _ of offices) await page.getByRole('button', { name: say('first_run.next') }).click()
  await page.getByRole('button', { name: say('first_run.found') }).click()
  await page.waitForURL('**/sign-in')
  await enter(page, 'system.first', 'A-long-phrase-system-2020')
  await page.waitForURL('**/desk')
  await page.goto('/account')
  await page.getByText('audit.first').waitFor()
  await accessible(page)
})

test('sign-in: a wrong password is refused in words', async () => {
  const stranger = await newPage(new URL(page.url()).origin)
  await enter(stranger, 'system.first', 'not the phrase')
  await stranger.getByText(refused('session.bad_credentials')).waitFor()
  await accessible(stranger)
  await stranger.context().close()
})

// From nothing to a team that has entered: what the first people of an installation do, each on pages of their own.
const phrase = 'A-long-phrase-of-2020'
const signedIn = new Map()
async function as(account) {
  if (!signedIn.has(account)) {
    const own = await newPage(new URL(page.url()).origin)
    await enter(own, account, account.endsWith('.first') ? `A-long-phrase-${account.split('.')[0]}-2020` : phrase)
    await own.waitForURL('**/desk')
    signedIn.set(account, own)
  }
  return signedIn.get(account)
}
const dialog = (own) => own.locator('.el-dialog:visible')
const seen = new Set()
/** A list's or record's command, filled in and sent; the dialog shuts when it was accepted. One form is one look for axe, whatever is filled in. */
async function carryOut(own, command, values, noun = command.split('.')[0]) {
  await own.getByRole('button', { name: say(command), exact: true }).first().click()
  const form = dialog(own)
  await fill(own, form, noun, values)
  if (!seen.has(command)) await accessible(own)
  seen.add(command)
  await form.getByRole('button', { name: say(command), exact: true }).click()
  await form.waitFor({ state: 'hidden' }).catch(async () => {
    throw new Error(`${command}: ${await form.innerText()}`)
  })
}
const day = (later = 0) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10)
let engagement = ''

async function account(name, person, role) {
  const system = await as('system.first')
  await system.goto('/account')
  await carryOut(system, 'account.create', { name, password: phrase, ...(person ? { person: { pick: person } } : {}) })
  await system.waitForURL(/\/account\/[0-9a-f-]{36}/)
  if (!role) return
  const security = await as('security.first')
  await security.goto(new URL(system.url()).pathname)
  await carryOut(security, 'account.grant', { role: { pick: say(`account.role.${role}`) } })
}

test('from empty: the first office account is made, granted, and told what to enter', async () => {
  const system = await as('system.first')
  await system.goto('/desk')
  await system.getByText(say('start.title')).first().waitFor()
  await accessible(system)
  await account('office.founding', null, 'office_staff')
  const office = await as('office.founding')
  await office.goto('/unit')
  await office.getByText(say('list.empty')).waitFor()
  await accessible(office)
})

test('from empty: units and people, one by one', async () => {
  const office = await as('office.founding')
  const units = [
    ['SY', '试用集团有限公司', '试用集团', null, 'group'],
    ['SY01', '试用集团巡视工作办公室', '巡视办', '试用集团', 'headquarters'],
    ['SY21', '试用建设有限公司', '试用建设', '试用集团', 'member'],
  ]
  for (const [code, name, short_name, parent, kind] of units) {
    await office.goto('/unit')
    await carryOut(office, 'unit.add', {
      code, name, short_name, ...(parent ? { parent: { pick: parent } } : {}), sector: '综合', kind: { pick: say(`unit.kind.${kind}`) }, place: '临川市', headcount: 120, party_members: 60,
    })
  }
  const people = [['P1', '秦主任', '巡视工作办公室'], ['P2', '顾组长', '巡视工作办公室'], ['P3', '沈副组长', '巡视工作办公室'], ['P4', '周组员', '巡视工作办公室'], ['P5', '许书记', '试用集团有限公司'], ['P6', '严联络', '试用建设']]
  for (const [code, name, unit] of people) {
    await office.goto('/person')
    await carryOut(office, 'person.add', {
      code, name, gender: { radio: say('person.gender.male') }, birth_month: '1978-05', native_place: '澜州市', unit: { pick: unit }, department: '综合处', post: '主管',
      speciality: { pick: say('person.speciality.general') }, political_status: '中共党员', phone: '内线1',
    })
  }
})

test('from empty: accounts for people, and what each may do', async () => {
  await account('office.director', '秦主任', 'office_director')
  await account('party.group', '许书记', 'party_group')
  await account('leading.group', null, 'leading_group')
  for (const [name, person] of [['team.leader', '顾组长'], ['team.deputy', '沈副组长'], ['team.member', '周组员'], ['unit.liaison', '严联络']]) await account(name, person, null)
  const director = await as('office.director')
  await director.goto('/overview')
  await director.locator('main a[href="/round"]').waitFor()
  await accessible(director)
})

test('from empty: a round planned and approved, a team formed, screened and authorised', async () => {
  const director = await as('office.director')
  await director.goto('/round')
  await carryOut(director, 'round.plan', {
    year: new Date().getFullYear(), ordinal: 1, name: '第一轮巡视', requirement: '聚焦主责主业。', start_on: day(), entry_on: day(), exit_on: day(35), feedback_on: day(55), focus: { pick: 'A4.1.2', close: true },
  })
  await director.waitForURL(/\/round\/[0-9a-f-]{36}/)
  const round = new URL(director.url()).pathname
  const leading = await as('leading.group')
  await leading.goto(round)
  await carryOut(leading, 'round.approve', { document_number: '试巡〔2026〕1号' })
  await director.goto('/team')
  await carryOut(director, 'team.form', { ordinal: 1, name: '第一巡视组' })
  await director.waitForURL(/\/team\/[0-9a-f-]{36}/)
  const team = new URL(director.url()).pathname
  for (const [person, post] of [['顾组长', 'leader'], ['沈副组长', 'deputy'], ['周组员', 'member']]) await carryOut(director, 'team.assign', { person: { pick: person }, post: { pick: say(`team.post.${post}`) } })
  await director.goto('/engagement')
  await carryOut(director, 'engagement.open', { team: { pick: '第一巡视组' }, unit: { pick: '试用建设' } })
  await director.waitForURL(/\/engagement\/[0-9a-f-]{36}/)
  engagement = new URL(director.url()).pathname
  await director.goto(team)
  await carryOut(director, 'avoidance.screen', {}, 'avoidance')
  const party = await as('party.group')
  await party.goto(team)
  await carryOut(party, 'team.authorise', { document_number: '试党〔2026〕1号', until: day(90) })
  await accessible(party)
  const security = await as('security.first')
  await security.goto('/account')
  await security.locator('table.list a', { hasText: 'unit.liaison' }).click()
  await carryOut(security, 'engagement.appoint_liaison', { engagement: { pick: '第一巡视组' } })
})

test('from empty: the plan of the team is approved, the round starts, the team enters', async () => {
  const leader = await as('team.leader')
  await leader.goto(`${engagement}/plan`)
  await carryOut(leader, 'plan.draft', { summary: '主业为工程。', approach: '谈话、查阅。', schedule: '当日进驻。', division: '两人一组。', focus: { pick: 'A4.1.2', close: true } })
  await carryOut(leader, 'plan.submit', {})
  const director = await as('office.director')
  await director.goto('/desk')
  await director.locator('.desk li').getByRole('button', { name: say('plan.approve') }).click()
  await fill(director, dialog(director), 'plan', { opinion: '同意。' })
  await dialog(director).getByRole('button', { name: say('plan.approve'), exact: true }).click()
  await dialog(director).waitFor({ state: 'hidden' })
  await director.goto('/desk')
  await director.locator('.desk li').getByRole('button', { name: say('round.start') }).click()
  await dialog(director).getByRole('button', { name: say('round.start'), exact: true }).click()
  await dialog(director).waitFor({ state: 'hidden' })
  await leader.goto(engagement)
  await carryOut(leader, 'engagement.enter', {})
  await leader.getByText(say('engagement.state.entered')).first().waitFor()
  await accessible(leader)
  const liaison = await as('unit.liaison')
  await liaison.goto('/unit_home')
  await liaison.getByText('试用建设').first().waitFor()
  await accessible(liaison)
})

test('from empty: the audit administrator finds all of it, and the journal holds', async () => {
  const audit = await as('audit.first')
  await audit.goto('/journal')
  await audit.getByText(say('engagement.enter')).first().waitFor()
  await audit.getByRole('button', { name: say('journal.verify') }).click()
  await audit.getByText(say('journal.holds')).waitFor()
  await accessible(audit)
})
