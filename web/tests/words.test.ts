import { describe, expect, it } from 'vitest'
import zh from '@/generated/words.zh.json'
import { features } from '@/feature'
import type { FormField } from '@/feature'
import { keysWrittenTwice, literalKeys, merge } from '../scripts/words.mjs'

const source = (path: string, words: unknown, standIn = false) => ({ path, text: JSON.stringify(words, null, 1), standIn })

describe('words', () => {
  it('refuses a key without both languages', () => {
    expect(merge([source('a', { 'a.b': { zh: '\u7532' } })]).problems).toEqual(['a: a.b has no en'])
  })

  it('refuses a key defined twice, in two files or in one', () => {
    const word = { zh: '\u7532', en: 'A' }
    expect(merge([source('a', { k: word }), source('b', { k: word })]).problems).toEqual(['b: k is already defined in a'])
    expect(keysWrittenTwice('{\n"k": {"zh":"x","en":"x"},\n"k": {"zh":"y","en":"y"}\n}')).toEqual(['k'])
  })

  it('lets a real definition win over a stand-in without complaint', () => {
    const merged = merge([source('mock', { k: { zh: 'old', en: 'old' } }, true), source('real', { k: { zh: 'new', en: 'new' } })])
    expect(merged.problems).toEqual([])
    expect(merged.en['k']).toBe('new')
  })

  it('finds literal keys in code and templates, and leaves made ones alone', () => {
    expect(literalKeys("t('a.b') word('c.d', x) t(`e.${f}`) format('g.h') {{ $t('i.j') }}")).toEqual(['a.b', 'c.d', 'i.j'])
  })

  const known = new Set(Object.keys(zh))
  const described = features.flatMap((feature) => (feature.description ? [feature.description] : []))
  it.each(described.map((each) => [each.noun, each] as const))('%s: every command, field and value has words', (_noun, description) => {
    const missing: string[] = []
    const need = (key: string): void => {
      if (!known.has(key) && !known.has(key.replace(/^[a-z_]+\.field\./, 'shared.field.'))) missing.push(key)
    }
    const needField = (noun: string, field: FormField): void => {
      need(`${noun}.field.${field.name}`)
      for (const option of field.options ?? []) need(`${noun}.${field.name}.${option}`)
      for (const each of field.of ?? []) needField(noun, each)
      if (field.hint) need(field.hint)
    }
    need(description.noun)
    for (const field of description.fields) {
      need(`${description.noun}.field.${field.name}`)
      for (const each of field.of ?? []) need(`${description.noun}.field.${each.name}`)
    }
    for (const state of [...(description.state?.ladder ?? []), ...(description.state?.aside ?? [])]) need(`${description.noun}.${description.state?.field}.${state}`)
    for (const command of description.commands) {
      need(command.name)
      for (const field of command.fields) needField(command.name.split('.')[0] ?? '', field)
    }
    expect(missing).toEqual([])
  })
})
