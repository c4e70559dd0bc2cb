import { computed, ref } from 'vue'
import { createI18n } from 'vue-i18n'
import { valueKey, fieldKey } from './keys'

export type Language = 'zh' | 'en'
type Words = Record<string, string>

const remembered = 'huiyin.language'

// Chinese comes with the first load, English when somebody asks for it.
const load: Record<Language, () => Promise<{ default: Words }>> = {
  zh: () => import('@/generated/words.zh.json'),
  en: () => import('@/generated/words.en.json'),
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  missingWarn: false,
  fallbackWarn: false,
  // Keys are flat: `paper.sign` and `paper.sign.facts_unconfirmed` both exist, so no nesting.
  messageResolver: (words, key) => (words as unknown as Words)[key] ?? null,
  missing: (_language, key) => key,
})

export const language = ref<Language>('zh')

export async function setLanguage(next: Language): Promise<void> {
  const words = await load[next]()
  i18n.global.setLocaleMessage(next, words.default)
  i18n.global.locale.value = next
  language.value = next
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
  localStorage.setItem(remembered, next)
}

export function startLanguage(): Promise<void> {
  return setLanguage(localStorage.getItem(remembered) === 'en' ? 'en' : 'zh')
}

function known(key: string): boolean {
  return key in (i18n.global.getLocaleMessage(i18n.global.locale.value) as Words)
}

/** t for literal keys, word for keys made from data: gives the last part, readable, when nobody defined it. */
export function useWords() {
  const t = (key: string, values?: Record<string, unknown>): string =>
    values ? i18n.global.t(key, values) : i18n.global.t(key)
  const word = (key: string, otherwise?: string): string => {
    if (known(key)) return t(key)
    return otherwise ?? (key.split('.').pop() ?? key).replaceAll('_', ' ')
  }
  const field = (noun: string, name: string): string => {
    const own = fieldKey(noun, name)
    return known(own) ? t(own) : word(fieldKey('shared', name))
  }
  const value = (noun: string, name: string, code: string): string => {
    const own = valueKey(noun, name, code)
    return known(own) ? t(own) : word(valueKey('shared', name, code), code)
  }
  /** Every value of an enum that words know: what a filter offers. */
  const values = (noun: string, name: string): string[] => {
    const start = valueKey(noun, name, '')
    return Object.keys(i18n.global.getLocaleMessage(i18n.global.locale.value)).flatMap((key) =>
      key.startsWith(start) && !key.slice(start.length).includes('.') ? [key.slice(start.length)] : [],
    )
  }
  return { t, word, field, value, values, known, language: computed(() => language.value) }
}
