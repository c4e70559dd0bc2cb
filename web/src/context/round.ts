import { computed, ref } from 'vue'
import { list } from '@/api'

export interface RoundRow {
  id: string
  number: string
  name: string
  state: string
  start_on?: string
  entry_on?: string
  exit_on?: string
  feedback_on?: string
}

const remembered = 'huiyin.round'
export const rounds = ref<RoundRow[]>([])
const chosen = ref<string | null>(localStorage.getItem(remembered))

async function read(): Promise<void> {
  const page = await list('round', { sort: '-number', limit: 100 })
  rounds.value = page.rows as unknown as RoundRow[]
}

/** The round one is looking at, the same on every screen until one switches. */
export function useRound() {
  const round = computed(() => rounds.value.find((each) => each.id === chosen.value) ?? rounds.value.find((each) => each.state === 'started') ?? rounds.value[0] ?? null)
  return {
    round,
    read,
    choose(id: string): void {
      chosen.value = id
      localStorage.setItem(remembered, id)
    },
  }
}
