import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { asRefusal, query, useLive, type Refusal, type Row } from '@/api'

export interface Member {
  person: string
  name: string
  post: string
  engaged: boolean
}

export interface Recent {
  at: string
  command: string
  by_name: string
  sequence: number
}

export interface EngagementOverview {
  engagement: Row & { engagement_id: string; number: string; team_id: string; team_name: string; unit_id: string; unit_name: string; state: string; entered_on: string | null; left_on: string | null; feedback_on: string | null; cancelled_on: string | null; cancel_document_number: string | null; cancel_reason: string | null }
  round: Row & { id: string; number: string; name: string; entry_on: string; exit_on: string; feedback_on: string }
  counts: Record<string, number>
  members: Member[]
  liaisons: { account: string; account_name: string; person: string | null; name: string | null }[]
  timeline: { on: string; kind: string; id: string; name: string; name_en: string; note: string | null }[]
  recent: Recent[]
}

// The frame and the page inside it ask for the same thing: one read serves both.
const kept = new Map<string, { overview: Ref<EngagementOverview | null>; refusal: Ref<Refusal | null>; readers: number; asking: boolean }>()

export function useOverview(id: Ref<string>) {
  const overview = shallowRef<EngagementOverview | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const reading = ref('')

  function enter(key: string): void {
    const shared = kept.get(key) ?? { overview: shallowRef(null), refusal: shallowRef(null), readers: 0, asking: false }
    const first = shared.readers === 0
    shared.readers += 1
    kept.set(key, shared)
    if (first) void read(key)
  }
  function leave(key: string): void {
    const shared = kept.get(key)
    if (!shared) return
    shared.readers -= 1
    if (shared.readers === 0) kept.delete(key)
  }
  async function read(key: string): Promise<void> {
    const shared = kept.get(key)
    // Frame and page hear of the same fact; one of them asks.
    if (!shared || shared.asking) return
    shared.asking = true
    try {
      shared.overview.value = await query<EngagementOverview>('engagement.overview', { engagement: key })
      shared.refusal.value = null
    } catch (error) {
      shared.refusal.value = asRefusal(error)
    } finally {
      shared.asking = false
    }
  }

  watch(
    id,
    (now, before) => {
      if (before) leave(before)
      enter(now)
      reading.value = now
    },
    { immediate: true },
  )
  watch(
    () => [kept.get(reading.value)?.overview.value, kept.get(reading.value)?.refusal.value] as const,
    ([found, refused]) => {
      overview.value = found ?? null
      refusal.value = refused ?? null
    },
    { immediate: true },
  )
  onScopeDispose(() => leave(reading.value))
  useLive(() => void read(reading.value), (fact) => fact.engagement === reading.value)
  return { overview, refusal, readAgain: () => read(reading.value) }
}
