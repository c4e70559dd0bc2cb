import { ref, shallowRef } from 'vue'
import { query } from '@/api'
import { language } from '@/words'

export interface FocusNode {
  id: string
  zh: string
  en: string
  area?: string
  topic?: string
  manifestations?: string
  clues?: string
  children?: FocusNode[]
}

const trees = new Map<string, Promise<FocusNode[]>>()

/** Norms are data and seldom change: one read per round and page load. */
export function focusTree(round: string | null): Promise<FocusNode[]> {
  const key = round ?? ''
  let tree = trees.get(key)
  if (!tree) {
    tree = query<FocusNode[] | { rows: FocusNode[] }>('focus.tree', { round }).then((answer) => (Array.isArray(answer) ? answer : answer.rows))
    tree.catch(() => trees.delete(key))
    trees.set(key, tree)
  }
  return tree
}

export const focusWords = (node: FocusNode): string => `${node.id} ${language.value === 'zh' ? node.zh : node.en}`

const byCode = shallowRef<Map<string, FocusNode>>(new Map())
const areas = shallowRef<FocusNode[]>([])
const asked = ref(false)

function readNames(): void {
  if (asked.value) return
  asked.value = true
  focusTree(null).then(
    (tree) => {
      const found = new Map<string, FocusNode>()
      const walk = (node: FocusNode): void => {
        found.set(node.id, node)
        node.children?.forEach(walk)
      }
      tree.forEach(walk)
      byCode.value = found
      areas.value = tree
    },
    () => (asked.value = false),
  )
}

/** A code of the tree in words; the code alone until the tree has come, or where it knows none. */
export function focusById(code: string): string {
  readNames()
  const node = byCode.value.get(code)
  return node ? focusWords(node) : code
}

/** The areas to choose from, in the order of the tree. */
export function focusAreas(): FocusNode[] {
  readNames()
  return areas.value
}
