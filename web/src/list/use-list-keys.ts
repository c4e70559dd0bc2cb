import { ref, watch, type Ref } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { Row } from '@/api'
import { useKeys } from '@/shell/keys'

interface Keyed {
  rows: Ref<Row[]>
  linkOf: (row: Row) => RouteLocationRaw | null
  tick: (row: Row) => void
}

/** j and k move, enter and e open (e with the form to revise), x ticks. */
export function useListKeys({ rows, linkOf, tick }: Keyed): { cursor: Ref<number> } {
  const router = useRouter()
  const cursor = ref(-1)
  watch(rows, () => (cursor.value = Math.min(cursor.value, rows.value.length - 1)))

  const go = (query: Record<string, string>): void => {
    const row = rows.value[cursor.value]
    const to = row ? linkOf(row) : null
    if (typeof to === 'string') void router.push({ path: to, query })
    else if (to) void router.push(to)
  }
  useKeys({
    j: () => (cursor.value = Math.min(cursor.value + 1, rows.value.length - 1)),
    k: () => (cursor.value = Math.max(cursor.value - 1, 0)),
    x: () => {
      const row = rows.value[cursor.value]
      if (row) tick(row)
    },
    Enter: () => go({}),
    e: () => go({ do: 'revise' }),
  })
  return { cursor }
}
