// How a page looks wide and on a phone, light and dark: nothing grave for axe, nothing wider than the window, no code where a person reads.
import { accessible, expect } from './harness.mjs'

const wide = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
// Ids, and words nobody wrote: a page shows neither.
const bare = [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/, /\bundefined\b/, /\bNaN\b/, /\[object /, /(^|\s)[a-z]+_[a-z_]+($|\s)/]

async function settled(page) {
  await page.waitForFunction(() => !document.querySelector('.el-skeleton, .el-loading-mask'))
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/** Looks at the page as it stands in four ways and leaves it as it was. */
export async function looksRight(page, { codes = false } = {}) {
  const where = new URL(page.url()).pathname
  for (const size of [wide, phone]) {
    await page.setViewportSize(size)
    await settled(page)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over <= 1, `${where} is ${over} px wider than ${size.width} px`)
    const cut = await page.evaluate(() => [...document.querySelectorAll('main table')].map((table) => table.parentElement).filter((place) => place && place.scrollWidth > place.clientWidth + 1).map((place) => `${place.className} ${place.scrollWidth}>${place.clientWidth}`))
    expect(cut.length === 0, `${where} at ${size.width} px: a table is cut: ${cut.join('; ')}`)
    for (const dark of [false, true]) {
      await page.evaluate((on) => document.documentElement.classList.toggle('dark', on), dark)
      await accessible(page, { onlyColours: dark })
    }
    await page.evaluate(() => document.documentElement.classList.remove('dark'))
  }
  await page.setViewportSize(wide)
  await settled(page)
  const said = await page.locator('main').innerText()
  for (const each of codes ? [] : bare) expect(!each.test(said), `${where} shows ${JSON.stringify(each.exec(said)?.[0])}`)
}

/** Goes there, waits for the page's own words, and looks. */
export async function look(page, address, within = 'main h1', options = {}) {
  await page.goto(address)
  await page.locator(within).first().waitFor()
  await looksRight(page, options)
}
