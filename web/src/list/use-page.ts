import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { asRefusal, list, type Column, type Group, type Page, type Params, type Refusal, type Row } from '@/api'

/** A query that is no noun's list has no columns of its own: they are read off its first row. */
function columnsOf(rows: Row[]): Column[] {
  return Object.keys(rows[0] ?? {}).map((name) => ({
    name,
    type: name === 'id' ? 'id' : name === 'at' || name.endsWith('_at') ? 'instant' : name.endsWith('_on') ? 'date' : typeof rows[0]?.[name] === 'number' ? 'number' : 'text',
    filterable: false,
    sortable: false,
  }))
}

/** Reads one page by key, remembers the way back, and drops answers that come too late. */
export function usePage(noun: Ref<string>, params: Ref<Params>, limit: Ref<number>, group: Ref<string | null>) {
  const page = shallowRef<Page | null>(null)
  const groups = shallowRef<Group[] | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const reading = ref(false)
  const cursors = ref<string[]>([])
  const counting = ref(false)
  let looking: AbortController | null = null

  async function read(): Promise<void> {
    looking?.abort()
    const mine = new AbortController()
    looking = mine
    reading.value = true
    refusal.value = null
    try {
      const after = cursors.value.at(-1) ?? null
      const wanted = list(noun.value, { ...params.value, limit: limit.value, after }, mine.signal)
      const grouped = group.value ? list(noun.value, { ...params.value, group: group.value }, mine.signal) : null
      const [answer, counts] = await Promise.all([wanted, grouped])
      if (mine.signal.aborted) return
      page.value = { ...answer, columns: answer.columns ?? columnsOf(answer.rows), total: answer.total ?? answer.rows.length }
      groups.value = counts?.groups ?? null
    } catch (error) {
      if (mine.signal.aborted) return
      refusal.value = asRefusal(error)
    } finally {
      if (looking === mine) reading.value = false
    }
  }

  /** Beyond its bound the server counts only when somebody wants to know; asked for once, not with every page. */
  async function countAll(): Promise<void> {
    const before = page.value
    if (!before || counting.value) return
    counting.value = true
    try {
      const { total, total_exact } = await list(noun.value, { ...params.value, limit: 1, exact: 1 })
      if (page.value === before) page.value = { ...before, total, total_exact }
    } catch (error) {
      refusal.value = asRefusal(error)
    } finally {
      counting.value = false
    }
  }

  const asked = computed(() => JSON.stringify([noun.value, params.value, limit.value, group.value]))
  watch(
    asked,
    (next, before) => {
      if (before && JSON.parse(next)[0] !== JSON.parse(before)[0]) page.value = null
      cursors.value = []
      void read()
    },
    { immediate: true },
  )

  return {
    page,
    groups,
    refusal,
    reading,
    read,
    counting,
    countAll,
    first: computed(() => cursors.value.length * limit.value + 1),
    mayGoBack: computed(() => cursors.value.length > 0),
    forward(): void {
      if (!page.value?.next) return
      cursors.value = [...cursors.value, page.value.next]
      void read()
    },
    back(): void {
      cursors.value = cursors.value.slice(0, -1)
      void read()
    },
  }
}
