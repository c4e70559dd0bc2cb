// The office during rectification: the desk, charts over their list, board and table on one filter, orders, closing an item.
import { expect, field, pageOf, pick, say, test } from './harness.mjs'
import { look, looksRight } from './looks.mjs'

const day = '2020-10-20'
const dialog = (page) => page.locator('.el-dialog:visible')
const rows = (page) => page.locator('table.list tbody tr')
const totalOf = async (page) => Number((await page.locator('.list-view .foot').innerText()).match(/\d+/)?.[0])

test('office director: the desk, in every look', async () => {
  const page = await pageOf('office.director', day)
  await page.locator('.desk li').first().waitFor()
  await looksRight(page)
})

test('office director: the table of findings fits, spells its areas out, and the board has the same filter', async () => {
  const page = await pageOf('office.director', day)
  await page.goto('/rectification?where=state:in:rectifying')
  await rows(page).first().waitFor()
  await page.locator('td.focus', { hasText: /^[A-C]\d+ \p{Script=Han}/u }).first().waitFor()
  await looksRight(page)
  const total = await totalOf(page)
  await page.locator('.head-tools').getByText(say('rectification.view_board'), { exact: true }).click()
  await page.locator('.board .column').first().waitFor()
  expect((await page.locator('.chip').count()) === 1, 'the board lost the filter')
  expect(Number((await page.locator('.board .column h2 .quiet').innerText()).trim()) === total, 'board and table count differently')
  await looksRight(page)
})

test('office director: filters by an area by its name', async () => {
  const page = await pageOf('office.director', day)
  await page.goto('/rectification?where=area:eq:A5')
  await page.locator('.chip', { hasText: /A5 \p{Script=Han}/u }).waitFor()
  await page.goto('/rectification?group=area')
  await page.locator('.groups .group', { hasText: /A5 \p{Script=Han}/u }).waitFor()
})

test('office director: columns one chose stay, the others come back with one press', async () => {
  const page = await pageOf('office.director', day)
  await page.goto('/rectification')
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: say('list.columns'), exact: true }).click()
  await page.locator('.boxes').getByText(field('rectification', 'reopened_count'), { exact: true }).click()
  await page.locator('table.list th', { hasText: field('rectification', 'reopened_count') }).waitFor()
  await page.getByRole('button', { name: say('list.columns_reset') }).click()
  await page.locator('table.list th', { hasText: field('rectification', 'reopened_count') }).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
})

test('office director: a saved view brings its filter back', async () => {
  const page = await pageOf('office.director', day)
  await page.goto('/rectification?where=light:eq:red')
  await page.locator('.chip').waitFor()
  await page.getByRole('button', { name: say('list.views'), exact: true }).click()
  await page.getByLabel(say('list.view_name'), { exact: true }).fill('红灯问题')
  await page.getByRole('button', { name: say('list.view_save') }).click()
  await page.goto('/rectification')
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: say('list.views'), exact: true }).click()
  await page.getByRole('button', { name: '红灯问题', exact: true }).click()
  await page.locator('.chip').waitFor()
})

test('office director: overview, register, people and teams, in every look', async () => {
  const page = await pageOf('office.director', day)
  await look(page, '/overview', '.behind table.list tbody tr')
  for (const address of ['/decision', '/order', '/person', '/team', '/avoidance']) await look(page, address)
  await look(page, '/rules', 'article h3', { codes: true })
})

test('office: the desk\'s button leads to the form itself, and the item is closed from there', async () => {
  const page = await pageOf('office.rectification', day)
  const row = page.locator('.desk li', { has: page.getByRole('button', { name: say('rectification.close') }) }).first()
  await row.getByRole('button', { name: say('rectification.close') }).click()
  const panel = page.locator('.decision-panel')
  await page.waitForFunction(() => document.activeElement?.closest('.decision-panel'))
  await looksRight(page)
  // Without an opinion it is refused in words beside the button.
  await panel.getByRole('button', { name: say('rectification.close') }).click()
  await panel.locator('.refusal-note').first().waitFor()
  await panel.locator('textarea').fill('整改事实清楚，佐证齐全，同意销号。')
  await panel.getByRole('button', { name: say('rectification.close') }).click()
  await page.locator('h1 .state-tag', { hasText: say('rectification.state.closed') }).waitFor()
})

test('unit liaison: the desk\'s button opens the form of the measure it is about', async () => {
  const page = await pageOf('u06.liaison', day)
  await page.goto('/desk')
  const row = page.locator('.desk li', { has: page.getByRole('button', { name: say('rectification.finish_measure') }) }).first()
  const about = (await row.locator('.what a').innerText()).trim()
  await row.getByRole('button', { name: say('rectification.finish_measure') }).click()
  await dialog(page).getByText(about.slice(0, 20)).first().waitFor()
  await dialog(page).getByRole('button', { name: say('form.cancel') }).click()
})

test('office: the desk leads to the letter; without words it is refused beside it, with words the order is pressed one step further', async () => {
  const page = await pageOf('office.orders', day)
  await page.goto('/desk')
  await page.locator('.desk li').getByRole('button', { name: say('order.escalate') }).first().click()
  await page.waitForFunction(() => document.activeElement?.closest('[data-step="order.escalate"]'))
  await looksRight(page)
  const form = page.locator('[data-step="order.escalate"]')
  await form.getByRole('button', { name: say('order.send_letter') }).click()
  await form.locator('.refusal-note').waitFor()
  await form.locator('textarea').fill('请三个工作日内书面报告办理情况和未完成原因。')
  await form.getByRole('button', { name: say('order.send_letter') }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('请三个工作日内书面报告办理情况和未完成原因。').first().waitFor()
})

test('office: what is not late yet is no matter for an order, said beside the field; a late finding is pressed on with from its own page', async () => {
  const page = await pageOf('office.orders', day)
  const { early, late } = await page.evaluate(async () => {
    const rows = async (name, where) => (await (await fetch(`/api/${name}.list?limit=200${where}`)).json()).rows
    const sources = (await rows('order', '')).map((row) => row.source_id)
    const [first] = await rows('rectification', '&where=light:eq:green&where=state:eq:rectifying')
    const free = (await rows('rectification', '&where=light:eq:red')).find((row) => !sources.includes(row.id))
    return { early: first, late: free }
  })
  await page.goto(`/engagement/${early.engagement_id}/order`)
  await page.getByRole('button', { name: say('order.issue') }).first().click()
  await pick(page, dialog(page), field('order', 'source'), early.title)
  await dialog(page).getByRole('button', { name: say('order.issue') }).click()
  await dialog(page).locator('.field.refused .refusal-note').first().waitFor()
  await page.goto(`/engagement/${late.engagement_id}/rectification/${late.id}`)
  await page.getByRole('button', { name: say('order.issue') }).click()
  const due = dialog(page).getByLabel(field('order', 'due_on'), { exact: true })
  await due.fill('2020-11-20')
  await due.press('Enter')
  await dialog(page).getByRole('button', { name: say('order.issue') }).click()
  await page.waitForURL(/\/order\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { name: late.title }).waitFor()
  await looksRight(page)
})
