import { onBeforeUnmount, onMounted } from 'vue'

/** Typing in a field or an open dialog is typing, not a command. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null
  if (!target) return false
  if (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) return (target as HTMLInputElement).type !== 'checkbox'
  return false
}

const dialogOpen = (): boolean => document.querySelector('.el-overlay:not([style*="display: none"])') !== null

/** Single keys of one screen. Enter on something focused keeps its own meaning. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event) || dialogOpen()) return
    if (event.key === 'Enter' && event.target !== document.body) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act(event)
  }
  onMounted(() => document.addEventListener('keydown', listen))
  onBeforeUnmount(() => document.removeEventListener('keydown', listen))
}
