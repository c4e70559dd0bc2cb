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
