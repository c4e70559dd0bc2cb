import { computed, ref, watch, type Ref } from 'vue'
import { list, open } from '@/api'
import type { Row } from '@/api'

export interface EngagementRow extends Row {
  engagement_id: string
  number: string
  team_name: string
  unit_name: string
  state: string
}

const known = ref<Record<string, EngagementRow>>({})

async function read(id: string): Promise<void> {
  try {
    const opened = await open<EngagementRow>('engagement', { engagement: id, id })
    known.value[id] = opened.record
  } catch {
    // A department may read one finding and not its engagement; the frame then shows no name.
    const page = await list('engagement', { engagement: id, limit: 1 }).catch(() => null)
    const row = page?.rows[0]
    if (row) known.value[id] = row as EngagementRow
  }
}

/** The engagement an address names; read once and kept. */
export function useEngagement(id: Ref<string | null>) {
  watch(id, (next) => next && !known.value[next] && void read(next), { immediate: true })
  return {
    engagement: computed(() => (id.value ? (known.value[id.value] ?? null) : null)),
    readAgain: () => (id.value ? read(id.value) : Promise.resolve()),
  }
}
