import { shallowRef } from 'vue'
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

const spelled = shallowRef<ReadonlyMap<string, FocusNode>>(new Map())
let spelling: Promise<void> | null = null
async function spell(): Promise<void> {
  const all = new Map<string, FocusNode>()
  const add = (nodes: FocusNode[]): void => {
    for (const node of nodes) {
      all.set(node.id, node)
      add(node.children ?? [])
    }
  }
  add(await focusTree(null))
  spelled.value = all
}

/** An area, topic or leaf by its id, with its words once the tree has come. */
export function focusById(id: string): string {
  spelling ??= spell().catch(() => { spelling = null })
  const node = spelled.value.get(id)
  return node ? focusWords(node) : id
}

export const focusWords = (node: FocusNode): string => `${node.id} ${language.value === 'zh' ? node.zh : node.en}`
