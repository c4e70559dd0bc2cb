import { ref, shallowRef, watch, type Ref } from 'vue'
import { asRefusal, list, type Column, type Params, type Refusal, type Row } from '@/api'

export interface BoardColumn {
  state: string
  rows: Row[]
  total: number
}

const states = ['raised', 'planned', 'rectifying', 'reopened', 'self_checked', 'department_checked', 'closed']
/** A column longer than this is no longer looked through: the table is one press away. */
const cards_per_column = 40

/** The findings of the filter by state; what is due soonest on top. */
export function useBoard(params: Ref<Params>) {
  const columns = shallowRef<BoardColumn[] | null>(null)
  const described = shallowRef<Column[]>([])
  const refusal = shallowRef<Refusal | null>(null)
  const reading = ref(false)
  let turn = 0

  async function read(): Promise<void> {
    const mine = ++turn
    reading.value = true
    try {
      const where = Array.isArray(params.value['where']) ? params.value['where'] : []
      const pages = await Promise.all(states.map((state) => list('rectification', { ...params.value, sort: 'due_on', where: [...where, `state:eq:${state}`], limit: cards_per_column })))
      if (mine !== turn) return
      described.value = pages[0]?.columns ?? []
      columns.value = states.map((state, index) => ({ state, rows: pages[index]?.rows ?? [], total: pages[index]?.total ?? 0 }))
      refusal.value = null
    } catch (error) {
      if (mine === turn) refusal.value = asRefusal(error)
    } finally {
      if (mine === turn) reading.value = false
    }
  }
  watch(() => JSON.stringify(params.value), () => void read(), { immediate: true })
  return { columns, described, refusal, reading, read }
}
