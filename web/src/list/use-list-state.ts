import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { conditionText, fromQuery, toQuery, type Condition, type ListState } from './filters'

export interface ListStateInAddress {
  state: ComputedRef<ListState>
  change: (part: Partial<ListState>) => void
  add: (condition: Condition) => void
  remove: (condition: Condition) => void
  clear: () => void
}

/** Reads and writes the address; a board or chart on the same page calls this too and shares the filter. */
export function useListState(): ListStateInAddress {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => fromQuery(route.query))
  const change = (part: Partial<ListState>): void => {
    void router.replace({ query: toQuery({ ...state.value, ...part }, route.query) })
  }
  return {
    state,
    change,
    add: (condition) => {
      const others = state.value.where.filter((each) => each.column !== condition.column || each.op !== condition.op)
      change({ where: [...others, condition] })
    },
    remove: (condition) => {
      change({ where: state.value.where.filter((each) => conditionText(each) !== conditionText(condition)) })
    },
    clear: () => change({ where: [], q: '' }),
  }
}
