export { i18n, language, setLanguage, startLanguage, useWords, type Language } from './words'
export { fieldKey, isClearText, valueKey } from './keys'
export { localDate, longDate, instant, money, tenThousands, percent, count } from './format'
