// No words in code: fails on Chinese characters in any .vue or .ts file under src/, and on letters
// that would be read on a screen in a template (text nodes and the attributes people see or hear).
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'vue-eslint-parser'
import { filesUnder } from './words.mjs'

const web = join(dirname(fileURLToPath(import.meta.url)), '..')
const heard = new Set(['title', 'placeholder', 'label', 'alt', 'aria-label', 'description', 'content'])
const problems = []

function visit(node, report) {
  if (node.type === 'VText' && /[A-Za-z]{2,}/.test(node.value)) report(node, node.value.trim())
  if (node.type === 'VElement') {
    for (const attribute of node.startTag.attributes) {
      if (!attribute.directive && heard.has(attribute.key.name) && /[A-Za-z]{2,}/.test(attribute.value?.value ?? '')) report(attribute, attribute.value.value)
    }
    if (node.name === 'style' || node.name === 'script') return
  }
  for (const child of node.children ?? []) visit(child, report)
}

for (const path of filesUnder(join(web, 'src'), (name) => /\.(vue|ts)$/.test(name))) {
  const text = readFileSync(path, 'utf8')
  const name = relative(web, path)
  text.split('\n').forEach((line, index) => {
    if (/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(line)) problems.push(`${name}:${index + 1}: Chinese characters belong in words.json`)
  })
  if (!path.endsWith('.vue')) continue
  const tree = parse(text, { sourceType: 'module', ecmaVersion: 2022, parser: { ts: '@typescript-eslint/parser' }, range: true, loc: true })
  if (tree.templateBody) visit(tree.templateBody, (node, found) => problems.push(`${name}:${node.loc.start.line}: text in template: ${found}`))
}

if (problems.length > 0) {
  console.error(problems.join('\n'))
  console.error(`text: ${problems.length} problem(s)`)
  process.exit(1)
}
console.log('text: no words in code')
