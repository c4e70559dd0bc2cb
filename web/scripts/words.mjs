// Merges every words.json (server nouns and screens) into one file per language.
// Fails on: a key without both languages, a key defined twice, a literal t('key') defined nowhere.
// mock/words.json stands in for server words not written yet; a real definition always wins over it.
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync, existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const web = join(dirname(fileURLToPath(import.meta.url)), '..')

export function filesUnder(folder, wanted) {
  if (!existsSync(folder)) return []
  const found = []
  for (const name of readdirSync(folder).sort()) {
    if (name === 'node_modules' || name === 'generated' || name.startsWith('.')) continue
    const path = join(folder, name)
    if (statSync(path).isDirectory()) found.push(...filesUnder(path, wanted))
    else if (wanted(name)) found.push(path)
  }
  return found
}

/** Parses without losing a key written twice in one file, which JSON.parse would hide. */
export function keysWrittenTwice(text) {
  const seen = new Set()
  const twice = []
  for (const match of text.matchAll(/^\s*[{,]?\s*"([^"\\]+)"\s*:\s*\{/gm)) {
    const key = match[1]
    if (seen.has(key)) twice.push(key)
    seen.add(key)
  }
  return twice
}

/** sources: [{path, text, standIn}] → {zh, en, problems, standIns} */
export function merge(sources) {
  const zh = {}
  const en = {}
  const problems = []
  const from = new Map()
  const standIns = []
  for (const source of [...sources].sort((a, b) => Number(a.standIn ?? false) - Number(b.standIn ?? false))) {
    let words
    try {
      words = JSON.parse(source.text)
    } catch (error) {
      problems.push(`${source.path}: not JSON (${error.message})`)
      continue
    }
    for (const key of keysWrittenTwice(source.text)) problems.push(`${source.path}: ${key} is defined twice`)
    for (const [key, word] of Object.entries(words)) {
      if (from.has(key)) {
        if (!source.standIn) problems.push(`${source.path}: ${key} is already defined in ${from.get(key)}`)
        continue
      }
      from.set(key, source.path)
      if (source.standIn) standIns.push(key)
      for (const language of ['zh', 'en']) {
        if (typeof word?.[language] !== 'string' || word[language] === '') problems.push(`${source.path}: ${key} has no ${language}`)
      }
      zh[key] = word?.zh
      en[key] = word?.en
    }
  }
  return { zh, en, problems, standIns }
}

/** Literal keys used as t('…'), in code or template. A trailing `${` or + is not literal and is left to the tests. */
export function literalKeys(text) {
  return [...text.matchAll(/(?<![\w.])\$?(?:t|word)\(\s*(['"`])([a-z][\w.]*)\1\s*[,)]/g)].map((match) => match[2])
}

export function gather() {
  const isWords = (name) => name === 'words.json'
  const read = (path) => ({ path: relative(web, path), text: readFileSync(path, 'utf8') })
  const sources = [...filesUnder(join(web, '../src'), isWords), ...filesUnder(join(web, 'src'), isWords)].map(read)
  const standIn = join(web, 'mock/words.json')
  if (existsSync(standIn)) sources.push({ ...read(standIn), standIn: true })
  return sources
}

function main() {
  const { zh, en, problems, standIns } = merge(gather())
  for (const path of filesUnder(join(web, 'src'), (name) => /\.(vue|ts)$/.test(name))) {
    for (const key of literalKeys(readFileSync(path, 'utf8'))) {
      if (!(key in zh)) problems.push(`${relative(web, path)}: uses ${key}, which no words.json defines`)
    }
  }
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    console.error(`words: ${problems.length} problem(s)`)
    process.exit(1)
  }
  const out = join(web, 'src/generated')
  mkdirSync(out, { recursive: true })
  const sorted = (words) => JSON.stringify(Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1))), null, 1)
  writeFileSync(join(out, 'words.zh.json'), sorted(zh))
  writeFileSync(join(out, 'words.en.json'), sorted(en))
  console.log(`words: ${Object.keys(zh).length} keys, ${standIns.length} of them stand-ins from mock/words.json`)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main()
