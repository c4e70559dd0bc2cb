import { Share } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { businessRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'unit',
  description,
  routes: [{ path: 'unit', component: () => import('./UnitPage.vue') }],
  nav: [{ group: 'people', label: 'unit', to: '/unit', icon: Share, order: 10, roles: businessRoles }],
}
