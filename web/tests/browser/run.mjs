import { readdirSync } from 'node:fs'
import { missing, runAll } from './harness.mjs'

const lacking = missing()
if (lacking) {
  console.error(`browser tests: ${lacking}`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const here = new URL('.', import.meta.url)
const wanted = process.argv.slice(2)
for (const name of readdirSync(here).filter((each) => each.endsWith('.test.mjs')).sort()) {
  if (wanted.length === 0 || wanted.some((each) => name.includes(each))) await import(new URL(name, here).href)
}
process.exit((await runAll()) ? 0 : 1)
