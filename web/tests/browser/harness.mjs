// What every browser test stands on: a server with its own data, one browser, words instead of selectors where a person reads words.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const web = join(dirname(fileURLToPath(import.meta.url)), '../..')
const root = join(web, '..')
export const program = resolve(web, process.env.HUIYIN_PROGRAM ?? '../build/release/huiyin')
const pages = resolve(web, process.env.HUIYIN_PAGES ?? 'dist')
const scenario = resolve(web, process.env.HUIYIN_SCENARIO ?? '../scenario/2020-r1')
const chrome = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM].filter(Boolean).findLast((path) => existsSync(path))
const accounts = existsSync(join(scenario, 'accounts.json')) ? JSON.parse(readFileSync(join(scenario, 'accounts.json'), 'utf8')) : { sample_password: '' }

/** What is missing, in one line, or null. */
export function missing() {
  if (!existsSync(program)) return `${program} is not there: script/build makes it, HUIYIN_PROGRAM names another`
  if (!existsSync(join(pages, 'index.html'))) return `${pages} holds no pages: npm run build makes them`
  if (!existsSync(join(web, 'src/generated/words.zh.json'))) return 'src/generated is not there: npm run words makes it'
  if (!chrome) return 'no chromium: apt-get install chromium, or CHROMIUM names one'
  return null
}

const words = (language) => JSON.parse(readFileSync(join(web, `src/generated/words.${language}.json`), 'utf8'))
const zh = existsSync(join(web, 'src/generated/words.zh.json')) ? words('zh') : {}
/** The words a person reads for a key; a key nobody defined fails the test that asks. */
export function say(key, values = {}) {
  if (!(key in zh)) throw new Error(`no words for ${key}`)
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), zh[key])
}
export const field = (noun, name) => zh[`${noun}.field.${name}`] ?? say(`shared.field.${name}`)
/** The start of a refusal's words, up to where a value is filled in. */
export const refused = (code) => say(code).split('{')[0]

// ---- servers -------------------------------------------------------------------------------------------------
/** In memory where there is room: that a commit waits for the disk is another test's matter, and here it took minutes. */
function place() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (bavail * bsize > 2 ** 30) return '/dev/shm'
  } catch {
    // No such thing on this system.
  }
  return tmpdir()
}
/** What the files of one run share: the pages they serve and the days they played. */
export const shared = process.env.HUIYIN_SHARED ?? mkdtempSync(join(place(), 'huiyin-browser-'))
const data = mkdtempSync(join(shared, 'file-'))
const running = []
/** Made beside its place and moved there whole: two files that need the same at once do not meet it half done. */
function once(name, make) {
  const whole = join(shared, name)
  if (existsSync(whole)) return whole
  const part = join(data, `new-${name}`)
  make(part)
  try {
    renameSync(part, whole)
  } catch {
    if (!existsSync(whole)) throw new Error(`${whole} could not be made`)
  }
  return whole
}
/** A copy: somebody who builds meanwhile must not take the pages away from under the browser. */
const served = () => once('pages', (to) => cpSync(pages, to, { recursive: true }))

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })

