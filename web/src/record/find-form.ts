import { nextTick } from 'vue'

const patience_ms = 3000
const pause_ms = 60

/**
 * Where a step is taken on the page itself, a link that asks for it leads to that form: it comes into sight and takes
 * the focus. Panels are loaded late, so it is waited for a little.
 */
export async function findForm(page: HTMLElement | null, step: string): Promise<void> {
  await nextTick()
  for (let waited = 0; waited < patience_ms; waited += pause_ms) {
    const form = page?.querySelector<HTMLElement>(`[data-step="${step}"]`) ?? page?.querySelector<HTMLElement>('.decision-panel, .command-form')
    const field = form?.querySelector<HTMLElement>('textarea, input:not([type=hidden]), button')
    if (form && field) {
      form.scrollIntoView({ block: 'center' })
      field.focus({ preventScroll: true })
      return
    }
    await new Promise((later) => setTimeout(later, pause_ms))
  }
}
