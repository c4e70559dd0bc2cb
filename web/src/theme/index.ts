export { dark, startTheme, toggleDark } from './theme'
