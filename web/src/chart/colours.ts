/** The page's own colours, read when drawing, so that a chart follows light and dark. */
export function chartColours() {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string): string => style.getPropertyValue(name).trim()
  return {
    accent: read('--accent'),
    ink: read('--ink'),
    quiet: read('--ink-quiet'),
    line: read('--line'),
    paper: read('--paper'),
    red: read('--light-red'),
    yellow: read('--light-yellow'),
    green: read('--light-green'),
    font: read('--font'),
  }
}
