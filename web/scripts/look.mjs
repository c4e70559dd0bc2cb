// Pictures of the pages, wide and on a phone, light and dark, for a pair of eyes: npm run look [route …]
// Needs `npx vite preview` (4173, after a build) and a server or `npm run mock` (8080). Runs axe on each page as well.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const base = process.env.HUIYIN_WEB ?? 'http://127.0.0.1:4173'
const account = process.env.HUIYIN_ACCOUNT ?? 'office.director'
const password = process.env.HUIYIN_PASSWORD ?? 'any phrase at all'
const looks = (process.env.LOOKS ?? '1280-light,1280-dark,390-light').split(',')
const routes = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['/desk', '/paper', '/rectification', '/round', '/unit?view=tree', '/rules']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
mkdirSync('look', { recursive: true })

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
let serious = 0
for (const look of looks) {
  const [width, theme] = look.split('-')
  const context = await browser.newContext({ viewport: { width: Number(width), height: width === '390' ? 844 : 860 }, colorScheme: theme, locale: 'zh-CN', isMobile: width === '390', hasTouch: width === '390' })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.log(`! ${look} ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && !/401|409|422/.test(message.text()) && console.log(`! ${look} ${message.text()}`))
  if (process.env.LANGUAGE === 'en') await page.addInitScript(() => localStorage.setItem('huiyin.language', 'en'))
  await page.goto(`${base}/sign-in`)
  await page.waitForSelector('#account')
  await page.screenshot({ path: `look/sign-in-${look}.png` })
  await page.fill('#account', account)
  await page.fill('#password', password)
  await page.press('#password', 'Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  for (const route of routes) {
    // click=… after a # presses something by its words before the picture is taken.
    const [path, press] = route.split('#')
    await page.goto(base + path)
    await page.waitForTimeout(900)
    for (const words of press?.split('>') ?? []) {
      await page.locator(words.startsWith('.') || words.startsWith('[') ? words : `text=${words}`).first().click()
      await page.waitForTimeout(700)
    }
    const name = `${path.replace(/[^\w]+/g, '-').replace(/^-/, '') || 'home'}${press ? `-${looks.length}p` : ''}-${look}`
    await page.screenshot({ path: `look/${name}.png`, fullPage: !press && width === '390' })
    await page.evaluate(axe)
    const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'] }))
    for (const each of found.violations.filter((one) => ['serious', 'critical'].includes(one.impact))) {
      serious += 1
      console.log(`axe ${look} ${path}: ${each.id} ${each.nodes.length}× ${each.nodes[0].html.slice(0, 140)} | ${each.nodes[0].failureSummary.split('\n')[1]?.slice(0, 160)}`)
    }
  }
  await context.close()
}
await browser.close()
console.log(`look: pictures in look/, ${serious} serious finding(s)`)
