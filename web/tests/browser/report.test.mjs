// From signed papers to the report: drafted by the deputy, read sentence by sentence beside its evidence, submitted, reviewed.
import { field, pageOf, say, test } from './harness.mjs'
import { look, looksRight } from './looks.mjs'

const day = '2020-06-23'
const dialog = (page) => page.locator('.el-dialog:visible')
let engagement = ''
let report = ''
const stateIs = (page, state) => page.locator('h1 .state-tag', { hasText: say(`report.state.${state}`) }).waitFor()

test('deputy: drafts the report, and it is there with every signed paper', async () => {
  const page = await pageOf('g03.deputy', day)
  engagement = await page.evaluate(async () => (await (await fetch('/api/session.show')).json()).roles[0].scope)
  await page.goto(`/engagement/${engagement}/report`)
  await page.getByRole('button', { name: say('report.draft') }).first().click()
  await dialog(page).getByLabel(field('report', 'overall'), { exact: true }).fill('急难险重任务能够顶得上，但管理层级多、链条长。')
  await dialog(page).getByLabel(field('report', 'suggestions'), { exact: true }).fill('一要废止相抵触的制度条款；二要起底分包和结算。')
  await dialog(page).getByRole('button', { name: say('report.draft') }).click()
  await page.waitForURL(/\/report\/[0-9a-f-]{36}/)
  report = new URL(page.url()).pathname
  await stateIs(page, 'draft')
  await looksRight(page)
})

test('deputy: j goes through the sentences, each beside its paper and evidence', async () => {
  const page = await pageOf('g03.deputy', day)
  await page.locator('main').press('j')
  await page.locator('.source h3 a').waitFor()
  const first = await page.locator('.source h3 a').innerText()
  await page.locator('main').press('j')
  await page.waitForFunction((before) => document.querySelector('.source h3 a')?.textContent !== before, first)
})

test('leader: submits from the desk, the office passes it from its own', async () => {
  const leader = await pageOf('g03.leader', day)
  await leader.goto(report)
  await leader.locator('.report-decision').getByRole('button', { name: say('report.submit') }).click()
  await stateIs(leader, 'submitted')
  const office = await pageOf('office.director', day)
  await office.goto('/desk')
  await office.getByRole('button', { name: say('report.review') }).first().click()
  await office.waitForFunction(() => document.activeElement?.closest('.decision-panel'))
  await looksRight(office)
  await office.locator('.decision-panel textarea').fill('事实清楚，定性准确。')
  await office.locator('.decision-panel').getByRole('button', { name: say('report.decision.pass') }).click()
  await stateIs(office, 'reviewed')
})

test('leader: the workspace and its lists, in every look', async () => {
  const page = await pageOf('g03.leader', day)
  for (const place of ['', '/people', '/plan', '/interview', '/material', '/meeting', '/paper', '/immediate']) await look(page, `/engagement/${engagement}${place}`, 'main')
})
