import { Clock } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'journal',
  routes: [{ path: 'journal', component: () => import('./JournalPage.vue') }],
  nav: [{ group: 'system', label: 'journal', to: '/journal', icon: Clock, order: 20, roles: ['audit_admin', 'security_admin'] }],
}
