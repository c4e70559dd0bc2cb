import { createApp } from 'vue'
import 'element-plus/theme-chalk/base.css'
import './theme/theme.css'
import { onSessionLost } from '@/api'
import { session } from '@/session'
import { startTheme } from '@/theme'
import { i18n, startLanguage } from '@/words'
import App from './App.vue'
import { router } from './router'

startTheme()

onSessionLost(() => {
  if (!session.signedIn.value) return
  session.forget()
  void router.replace({ path: '/sign-in', query: { to: router.currentRoute.value.fullPath } })
})

await startLanguage()
createApp(App).use(i18n).use(router).mount('#app')
