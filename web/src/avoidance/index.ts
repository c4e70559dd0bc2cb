import { defineAsyncComponent } from 'vue'
import { Warning } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'avoidance',
  description,
  routes: [{ path: 'avoidance', component: () => import('./AvoidancePage.vue') }],
  // Kin and origins are read by those who choose inspectors only.
  nav: [{ group: 'round', label: 'avoidance', to: '/avoidance', icon: Warning, order: 40, roles: [...officeRoles, 'leading_group', 'party_group'] }],
}

export const AvoidanceResult = defineAsyncComponent(() => import('./AvoidanceResult.vue'))
export { isOpen, type AvoidanceRow } from './result'
