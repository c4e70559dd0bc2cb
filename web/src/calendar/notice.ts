/** One year as norms/calendar.json words it. */
export interface NoticeYear {
  year: number
  source: string[]
  holidays: { name: string; from: string; until: string }[]
  workdays: string[]
}

export interface KnownYear extends NoticeYear {
  /** The imported notice's id; null where the norms pack brought the year. */
  notice: string | null
}

export interface Preview {
  days: { on: string; worked: boolean }[]
  deadlines: { noun: string; engagement: string; engagement_number: string; id: string; title: string; rule_zh: string; rule_en: string; was: string; due_on: string }[]
}

/** The years of a file: the pack's own layout, or one year alone. Null where it is neither; the server checks the rest. */
export function yearsOf(text: string): NoticeYear[] | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  const whole = read as { years?: unknown; year?: unknown } | null
  const years = Array.isArray(whole?.years) ? (whole.years as unknown[]) : typeof whole?.year === 'number' ? [whole] : []
  const sound = years.filter((each): each is NoticeYear => {
    const one = each as Partial<NoticeYear> | null
    return typeof one?.year === 'number' && Array.isArray(one.source) && Array.isArray(one.holidays) && Array.isArray(one.workdays)
  })
  return sound.length > 0 && sound.length === years.length ? sound.map(({ year, source, holidays, workdays }) => ({ year, source, holidays, workdays })) : null
}
