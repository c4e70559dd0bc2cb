// What every browser test stands on: a server with its own data, one browser, words instead of selectors where a person reads words.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
const data = mkdtempSync(join(tmpdir(), 'huiyin-browser-'))
const running = []
/** A copy: somebody who builds meanwhile must not take the pages away from under the browser. */
function served() {
  const copy = join(data, 'pages')
  if (!existsSync(copy)) cpSync(pages, copy, { recursive: true })
  return copy
}

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
/** The reference round as it stood on a day, in the middle of its field work unless told; played once for all tests. */
export function sampleServer(asOf = '2020-06-10') {
  if (!samples.has(asOf)) {
    samples.set(asOf, (async () => {
      const folder = join(data, `sample-${asOf}`)
      const played = spawnSync(program, ['replay', scenario, '--data', folder, '--norms', join(root, 'norms'), '--as-of', asOf], { cwd: root, encoding: 'utf8' })
      if (played.status !== 0) throw new Error(`replay left with ${played.status}: ${played.stderr}`)
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
  browser ??= await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'UTC', acceptDownloads: true, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
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

/** The page of one person of the sample, signed in once and kept. */
export async function pageOf(account, asOf = '2020-06-10', options = {}) {
  const key = asOf === '2020-06-10' ? account : `${account}@${asOf}`
  if (!people.has(key)) {
    const page = await newPage(await sampleServer(asOf), options)
    await enter(page, account)
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    people.set(key, page)
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

/** Axe on the page as it stands; anything serious or critical is a failure. */
export async function accessible(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  // A page that still fades in has colours it will not keep.
  await page.evaluate(() => Promise.all(document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity).map((each) => each.finished.catch(() => null))))
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }))
  const grave = violations.filter((each) => ['serious', 'critical'].includes(each.impact))
  if (grave.length > 0) throw new Error(`axe on ${new URL(page.url()).pathname}: ${grave.map((each) => `${each.id} ${each.nodes.length}x ${each.nodes[0].html.slice(0, 160)} | ${each.nodes[0].failureSummary.split('\n')[1] ?? ''}`).join('; ')}`)
}

/** Opens a picker by the words of its field, types, and takes the first choice that holds the text. */
export async function pick(page, within, label, text, { close = false } = {}) {
  const box = within.getByRole('combobox', { name: label }).first()
  await box.click()
  await box.fill(text).catch(() => undefined)
  await page.locator('.el-select-dropdown__item:visible, .el-tree-node__content:visible').filter({ hasText: text }).last().click()
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

// ---- tests ---------------------------------------------------------------------------------------------------
const tests = []
export const test = (name, run) => tests.push({ name, run })

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
        if (process.env.HUIYIN_PICTURES) for (const [account, page] of people) await page.screenshot({ path: join(process.env.HUIYIN_PICTURES, `${failed}-${account}.png`) }).catch(() => undefined)
      }
    }
  } finally {
    await browser?.close()
    await Promise.all(running.map((child) => new Promise((gone) => (child.exitCode === null ? child.once('exit', gone).kill('SIGTERM') : gone()))))
    rmSync(data, { recursive: true, force: true })
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}
