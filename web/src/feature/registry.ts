import type { RouteLocationRaw } from 'vue-router'
import type { Row } from '@/api'
import type { Role } from '@/session'
import type { Feature, NavEntry, NavGroup } from './feature'
import type { NounDescription } from './description'

// Each folder's door is found by itself: a new screen touches no shared file. The folders that every
// screen stands on are no features and stay out, or each page would load all of them at once.
const doors = import.meta.glob<{ feature?: Feature }>(
  ['../*/index.ts', '!../{api,words,theme,feature,session,context,list,record,form,chart,shell}/index.ts'],
  { eager: true },
)

export const features: Feature[] = Object.values(doors).flatMap((door) => (door.feature ? [door.feature] : []))

const byNoun = new Map<string, NounDescription>()
for (const each of features) if (each.description) byNoun.set(each.description.noun, each.description)

export const descriptionOf = (noun: string): NounDescription | undefined => byNoun.get(noun)

const groups: NavGroup[] = ['work', 'round', 'engagement', 'follow_up', 'people', 'system']

export function navFor(holds: (roles: Role[]) => boolean): { group: NavGroup; entries: NavEntry[] }[] {
  const all = features.flatMap((each) => each.nav ?? []).filter((entry) => !entry.roles || holds(entry.roles))
  return groups
    .map((group) => ({
      group,
      entries: all.filter((entry) => entry.group === group).sort((a, b) => (a.order ?? 50) - (b.order ?? 50)),
    }))
    .filter((each) => each.entries.length > 0)
}

export function routeOfList(noun: string, engagement?: string | null): RouteLocationRaw {
  return engagement ? `/engagement/${engagement}/${noun}` : `/${noun}`
}

/** An engagement is its own stream; its page is the workspace. */
export function routeOfRecord(noun: string, row: Row, engagement?: string | null): RouteLocationRaw | null {
  const description = byNoun.get(noun)
  const own = text(row['engagement_id']) ?? text(row['engagement']) ?? engagement ?? null
  const id = text(row['id']) ?? own
  if (noun === 'engagement') return id ? `/engagement/${text(row['engagement_id']) ?? id}` : null
  if (!id || description?.listOnly) return null
  if (description?.scope === 'engagement') return own ? `/engagement/${own}/${noun}/${id}` : null
  return `/${noun}/${id}`
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
