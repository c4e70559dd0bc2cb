import { ref, watch } from 'vue'

export interface DraftMeasure {
  text: string
  kind: 'now' | 'lasting'
  owner_name: string
  due_on: string
}
export interface DraftItem {
  goal: string
  leader_name: string
  department: string
  due_on: string
  measures: DraftMeasure[]
}
export interface PlanDraft {
  adopted_on: string
  items: Record<string, DraftItem>
}

export const emptyMeasure = (kind: 'now' | 'lasting'): DraftMeasure => ({ text: '', kind, owner_name: '', due_on: '' })
export const emptyItem = (): DraftItem => ({ goal: '', leader_name: '', department: '', due_on: '', measures: [] })

export const isBlank = (item: DraftItem | undefined): boolean =>
  !item || (item.goal === '' && item.leader_name === '' && item.department === '' && item.due_on === '' && item.measures.every((measure) => measure.text === '' && measure.owner_name === '' && measure.due_on === ''))
export const isWhole = (item: DraftItem | undefined): boolean =>
  item !== undefined && [item.goal, item.leader_name, item.department, item.due_on].every((each) => each !== '') && item.measures.length > 0 && item.measures.every((measure) => [measure.text, measure.owner_name, measure.due_on].every((each) => each !== ''))

/** A plan takes days to write: what is written stays in this browser until it is submitted. */
export function usePlanDraft(engagement: string) {
  const key = `huiyin.plan.${engagement}`
  const kept = read(key)
  const draft = ref<PlanDraft>(kept ?? { adopted_on: '', items: {} })
  const keptAt = ref<Date | null>(null)
  let pause: ReturnType<typeof setTimeout> | undefined
  watch(
    draft,
    () => {
      clearTimeout(pause)
      pause = setTimeout(() => {
        localStorage.setItem(key, JSON.stringify(draft.value))
        keptAt.value = new Date()
      }, 400)
    },
    { deep: true },
  )
  function forget(): void {
    clearTimeout(pause)
    localStorage.removeItem(key)
  }
  return { draft, keptAt, hadDraft: kept !== null, forget }
}

function read(key: string): PlanDraft | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as PlanDraft | null
    return found && typeof found.items === 'object' ? found : null
  } catch {
    return null
  }
}
