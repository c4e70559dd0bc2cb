// Runs the files of browser tests, two side by side: each in a process, with servers and a browser of its own.
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { missing, shared } from './harness.mjs'

const lacking = missing()
if (lacking) {
  console.error(`browser tests: ${lacking}`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const here = new URL('.', import.meta.url)
const wanted = process.argv.slice(2)
// The longest first, so that nobody waits for it at the end; its length says roughly how long a file takes.
const files = readdirSync(here)
  .filter((each) => each.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((name) => each.includes(name))))
  .map((name) => ({ name, length: readFileSync(new URL(name, here)).length }))
  .sort((a, b) => b.length - a.length)
let passed = 0
let failed = 0

const counts = /^(\d+) passed, (\d+) failed\n/m
/** One file; a test's words arrive as it ends, its counts are added up. */
function runFile(name) {
  return new Promise((ended) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('run_file.mjs', here)), name], { env: { ...process.env, HUIYIN_SHARED: shared }, stdio: ['ignore', 'pipe', 'inherit'] })
    children.add(child)
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      process.stdout.write(text.replace(counts, ''))
    })
    child.on('close', () => {
      children.delete(child)
      const [, good, bad] = counts.exec(said) ?? [null, 0, 1]
      passed += Number(good)
      failed += Number(bad)
      ended()
    })
  })
}

async function work() {
  for (let next = files.shift(); next; next = files.shift()) await runFile(next.name)
}
const children = new Set()
process.once('exit', () => {
  children.forEach((child) => child.kill('SIGTERM'))
  rmSync(shared, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})
process.once('SIGINT', () => process.exit(1))
await Promise.all([work(), work()])
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