async function serve(folder) {
  const port = await freePort()
  const child = spawn(program, ['serve', '--data', folder, '--web', served(), '--norms', join(root, 'norms'), '--port', String(port)], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  running.push(child)
  const base = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server left with ${child.exitCode}`)
    if (await fetch(`${base}/api/installation.show`).then((answer) => answer.ok, () => false)) return base
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('the server did not answer within ten seconds')
}

export const emptyServer = () => serve(join(data, 'empty'))

const samples = new Map()
/** The reference round as it stood on a day, in the middle of its field work unless told. Played once a run; each file changes a copy. */
export function sampleServer(asOf = '2020-06-10') {
  if (!samples.has(asOf)) {
    samples.set(asOf, (async () => {
      const played = once(`sample-${asOf}`, (to) => {
        const { status, stderr } = spawnSync(program, ['replay', scenario, '--data', to, '--norms', join(root, 'norms'), '--as-of', asOf], { cwd: root, encoding: 'utf8' })
        if (status !== 0) throw new Error(`replay left with ${status}: ${stderr}`)
      })
      const folder = join(data, `sample-${asOf}`)
      cpSync(played, folder, { recursive: true })
      return serve(folder)
    })())
  }
  return samples.get(asOf)
}

// ---- browser -------------------------------------------------------------------------------------------------
let browser = null
const people = new Map()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const faults = []
/** What broke in a page while nobody looked: exceptions, and answers of the server that are no refusals. */
export const takeFaults = () => faults.splice(0)

export async function newPage(base, options = {}) {
  browser ??= await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'], handleSIGTERM: false, handleSIGHUP: false })
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'UTC', acceptDownloads: true, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  // Only a failure waits that long; a machine that builds beside it is slow, and slow is no failure.
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('response', (answer) => answer.status() >= 500 && faults.push(`${answer.status()} ${answer.url()}`))
  return page
}

export async function enter(page, account, password = accounts.sample_password) {
  await page.goto('/sign-in')
  await page.fill('#account', account)
  await page.fill('#password', password)
  await page.press('#password', 'Enter')
}

/** Signed in without the page of the door: what stands there is tested where the door is. */
async function signIn(page, base, account) {
  const answer = await page.context().request.post(`${base}/api/session.open`, { data: { account, password: accounts.sample_password } })
  if (!answer.ok()) throw new Error(`${account}: ${answer.status()} ${await answer.text()}`)
  await page.goto('/desk')
}
/** What the server says of somebody who signs in: whose unit, which roles. */
export async function sessionOf(account, asOf) {
  const answer = await fetch(`${await sampleServer(asOf)}/api/session.open`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ account, password: accounts.sample_password }) })
  return answer.json()
}
/** A page of one's own, for a person of the sample who is somebody else's as well. */
export async function ownPage(account, asOf = '2020-06-10', options = {}) {
  const base = await sampleServer(asOf)
  const page = await newPage(base, options)
  await signIn(page, base, account)
  return page
}
/** The page of one person of the sample, signed in once and kept. */
export async function pageOf(account, asOf = '2020-06-10', options = {}) {
  const key = asOf === '2020-06-10' ? account : `${account}@${asOf}`
  if (!people.has(key)) {
    people.set(key, await ownPage(account, asOf, options))
  }
  return people.get(key)
}
/** Sends a command as this page's person would, past the buttons; the answer's status and body. */
export const send = (page, name, payload) =>
  page.evaluate(async ([command, body]) => {
    const { csrf } = await (await fetch('/api/session.show')).json()
    const answer = await fetch(`/api/${command}`, { method: 'POST', headers: { 'X-CSRF-Token': csrf, 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    return { status: answer.status, body: await answer.json() }
  }, [name, payload])
/** Asks as this page's person would. */
export const get = (page, address) => page.evaluate(async (to) => { const answer = await fetch(`/api/${to}`); return { status: answer.status, body: await answer.json().catch(() => null) } }, address)
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const every = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] }
/** A theme changes colours and nothing else: the second one is looked at for these. */
const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }

async function graveFindings(page, options) {
  // A page that still fades in has colours it will not keep.
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    await Promise.all(document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity).map((each) => each.finished.catch(() => null)))
  })
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), options)
  return violations.filter((each) => ['serious', 'critical'].includes(each.impact))
}

/** Axe on the page as it stands; anything serious or critical is a failure. */
export async function accessible(page, { onlyColours = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  let grave = await graveFindings(page, onlyColours ? colours : every)
  // On a busy machine a theme may be half put on: what counts is how the page looks at rest.
  if (grave.length > 0 && grave.every((each) => each.id === 'color-contrast')) {
    await page.waitForTimeout(1000)
    grave = await graveFindings(page, onlyColours ? colours : every)
  }
  if (grave.length > 0) throw new Error(`axe on ${new URL(page.url()).pathname}: ${grave.map((each) => `${each.id} ${each.nodes.length}x ${each.nodes[0].html.slice(0, 160)} | ${each.nodes[0].failureSummary.split('\n')[1] ?? ''}`).join('; ')}`)
}

/** Opens a picker by the words of its field, types, and takes the choice that is the text, or else the last that holds it. */
export async function pick(page, within, label, text, { close = false } = {}) {
  const box = within.getByRole('combobox', { name: label }).first()
  await box.click()
  await box.fill(text).catch(() => undefined)
  const choices = page.locator('.el-select-dropdown__item:visible, .el-tree-node__content:visible').filter({ hasText: text })
  await choices.first().waitFor()
  const exact = (await choices.allInnerTexts()).findIndex((words) => words.trim() === text)
  await choices.nth(exact < 0 ? (await choices.count()) - 1 : exact).click()
  if (!close) return
  // The dialog's own title: a press elsewhere shuts the choices, and Escape might shut the dialog with them.
  await within.locator('.el-dialog__title').click()
  await page.locator('.el-select__popper:visible').waitFor({ state: 'hidden' })
}

/** Fills a form by the words of its fields: text, {pick: words of a choice}, {radio: words}. */
export async function fill(page, form, noun, values) {
  for (const [name, value] of Object.entries(values)) {
    const label = field(noun, name)
    if (value.pick) await pick(page, form, label, value.pick, value)
    else if (value.radio) await form.getByRole('radiogroup', { name: label }).getByText(value.radio, { exact: true }).click()
    else {
      const input = form.getByLabel(label, { exact: true }).first()
      await input.fill(String(value))
      // A day or a number counts once one leaves it.
      await input.press(/^\d{4}-\d\d/.test(String(value)) ? 'Enter' : 'Tab')
    }
  }
}

export function expect(told, what) {
  if (!told) throw new Error(what)
}

// Whoever ends a run ends all of it. Left to itself Playwright shuts the browser alone, and every test after that fails without a reason.
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    running.forEach((child) => child.kill('SIGTERM'))
    rmSync(process.env.HUIYIN_SHARED ? data : shared, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    process.exit(1)
  })
}

// ---- tests ---------------------------------------------------------------------------------------------------
const tests = []
export const test = (name, run) => tests.push({ name, run })

/** The tests of one file, run one after the other; they go on from each other. Words and counts for whoever asked. */
export async function runAll() {
  let passed = 0
  let failed = 0
  try {
    for (const { name, run } of tests) {
      const began = Date.now()
      try {
        await run()
        const broken = takeFaults()
        if (broken.length > 0) throw new Error(broken.join('; '))
        passed += 1
        console.log(`ok   ${name} (${Date.now() - began} ms)`)
      } catch (error) {
        takeFaults()
        failed += 1
        console.log(`FAIL ${name}\n     ${String(error?.message ?? error).split('\n').slice(0, 6).join('\n     ')}`)
        if (process.env.HUIYIN_PICTURES) for (const [number, page] of (browser?.contexts() ?? []).flatMap((context) => context.pages()).entries()) await page.screenshot({ path: join(process.env.HUIYIN_PICTURES, `${process.pid}-${failed}-${number}.png`) }).catch(() => undefined)
      }
    }
  } finally {
    await browser?.close()
    await Promise.all(running.map((child) => new Promise((gone) => (child.exitCode === null ? child.once('exit', gone).kill('SIGTERM') : gone()))))
    rmSync(process.env.HUIYIN_SHARED ? data : shared, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}
