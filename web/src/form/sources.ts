import { list, open, query, type Row } from '@/api'
import { descriptionOf } from '@/feature'

export interface Choice {
  id: string
  words: string
  beside?: string
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** Words of a row of any noun: its number and the first name it has. */
export function wordsOf(noun: string, row: Row): string {
  const named = [...(descriptionOf(noun)?.title ?? []), 'name', 'title', 'unit_name', 'number', 'session', 'text'].map((field) => text(row[field])).find((each) => each !== '')
  const number = text(row['number']) || text(row['provisional_number'])
  return number !== '' && named !== undefined && named !== number ? `${number} ${named}` : (named ?? text(row['id']))
}

interface Member {
  person: string
  name: string
  post?: string
}

/** Nouns without an engagement of their own are listed for the whole group. */
const groupNouns = new Set(['unit', 'person', 'account', 'round', 'team', 'hearing', 'decision', 'engagement'])

export async function look(source: string, q: string, engagement: string | null): Promise<Choice[]> {
  if (source === 'team_person' && engagement) {
    const overview = await query<Record<string, unknown>>('engagement.overview', { engagement })
    const members = (overview['members'] ?? overview['team_members'] ?? (overview['team'] as Record<string, unknown> | undefined)?.['members'] ?? []) as Member[]
    return members.filter((each) => each.name.includes(q)).map((each) => ({ id: each.person, words: each.name }))
  }
  if (source.includes('.')) {
    const { rows } = await query<{ rows: Row[] }>(source)
    const wanted = rows.filter((row) => Object.entries(row).some(([name, value]) => name !== 'id' && text(value).includes(q)))
    return wanted.slice(0, 50).map((row) => ({ id: text(row['id']), words: text(row['name']) || `${text(row['number'])} ${text(row['team_name'])}`, beside: text(row['unit_name']) || text(row['code']) }))
  }
  const noun = source === 'team_person' ? 'person' : source
  const page = await list(noun, { q, limit: 30, engagement: groupNouns.has(noun) ? null : engagement })
  return page.rows.map((row) => {
    const choice: Choice = { id: text(row['id']) || text(row['engagement_id']), words: wordsOf(noun, row) }
    const beside = text(row['unit_name']) || text(row['code'])
    return beside !== '' && !choice.words.includes(beside) ? { ...choice, beside } : choice
  })
}

/** Words of what was chosen before and is not on the first page of choices; what one may not open keeps its id. */
export async function spell(source: string, ids: string[], engagement: string | null): Promise<Choice[]> {
  const noun = source === 'team_person' ? 'person' : source
  if (source.includes('.')) return []
  const read = async (id: string): Promise<Choice[]> => {
    const opened = await open(noun, { engagement: groupNouns.has(noun) ? null : engagement, id }).catch(() => null)
    return opened ? [{ id, words: wordsOf(noun, opened.record) }] : []
  }
  return (await Promise.all(ids.slice(0, 20).map(read))).flat()
}
