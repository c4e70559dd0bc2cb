// The main job: one problem found, written down, proved, reviewed, confirmed by the unit, discussed and signed.
import { accessible, expect, field, pageOf, pick, refused, say, test } from './harness.mjs'

const title = '浏览器测试：车辆维修费用未经比价'
let engagement = ''
let paper = ''
const dialog = (page) => page.locator('.el-dialog:visible')
const panel = (page) => page.locator('.paper-decision')
const stateIs = (page, state) => page.locator('h1 .state-tag', { hasText: say(`paper.state.${state}`) }).waitFor()

test('member: my desk, then a paper of one handler is refused beside the field', async () => {
  const page = await pageOf('g03.member1')
  await page.locator('.desk li').first().waitFor()
  await accessible(page)
  engagement = await page.evaluate(async () => (await (await fetch('/api/session.show')).json()).roles[0].scope)
  await page.goto(`/engagement/${engagement}/paper`)
  await page.locator('table.list tbody tr').first().waitFor()
  await accessible(page)
  await page.getByRole('button', { name: say('paper.draft'), exact: true }).first().click()
  const form = dialog(page)
  await form.getByLabel(field('paper', 'title'), { exact: true }).fill(title)
  await pick(page, form, field('paper', 'focus'), 'A4.1.2')
  await form.getByLabel(field('paper', 'occurred'), { exact: true }).fill('2019年3月至11月')
  await form.getByLabel(field('paper', 'place'), { exact: true }).fill('综合服务中心')
  await form.getByLabel(field('paper', 'facts'), { exact: true }).fill('抽查2019年车辆维修单42张，其中31张没有比价记录，金额合计18.60万元。')
  await form.getByLabel(field('paper', 'basis'), { exact: true }).fill('《公务用车管理办法》第十二条。')
  await pick(page, form, field('paper', 'handlers'), '汪克岩', { close: true })
  await form.getByRole('button', { name: say('paper.draft') }).click()
  await form.locator('.field.refused .refusal-note', { hasText: refused('paper.draft.one_handler') }).waitFor()
  await accessible(page)
})

test('member: with a second handler the paper is drafted', async () => {
  const page = await pageOf('g03.member1')
  const form = dialog(page)
  await pick(page, form, field('paper', 'handlers'), '奚伯松', { close: true })
  await form.getByRole('button', { name: say('paper.draft') }).click()
  await page.waitForURL(/\/paper\/[0-9a-f-]{36}/)
  paper = new URL(page.url()).pathname
  await page.getByRole('heading', { name: title }).waitFor()
  await stateIs(page, 'drafted')
})

test('member: no submission without evidence, said before one presses; then attached and submitted', async () => {
  const page = await pageOf('g03.member1')
  await panel(page).getByText(refused('paper.submit.evidence_missing')).waitFor()
  await page.locator('.evidence input[type=file]').setInputFiles({ name: '维修单汇总.txt', mimeType: 'text/plain', buffer: Buffer.from('2019 repair slips, 42 sheets') })
  await page.locator('.evidence button', { hasText: say('record.evidence_add') }).click()
  await page.locator('.evidence .name', { hasText: '维修单汇总.txt' }).waitFor()
  await panel(page).getByText(refused('paper.submit.evidence_missing')).waitFor({ state: 'detached' })
  await accessible(page)
  await panel(page).getByRole('button', { name: say('paper.submit') }).click()
  await stateIs(page, 'submitted')
})

test('deputy: finds it on the desk and reviews it', async () => {
  const page = await pageOf('g03.deputy')
  const row = page.locator('.desk li', { hasText: title })
  await row.getByRole('button', { name: say('paper.review') }).click()
  await panel(page).getByRole('button', { name: say('paper.decision.pass') }).click()
  await stateIs(page, 'reviewed')
  await accessible(page)
})

test('member: sends the facts, and only the facts, to the unit', async () => {
  const page = await pageOf('g03.member1')
  // The review of somebody else arrives by itself.
  await stateIs(page, 'reviewed')
  await page.getByRole('button', { name: say('confirmation.send') }).click()
  await dialog(page).getByRole('button', { name: say('confirmation.send') }).click()
  await dialog(page).waitFor({ state: 'hidden' })
})

test('deputy: one meeting a day, refused in words; the paper goes to the one that was held', async () => {
  const page = await pageOf('g03.deputy')
  await page.goto(`/engagement/${engagement}/meeting`)
  await page.locator('table.list tbody tr').first().waitFor()
  await accessible(page)
  await page.getByRole('button', { name: say('meeting.open') }).first().click()
  await dialog(page).getByRole('button', { name: say('meeting.open') }).click()
  await dialog(page).locator('.refusal-note', { hasText: refused('meeting.open.held_already') }).waitFor()
  await dialog(page).getByRole('button', { name: say('form.cancel') }).click()
  await page.locator('table.list tbody a').first().click()
  await page.waitForURL(/\/meeting\/[0-9a-f-]{36}/)
  await page.locator('main h1').first().waitFor()
  await accessible(page)
  await page.goto(paper)
  await panel(page).getByRole('button', { name: say('paper.decision.pass') }).click()
  await stateIs(page, 'discussed')
})

test('leader: may not sign while the unit has not answered', async () => {
  const page = await pageOf('g03.leader')
  await page.goto(paper)
  await panel(page).getByText(refused('paper.sign.facts_unconfirmed')).waitFor()
  await accessible(page)
})

test('unit liaison: on a phone, the desk\'s button opens the answer', async () => {
  const page = await pageOf('u03.liaison')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/desk')
  const row = page.locator('.desk li', { has: page.getByRole('button', { name: say('confirmation.agree') }) }).last()
  await row.waitFor()
  expect((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 1, 'the desk is wider than the phone')
  await accessible(page)
  const rows = await page.evaluate(async () => (await (await fetch('/api/desk.list')).json()).rows.filter((each) => each.command === 'confirmation.agree').map((each) => each.id))
  const mine = await page.evaluate(async ([id, wanted]) => {
    const page = await (await fetch(`/api/confirmation.list?engagement=${id}&where=state:eq:sent`)).json()
    return page.rows.find((each) => each.statement.includes(wanted))?.id
  }, [engagement, '31张没有比价记录'])
  expect(rows.includes(mine), 'the sheet is not on the desk')
  await page.goto(`/engagement/${engagement}/confirmation/${mine}?do=confirmation.agree`)
  await dialog(page).getByRole('button', { name: say('confirmation.agree') }).click()
  await page.locator('h1 .state-tag', { hasText: say('confirmation.state.agreed') }).waitFor()
  await accessible(page)
})

test('leader: the way is free by itself; signs, and the paper has its number', async () => {
  const page = await pageOf('g03.leader')
  await panel(page).getByText(refused('paper.sign.facts_unconfirmed')).waitFor({ state: 'detached' })
  await panel(page).getByRole('button', { name: say('paper.sign_as', { disposition: say('paper.disposition.report') }) }).click()
  await stateIs(page, 'signed')
  await page.getByText(/2020-R1-G03-DG-\d{4}/).first().waitFor()
  await accessible(page)
})
