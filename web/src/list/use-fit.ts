import { nextTick, onBeforeUnmount, ref, watch, type Ref } from 'vue'
import type { Column } from '@/api'

// What one looks for in any list: it stays when others give way.
const kept = new Set(['number', 'provisional_number', 'code', 'title', 'name', 'problem', 'matter', 'text', 'statement', 'state', 'light', 'due_on'])

/** On a phone a row is a card; more lines than this and one scrolls past three cards to see one. */
const lines_of_a_card = 7
const phone = (): boolean => window.matchMedia('(width <= 700px)').matches

interface Fitted {
  /** The sheet the table stands in. */
  place: Ref<HTMLElement | null>
  columns: Ref<Column[]>
  /** Anything that changes how wide the table is. */
  moved: () => unknown
  /** What one chose oneself is never taken away: then the sheet scrolls. */
  chosen: Ref<boolean>
}

/** Columns nobody asked for give way, the last first, until the table fits its sheet. */
export function useFit({ place, columns, moved, chosen }: Fitted): { given_way: Ref<Set<string>>; scrolls: Ref<boolean> } {
  const given_way = ref(new Set<string>())
  const scrolls = ref(false)
  let turn = 0
  let width = 0

  const isWide = (): boolean => place.value !== null && place.value.scrollWidth > place.value.clientWidth + 1

  async function fit(afresh: boolean): Promise<void> {
    const mine = ++turn
    if (afresh && given_way.value.size > 0) given_way.value = new Set()
    await nextTick()
    const mayGo = chosen.value ? [] : columns.value.filter((column, index) => index > 1 && !kept.has(column.name)).map((column) => column.name).reverse()
    if (phone()) {
      given_way.value = new Set(mayGo.slice(0, Math.max(0, columns.value.length - lines_of_a_card)))
      scrolls.value = false
      return
    }
    for (const name of mayGo) {
      if (mine !== turn || !isWide()) break
      if (given_way.value.has(name)) continue
      given_way.value = new Set([...given_way.value, name])
      await nextTick()
    }
    if (mine === turn) scrolls.value = isWide()
  }

  const sizes = new ResizeObserver(() => {
    const now = place.value?.clientWidth ?? 0
    if (now === width) return
    width = now
    void fit(true)
  })
  watch(place, (now, before) => {
    if (before) sizes.unobserve(before)
    if (now) sizes.observe(now)
  }, { immediate: true })
  watch([columns, chosen], () => void fit(true))
  watch(moved, () => void fit(false), { flush: 'post' })
  onBeforeUnmount(() => sizes.disconnect())
  return { given_way, scrolls }
}
