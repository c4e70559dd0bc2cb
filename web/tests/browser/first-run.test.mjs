import { accessible, emptyServer, enter, expect, newPage, refused, say, test } from './harness.mjs'

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
  await page.context().close()
})
