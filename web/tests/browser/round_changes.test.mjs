import { accessible, expect, field, pageOf, pick, say, test } from './harness.mjs'

// Each of these changes the round the other tests read; they touch the eighth team and a year nobody else looks at.
const dialog = (page) => page.getByRole('dialog')
const press = (page, command) => dialog(page).getByRole('button', { name: say(command), exact: true }).click()
const gone = (page) => dialog(page).waitFor({ state: 'hidden' })

test('office: a holiday notice is read from a file, shown before it counts, and in force at once', async () => {
  const page = await pageOf('office.staff')
  await page.goto('/calendar')
  await page.getByRole('button', { name: say('calendar.import') }).click()
  const notice = { years: [{ year: 2027, source: ['invented 2026-8'], holidays: [{ name: 'invented', from: '2027-01-01', until: '2027-01-04' }], workdays: ['2027-01-09'] }] }
  await dialog(page).locator('input[type=file]').setInputFiles({ name: 'calendar.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(notice)) })
  await dialog(page).getByText(say('calendar.preview')).waitFor()
  await dialog(page).getByText('2027-01-09', { exact: true }).waitFor()
  await accessible(page)
  await press(page, 'calendar.import')
  await gone(page)
  await page.locator('article.year').first().getByText('2027').waitFor()
  await accessible(page)
})

test('security administrator: grants a liaison for one unit, picked from names alone', async () => {
  const page = await pageOf('security.admin')
  // Eighty accounts are more than a page: it is looked up as a person would.
  await page.goto('/account?q=u07.liaison')
  await page.locator('table.list tbody a').filter({ hasText: 'u07.liaison' }).first().click()
  await page.getByRole('button', { name: say('account.grant') }).click()
  await pick(page, dialog(page), field('account', 'role'), say('account.role.unit_liaison'))
  // Choosing the role leaves only the scopes it can be held in.
  expect((await dialog(page).getByRole('radio').count()) === 2, 'a liaison is held for a unit or in an engagement')
  const scope = dialog(page).getByRole('combobox', { name: field('account', 'scope') })
  await scope.click()
  const choice = page.locator('.el-select-dropdown__item:visible').nth(3)
  const chosen = (await choice.innerText()).split('\n')[0].trim()
  await choice.click()
  await accessible(page)
  await press(page, 'account.grant')
  await gone(page)
  await page.locator('.grants li').filter({ hasText: chosen }).waitFor()
})

test('office and Party group: an expert is screened, then admitted to an authorised team', async () => {
  const office = await pageOf('office.director')
  await office.goto('/team')
  await office.locator('table.list tbody a').filter({ hasText: 'G08' }).first().click()
  await office.getByRole('button', { name: say('avoidance.screen') }).click()
  const box = dialog(office).getByRole('combobox', { name: field('avoidance', 'candidate') })
  await box.click()
  await office.locator('.el-select-dropdown__item:visible').first().click()
  await press(office, 'avoidance.screen')
  await gone(office)
  await office.locator('.candidates li').first().waitFor()
  await accessible(office)
  const party = await pageOf('party.group')
  await party.goto(new URL(office.url()).pathname)
  await party.locator('.candidates li').first().waitFor()
  await accessible(party)
})

test('office director: withdraws a unit as the Party group decided; nothing more is done in it', async () => {
  const page = await pageOf('office.director')
  await page.goto('/engagement')
  await page.locator('table.list tbody a').filter({ hasText: 'G08' }).first().click()
  await page.getByRole('button', { name: say('engagement.cancel') }).click()
  await dialog(page).locator('input[name=document_number]').fill('invented 21')
  await dialog(page).locator('textarea[name=reason]').fill('invented reason')
  await press(page, 'engagement.cancel')
  // Borrowed material goes back to the unit first; where none is out, it is withdrawn at once.
  const answer = page.locator('.cancelled, .command-form .refusal-note').first()
  await answer.waitFor()
  await accessible(page)
})
