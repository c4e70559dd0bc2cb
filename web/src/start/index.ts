import { defineAsyncComponent } from 'vue'
import { Flag } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles } from '@/session/roles'

export const feature: Feature = {
  name: 'start',
  routes: [{ path: 'start', component: () => import('./StartPage.vue') }],
  nav: [{ group: 'system', label: 'start.title', to: '/start', icon: Flag, order: 40, roles: [...officeRoles, 'system_admin', 'security_admin'] }],
}

/** On an empty desk of those who set an installation up. */
export const StartHint = defineAsyncComponent(() => import('./StartHint.vue'))
