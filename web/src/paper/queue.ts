import { computed, shallowRef, watch, type Ref } from 'vue'
import { useRoute, type LocationQueryRaw, type RouteLocationRaw } from 'vue-router'
import { list, type Row } from '@/api'
import { fromQuery, toParams } from '@/list'

/**
 * The papers one came to look through, in the order of the list one came from. It is kept as it was found: a paper
 * that was passed leaves the filter, but going back to it must still be possible.
 */
const kept = shallowRef<{ key: string; rows: Row[] } | null>(null)

export function usePaperQueue(id: Ref<string>, engagement: Ref<string>) {
  const route = useRoute()
  const query = computed<LocationQueryRaw>(() => {
    const { do: _do, ...others } = route.query
    return others
  })
  const everywhere = computed(() => route.query['within'] === 'all')
  const params = computed(() => ({ engagement: everywhere.value ? null : engagement.value, ...toParams(fromQuery(route.query)), limit: 500 }))
  const key = computed(() => JSON.stringify(params.value))
  const rows = computed(() => (kept.value?.key === key.value ? kept.value.rows : []))

  watch(
    [key, id],
    async () => {
      if (kept.value?.key === key.value && kept.value.rows.some((row) => row['id'] === id.value)) return
      const asked = key.value
      const page = await list('paper', params.value).catch(() => null)
      if (page && asked === key.value) kept.value = { key: asked, rows: page.rows }
    },
    { immediate: true },
  )

  const place = computed(() => rows.value.findIndex((row) => row['id'] === id.value))
  const at = (index: number): RouteLocationRaw | null => {
    const row = place.value < 0 ? undefined : rows.value[index]
    return row ? { path: `/engagement/${String(row['engagement_id'])}/paper/${String(row['id'])}`, query: query.value } : null
  }
  return {
    place,
    total: computed(() => rows.value.length),
    next: computed(() => at(place.value + 1)),
    previous: computed(() => at(place.value - 1)),
    /** Back to the list with the filter one came with. */
    back: computed<RouteLocationRaw>(() => {
      const { within: _within, ...others } = query.value
      return { path: everywhere.value ? '/paper' : `/engagement/${engagement.value}/paper`, query: others }
    }),
  }
}
