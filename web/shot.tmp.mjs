import { chromium } from 'playwright-core'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
const out = process.argv[2]
async function page(port, account) { const c = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', colorScheme: 'light', baseURL: `http://127.0.0.1:${port}` }); const p = await c.newPage(); await p.goto('/sign-in'); await p.fill('#account', account); await p.fill('#password', 'Echo-2020-sample'); await p.press('#password', 'Enter'); await p.waitForURL('**/desk'); await p.waitForSelector('.desk li'); return p }
const u = await page(8196, 'u03.liaison'); await u.waitForTimeout(900); await u.screenshot({ path: `${out}/desk.png` }); await u.context().close()
const d = await page(8196, 'office.director'); 
await d.goto('/rectification'); await d.waitForTimeout(2500); await d.screenshot({ path: `${out}/rectification.png` }); console.log(d.url(), await d.locator('main button').allInnerTexts().then((x) => x.slice(0, 20).join('|')))
await d.goto('/overview'); await d.waitForTimeout(3500); await d.screenshot({ path: `${out}/round.png` }); await d.context().close()
const p = await page(8197, 'g03.deputy'); await p.locator('.desk li .act').first().click(); await p.waitForTimeout(2500); 
const ev = p.locator('.evidence .name').first(); if (await ev.count()) { await ev.click(); await p.waitForTimeout(1200) }
await p.screenshot({ path: `${out}/paper.png` })
await browser.close()
