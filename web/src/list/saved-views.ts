import { ref, type Ref } from 'vue'
import type { LocationQueryRaw } from 'vue-router'

export interface SavedView {
  name: string
  query: LocationQueryRaw
}

/** Views one keeps for oneself, by noun, in this browser. */
export function useSavedViews(noun: string): { views: Ref<SavedView[]>; save: (view: SavedView) => void; drop: (name: string) => void } {
  const place = `huiyin.views.${noun}`
  const read = (): SavedView[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
      return Array.isArray(kept) ? (kept as SavedView[]) : []
    } catch {
      return []
    }
  }
  const views = ref(read())
  const write = (next: SavedView[]): void => {
    views.value = next
    localStorage.setItem(place, JSON.stringify(next))
  }
  return {
    views,
    save: (view) => write([...views.value.filter((each) => each.name !== view.name), view]),
    drop: (name) => write(views.value.filter((each) => each.name !== name)),
  }
}
