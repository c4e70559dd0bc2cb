// First load = the page, the entry with all it imports, the Chinese words, and the chunks of
// sign-in, shell and desk: what somebody waits for on the first morning. Brotli. Limit 350 KB.
import { readFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist')
const limit_kb = 350
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const starts = Object.keys(manifest).filter(
  (key) => manifest[key].isEntry || /src\/(session\/SignIn|shell\/Shell|desk\/Desk)\.vue$/.test(key) || /words\.zh\.json$/.test(key),
)
const files = new Set(['index.html'])
const seen = new Set()

function take(key) {
  if (seen.has(key)) return
  seen.add(key)
  const chunk = manifest[key]
  files.add(chunk.file)
  for (const css of chunk.css ?? []) files.add(css)
  for (const next of chunk.imports ?? []) take(next)
}
starts.forEach(take)

const sized = [...files].map((file) => {
  const path = join(dist, file)
  return { file, bytes: readFileSync(existsSync(`${path}.br`) ? `${path}.br` : path).length }
})
sized.sort((a, b) => b.bytes - a.bytes)
for (const { file, bytes } of sized) console.log(`${(bytes / 1024).toFixed(1).padStart(8)} KB  ${file}`)
const total_kb = sized.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
console.log(`first load: ${total_kb.toFixed(1)} KB of ${limit_kb} KB (brotli)`)
if (total_kb > limit_kb) process.exit(1)
