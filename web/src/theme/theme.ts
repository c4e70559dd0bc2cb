import { ref } from 'vue'

const remembered = 'huiyin.theme'
export const dark = ref(false)

function show(): void {
  document.documentElement.classList.toggle('dark', dark.value)
  document.documentElement.style.colorScheme = dark.value ? 'dark' : 'light'
}

export function startTheme(): void {
  const chosen = localStorage.getItem(remembered)
  dark.value = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  show()
}

export function toggleDark(): void {
  dark.value = !dark.value
  localStorage.setItem(remembered, dark.value ? 'dark' : 'light')
  show()
}
