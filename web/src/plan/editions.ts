import type { Row } from '@/api'
import type { FocusNode } from '@/context'

export interface Edition extends Row {
  id: string
  edition: number
  kind: 'initial' | 'extension'
  state: string
  focus: string[]
}

/** What is said in words; the rest of an edition is its focus points. */
export const said = ['summary', 'approach', 'schedule', 'division'] as const

/** Leaves this edition has and the one before it had not: the extension. */
export function addedTo(edition: Edition, before: Edition | null): Set<string> {
  return before ? new Set(edition.focus.filter((leaf) => !before.focus.includes(leaf))) : new Set()
}

export const changed = (name: string, edition: Row, before: Row | null): boolean => before !== null && (edition[name] ?? '') !== (before[name] ?? '')

interface Leaf {
  id: string
  words: string
  added: boolean
}

/** The leaves of an edition under their areas, in the order of the tree; what the tree no longer knows comes last. */
export function byArea(tree: FocusNode[], leaves: string[], added: Set<string>, words: (node: FocusNode) => string): { id: string; words: string; leaves: Leaf[] }[] {
  const wanted = new Set(leaves)
  const found = tree.map((area) => {
    const own: Leaf[] = []
    const walk = (node: FocusNode): void => {
      if (wanted.delete(node.id)) own.push({ id: node.id, words: words(node), added: added.has(node.id) })
      for (const child of node.children ?? []) walk(child)
    }
    for (const child of area.children ?? []) walk(child)
    return { id: area.id, words: words(area), leaves: own }
  })
  if (wanted.size > 0) found.push({ id: '', words: '', leaves: [...wanted].map((id) => ({ id, words: id, added: added.has(id) })) })
  return found.filter((area) => area.leaves.length > 0)
}
