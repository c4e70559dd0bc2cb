// Writes .br and .gz beside everything in dist/ that is worth compressing; the server only picks.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist')
let count = 0

function walk(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) walk(path)
    else if (/\.(js|css|html|svg|json)$/.test(name)) {
      const bytes = readFileSync(path)
      if (bytes.length < 512) continue
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      count += 1
    }
  }
}

walk(dist)
console.log(`compress: ${count} files`)
