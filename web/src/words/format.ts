import { language } from './words'

// People of one office read one clock: instants arrive in UTC and are shown in the group's zone.
const zone = 'Asia/Shanghai'

/** 2020-07-06, in tables. Dates arrive in this form already. */
export const localDate = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 10) : '')

/** The form of documents: written out, without leading zeros. */
export function longDate(value: unknown): string {
  const text = localDate(value)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const [year, month, day] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1))
  return new Intl.DateTimeFormat(language.value === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

export function instant(value: unknown): string {
  if (typeof value !== 'string') return ''
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return value
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(date)
  return parts
}

/** Fen to yuan with two decimals; never through a floating sum. */
export function money(fen: unknown): string {
  if (typeof fen !== 'number') return ''
  return new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(fen / 100)
}

/** Fen to ten thousand yuan with two decimals, as ledgers have it; rounded as the export rounds. */
export function tenThousands(fen: unknown): string {
  if (typeof fen !== 'number') return ''
  const hundredths = (Math.sign(fen) * Math.floor((Math.abs(fen) + 5000) / 10_000)) || 0
  return new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(hundredths / 100)
}

export const count = (value: unknown): string => (typeof value === 'number' ? new Intl.NumberFormat('en-US').format(value) : '')

export const percent = (value: unknown): string => (typeof value === 'number' ? `${String(value)}%` : '')
